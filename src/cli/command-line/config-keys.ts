import { join } from 'node:path';
import type { Node } from 'jsonc-parser';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { CLEAN_FLAGS } from './clean-flags.ts';
import type { Flag, ValueName } from './flag.ts';
import { readFlagValue, wantedBy, type FlagValue } from './flag-values.ts';
import type { FlagValues } from './given.ts';
import { describeNode, type JsonFile, type Member } from './json-file.ts';
import { didYouMean } from '../../nearest.ts';
import { stageProblem, type StageName, type StageSettings } from './stages.ts';

/** What a config file says. */
export interface Config {
  readonly values: FlagValues;
  readonly characters: StageSettings | undefined;
  readonly casing: StageSettings | undefined;
}

const STAGES: readonly StageName[] = ['characters', 'casing'];
const STAGE_FLAGS: readonly string[] = STAGES.flatMap((stage) => [stage, `no-${stage}`]);
const PATHS: ReadonlySet<ValueName | undefined> = new Set<ValueName>(['FILE', 'DIR']);
/** For editors. */
const SCHEMA_KEY = '$schema';
const HYPHENATED = /-([a-z])/gu;

/** The flags that may stand in a config file. */
export const CONFIG_FLAGS_IN_FILES: readonly Flag[] = CLEAN_FLAGS.filter(
  ({ name, onlyTyped }) => !onlyTyped && !STAGE_FLAGS.includes(name),
);

/** Every key of a config file, as it is written in JSON. */
export const configKeys: readonly string[] = [...CONFIG_FLAGS_IN_FILES.map(({ name }) => toCamelCase(name)), ...STAGES];

/**
 * Reads an object of settings. Its paths are relative to `folder`.
 *
 * @throws {SettingsError} on an unknown key, one that stands twice or a value of the wrong type
 */
export function readConfig(json: JsonFile, object: Node, folder: string): Config {
  const values = new Map<string, readonly FlagValue[]>();
  const stages = new Map<StageName, StageSettings>();
  const seen = new Map<string, Member>();
  for (const member of json.members(object)) {
    if (member.key === SCHEMA_KEY) continue;
    const name = nameOf(json, member);
    const earlier = seen.get(name);
    if (earlier) {
      const line = json.lineOf(earlier.at);
      json.fail(member.at, `key '${member.key}' was given before, as '${earlier.key}' on line ${line}; keep one`);
    }
    seen.set(name, member);
    const stage = STAGES.find((known) => known === name);
    if (stage) {
      const settings = readStage(json, member, stage);
      if (settings !== undefined) stages.set(stage, settings);
    } else {
      const named = CONFIG_FLAGS_IN_FILES.find((flag) => flag.name === name)!;
      const read = readValues(json, member, named, folder);
      if (read.length > 0) values.set(name, read);
    }
  }
  return { values, characters: stages.get('characters'), casing: stages.get('casing') };
}

/** The flag or stage that a key names, in camel case or with hyphens. */
function nameOf(json: JsonFile, { key, at }: Member): string {
  const isNamed = (name: string): boolean => name === key || toCamelCase(name) === key;
  const name = [...CONFIG_FLAGS_IN_FILES.map((flag) => flag.name), ...STAGES].find(isNamed);
  if (name !== undefined) return name;
  const off = STAGES.find((stage) => isNamed(`no-${stage}`));
  if (off) json.fail(at, `unknown key '${key}'; write "${off}": false`);
  if (CLEAN_FLAGS.some((flag) => isNamed(flag.name))) json.fail(at, `key '${key}' belongs on the command line`);
  json.fail(at, `unknown key '${key}'${didYouMean(key, configKeys)}; allowed are ${configKeys.join(', ')}`);
}

/** The values of a flag, none if it is not set. */
function readValues(json: JsonFile, { key, value: node }: Member, flag: Flag, folder: string): FlagValue[] {
  const refuse = (wrong: Node, wanted: string): never =>
    json.fail(wrong.offset, `key '${key}' needs ${wanted}, not ${describeNode(wrong)}`);
  if (flag.value === undefined) {
    if (node.type !== 'boolean') refuse(node, 'true or false');
    return node.value === true ? [true] : [];
  }
  const isList = node.type === 'array' && flag.repeatable === true;
  return (isList ? (node.children ?? []) : [node]).map((item) => {
    const isNumber = item.type === 'number' && (flag.range !== undefined || flag.value === 'NAME');
    const isText = item.type === 'string' && flag.value !== 'N';
    const value = isNumber || isText ? readFlagValue(flag, String(item.value)) : undefined;
    if (value === undefined) refuse(item, `${wantedBy(flag)}${flag.repeatable ? ', or an array of such' : ''}`);
    if (!PATHS.has(flag.value) || value === STANDARD_STREAM) return value!;
    return join(folder, String(value));
  });
}

function readStage(json: JsonFile, { key, value: node }: Member, stage: StageName): StageSettings | undefined {
  if (node.type === 'boolean' && node.value === false) return false;
  if (node.type !== 'object')
    json.fail(node.offset, `key '${key}' needs false or an object, not ${describeNode(node)}`);
  const settings: Record<string, boolean | string> = {};
  for (const { key: name, at, value } of json.members(node)) {
    const problem = stageProblem(
      stage,
      name,
      value.type === 'object' || value.type === 'array' ? describeNode(value) : value.value,
    );
    if (problem !== undefined) json.fail(at, `key '${key}': ${problem}`);
    if (Object.hasOwn(settings, name)) json.fail(at, `key '${key}': ${name} is set twice; keep one`);
    settings[name] = value.value as boolean | string;
  }
  return settings;
}

/** The name of a flag as a key of JSON. */
export function toCamelCase(name: string): string {
  return name.replace(HYPHENATED, (_match, letter: string) => letter.toUpperCase());
}
