import { didYouMean } from '../../nearest.ts';
import type { Options } from '../../options.ts';
import { toCamelCase } from '../command-line/config-keys.ts';
import { fallbackOf, type Flag } from '../command-line/flag.ts';
import { INPUT_FLAGS, type InputFlagName } from '../command-line/input-flags.ts';
import { parseFlags } from '../command-line/parse-flags.ts';
import { readRepairOptions } from '../command-line/read-repair-options.ts';
import { REPAIR_FLAGS, type RepairFlagName } from '../command-line/repair-flags.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { Problem } from './problem.ts';

/** What the query of a request says. */
export interface Query {
  readonly options: Options;
  /** Paths of the fields of NDJSON that hold prose; not empty. */
  readonly fields: readonly string[];
}

/** A file of the server is not for a client to name. */
const FILES = REPAIR_FLAGS.filter(({ value }) => value === 'FILE');
const FIELD = INPUT_FLAGS.filter(({ name }) => name === 'field');
const PARAMETERS: readonly Flag<RepairFlagName | InputFlagName>[] = [
  ...REPAIR_FLAGS.filter((flag) => !FILES.includes(flag)),
  ...FIELD,
];
const NO_CONFIG = { values: new Map<string, never>(), characters: undefined, casing: undefined };
/** What may stand for a switch that is on. */
const ON: readonly string[] = ['', 'true'];

/**
 * Reads a query: its parameters are flags of the command, as they are typed there without hyphens in front, or in camel case as in a
 * config file.
 *
 * @throws {Problem}
 */
export function readQuery(parameters: URLSearchParams): Query {
  try {
    const given = parseFlags(Array.from(parameters, toFlag).flat(), PARAMETERS);
    return {
      options: readRepairOptions(given, NO_CONFIG, ''),
      fields: given.has('field') ? given.texts('field') : [String(fallbackOf(INPUT_FLAGS, 'field'))],
    };
  } catch (error) {
    throw error instanceof UsageError ? new Problem(422, 'BAD_OPTION', error.message) : error;
  }
}

/** A parameter as it would be typed; a switch that is off is not typed at all. */
function toFlag([key, value]: readonly [string, string]): string[] {
  const isNamed = ({ name }: Flag): boolean => name === key || toCamelCase(name) === key;
  const flag = PARAMETERS.find(isNamed);
  if (!flag) throw unknown(key, FILES.some(isNamed));
  if (flag.value !== undefined) return [`--${flag.name}=${value}`];
  if (value === 'false') return [];
  if (ON.includes(value)) return [`--${flag.name}`];
  throw new Problem(422, 'BAD_OPTION', `parameter ${key} needs true or false, not '${value}'`);
}

function unknown(key: string, isFile: boolean): Problem {
  const names = PARAMETERS.map(({ name }) => name);
  const message = isFile
    ? `parameter ${key} names a file; start the server with it, or post JSON with its content among the options`
    : `unknown parameter '${key}'${didYouMean(key, names)}; allowed are ${names.join(', ')}`;
  return new Problem(422, 'UNKNOWN_OPTION', message);
}
