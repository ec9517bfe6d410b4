import { dirname } from 'node:path';
import { readConfig, type Config } from './config-keys.ts';
import type { Given } from './given.ts';
import { describeNode, JsonFile } from './json-file.ts';
import type { ConfigFlagName } from './mending-flags.ts';
import { readSettingsFile, readSettingsFileIfAny } from './settings-file.ts';
import { UsageError } from './usage-error.ts';

const OWN_FILE = 'casemend.json';
const PACKAGE_FILE = 'package.json';
const PACKAGE_KEY = 'casemend';

const NO_CONFIG: Config = { values: new Map(), characters: undefined, casing: undefined };

/**
 * The settings of `--config FILE`, else of `casemend.json` in the working folder, else of the key `casemend` of its `package.json`.
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
  const own = readSettingsFileIfAny(cwd, OWN_FILE);
  if (own) return readOwn(OWN_FILE, own);
  const manifest = readSettingsFileIfAny(cwd, PACKAGE_FILE);
  return manifest ? readManifest(manifest) : NO_CONFIG;
}

function readOwn(file: string, bytes: Uint8Array): Config {
  const json = new JsonFile(file, bytes);
  const { root } = json;
  if (root.type !== 'object') json.fail(root.offset, `must be an object of settings, not ${describeNode(root)}`);
  return readConfig(json, root, dirname(file));
}

function readManifest(bytes: Uint8Array): Config {
  const json = new JsonFile(PACKAGE_FILE, bytes);
  const settings = json.members(json.root).filter(({ key }) => key === PACKAGE_KEY);
  const [first, second] = settings;
  if (!first) return NO_CONFIG;
  if (second) json.fail(second.at, `key '${PACKAGE_KEY}' stands twice; keep one`);
  const { value } = first;
  if (value.type !== 'object')
    json.fail(value.offset, `key '${PACKAGE_KEY}' needs an object, not ${describeNode(value)}`);
  return readConfig(json, value, '.');
}
