import { resolve } from 'node:path';
import { STANDARD_STREAM } from '../standard-stream.ts';
import type { CleanFlagName } from './clean-flags.ts';
import type { FlagValues, Given } from './given.ts';
import { REPAIR_FLAGS } from './repair-flags.ts';
import { UsageError } from './usage-error.ts';

/** Where the text goes; without any of them to standard output. */
const DESTINATIONS: readonly CleanFlagName[] = ['out-dir', 'in-place', 'check', 'diff'];
/** Files that are written beside the text. */
const WRITTEN: readonly CleanFlagName[] = ['explain', 'rejects', 'report', 'resume'];
const TABLES: readonly (string | undefined)[] = ['csv', 'tsv'];

/** The settings of a config file without the destination, where the command line names another one. */
export function dropOverruled(filed: FlagValues, typed: Given<CleanFlagName>): FlagValues {
  if (!DESTINATIONS.some((name) => typed.has(name))) return filed;
  const overruled: readonly string[] = typed.has('in-place') ? DESTINATIONS : [...DESTINATIONS, 'backup'];
  return new Map([...filed].filter(([name]) => !overruled.includes(name)));
}

/**
 * Refuses options that contradict each other or the inputs.
 *
 * @throws {UsageError}
 */
export function checkExclusions(given: Given<CleanFlagName>, inputs: readonly string[], cwd: string): void {
  const [first, second] = DESTINATIONS.filter((name) => given.has(name));
  if (second !== undefined && first !== 'check') {
    throw new UsageError(`options --${first!} and --${second} exclude each other`);
  }
  if (given.has('backup') && !given.has('in-place')) throw new UsageError('option --backup needs --in-place');
  if (TABLES.includes(given.text('format')) && !given.has('column')) {
    throw new UsageError(`format ${given.text('format')!} needs --column NAME, the column that holds prose`);
  }
  checkStandardInput(given, inputs);
  checkStandardOutput(given);
  checkPaths(given, inputs, cwd);
}

/** What goes with `--ndjson-server` beside the options of the library. */
const SERVED: ReadonlySet<string> = new Set<CleanFlagName>([
  'ndjson-server',
  'field',
  'max-record',
  'quiet',
  'config',
  'no-config',
  ...REPAIR_FLAGS.map(({ name }) => name),
]);

/**
 * Refuses what `--ndjson-server` cannot do. What a config file says of these counts for other runs.
 *
 * @throws {UsageError}
 */
export function checkServed(typed: Given<CleanFlagName>): void {
  if (typed.operands.some((operand) => operand !== STANDARD_STREAM)) {
    throw new UsageError('option --ndjson-server reads standard input; name no file');
  }
  const isServed = (name: string): boolean => SERVED.has(name) || (name === 'format' && typed.text(name) === 'ndjson');
  const other = [...typed.values.keys()].find((name) => !isServed(name));
  if (other !== undefined) throw new UsageError(`options --ndjson-server and --${other} exclude each other`);
}

function checkStandardInput(given: Given<CleanFlagName>, inputs: readonly string[]): void {
  const readsIt = inputs.includes(STANDARD_STREAM);
  if (given.has('in-place') && readsIt) {
    throw new UsageError('option --in-place needs files or folders, not standard input');
  }
  if (given.has('out-dir') && inputs.every((input) => input === STANDARD_STREAM)) {
    throw new UsageError('option --out-dir needs files or folders, not standard input alone');
  }
  if (!given.has('resume')) return;
  if (given.has('dry-run')) throw new UsageError('options --resume and --dry-run exclude each other');
  if (!given.has('out-dir') && !given.has('in-place')) {
    throw new UsageError('option --resume needs --out-dir or --in-place');
  }
  if (readsIt) throw new UsageError('option --resume needs files or folders, not standard input');
}

function checkStandardOutput(given: Given<CleanFlagName>): void {
  for (const name of ['report', 'resume', 'out-dir'] as const) {
    if (given.text(name) === STANDARD_STREAM)
      throw new UsageError(`option --${name} cannot be standard output; name a place`);
  }
  const [first, second] = WRITTEN.filter((name) => given.text(name) === STANDARD_STREAM);
  const other = second ?? (first !== undefined && given.has('diff') ? 'diff' : undefined);
  if (first !== undefined && other !== undefined) {
    throw new UsageError(
      `options --${first} and --${other} would both write to standard output; name a file for --${first}`,
    );
  }
}

/** What is written must neither meet in one file nor overwrite what is read. */
function checkPaths(given: Given<CleanFlagName>, inputs: readonly string[], cwd: string): void {
  const readers = [...inputs, given.text('lexicon'), given.text('model'), given.text('config')];
  const read = new Set(
    readers.filter((path) => path !== undefined && path !== STANDARD_STREAM).map((path) => resolve(cwd, path!)),
  );
  const written = new Map<string, CleanFlagName>();
  for (const name of WRITTEN) {
    const path = given.text(name);
    if (path === undefined || path === STANDARD_STREAM) continue;
    const place = resolve(cwd, path);
    const earlier = written.get(place);
    if (earlier !== undefined) throw new UsageError(`options --${earlier} and --${name} name the same file, ${path}`);
    if (read.has(place)) throw new UsageError(`option --${name} would overwrite ${path}, which is to be read`);
    written.set(place, name);
  }
}
