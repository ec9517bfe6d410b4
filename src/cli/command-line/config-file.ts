import { dirname, join, resolve } from 'node:path';
import { readConfig, type Config } from './config-keys.ts';
import type { Given } from './given.ts';
import { describeNode, JsonFile } from './json-file.ts';
import type { ConfigFlagName } from './repair-flags.ts';
import { readSettingsFile, readSettingsFileIfAny } from './settings-file.ts';
import { UsageError } from './usage-error.ts';

const OWN_FILE = 'casemend.json';
const PACKAGE_FILE = 'package.json';
const PACKAGE_KEY = 'casemend';

const NO_CONFIG: Config = { values: new Map(), characters: undefined, casing: undefined };

/**
 * The settings of `--config FILE`, else those of the nearest folder, from the working folder upwards, that has a `casemend.json`
 * or a `package.json` with a key `casemend`.
 *
 * @throws {UsageError | SettingsError}
 */
export function readConfigFile(given: Given<ConfigFlagName>, cwd: string): Config {
  const named = given.text('config');
  if (given.has('no-config')) {
    if (named !== undefined) throw new UsageError('options --config and --no-config exclude each other');
    return NO_CONFIG;
  }
  if (named !== undefined) return readOwn(named, readSettingsFile(cwd, named));
  let folder = '';
  for (let at = resolve(cwd); ; at = dirname(at), folder = join(folder, '..')) {
    const own = join(folder, OWN_FILE);
    const bytes = readSettingsFileIfAny(cwd, own);
    if (bytes) return readOwn(own, bytes);
    const manifest = join(folder, PACKAGE_FILE);
    const config = readManifest(manifest, readSettingsFileIfAny(cwd, manifest));
    if (config) return config;
    if (at === dirname(at)) return NO_CONFIG;
  }
}

function readOwn(file: string, bytes: Uint8Array): Config {
  const json = new JsonFile(file, bytes);
  const { root } = json;
  if (root.type !== 'object') json.fail(root.offset, `must be an object of settings, not ${describeNode(root)}`);
  return readConfig(json, root, dirname(file));
}

/** Nothing where there is no such file, or nothing in it for casemend. */
function readManifest(file: string, bytes: Uint8Array | undefined): Config | undefined {
  if (!bytes) return undefined;
  const json = new JsonFile(file, bytes);
  const settings = json.members(json.root).filter(({ key }) => key === PACKAGE_KEY);
  const [first, second] = settings;
  if (!first) return undefined;
  if (second) json.fail(second.at, `key '${PACKAGE_KEY}' stands twice; keep one`);
  const { value } = first;
  if (value.type !== 'object')
    json.fail(value.offset, `key '${PACKAGE_KEY}' needs an object, not ${describeNode(value)}`);
  return readConfig(json, value, dirname(file));
}
