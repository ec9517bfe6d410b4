import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FLAGS, type Flag, type FlagName, type OutputFlagName } from './flags.ts';

/** A command line, checked. */
export interface Command {
  readonly action: 'mend' | 'help' | 'version';
  /** What to write for each input. */
  readonly output: 'text' | OutputFlagName;
  readonly minConfidence?: number;
  /** Paths in the order given; `-` is standard input. Never empty. */
  readonly files: readonly string[];
}

/** A command line that cannot be carried out. `message` is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OUTPUT_FLAGS: readonly OutputFlagName[] = ['diff', 'explain', 'diagnose'];

const PARSER_OPTIONS: ParseArgsConfig['options'] = Object.fromEntries(
  FLAGS.map(({ name, short, range }) => [name, { type: range ? 'string' : 'boolean', ...(short && { short }) }]),
);

/**
 * Reads a command line.
 *
 * @throws {UsageError} on an unknown option, a missing, superfluous or bad value, or two options that exclude each other
 */
export function readArguments(args: readonly string[]): Command {
  // Not strict: the messages of `parseArgs` differ between Node versions, ours do not.
  const { tokens } = parseArgs({ args: [...args], options: PARSER_OPTIONS, strict: false, tokens: true });
  const given = new Set<FlagName>();
  const files: string[] = [];
  let minConfidence: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = FLAGS.find(({ name }) => name === token.name);
    if (!flag) throw new UsageError(`unknown option ${token.rawName}`);
    if (flag.range) minConfidence = readNumber(flag.name, flag.range, token.value);
    else if (token.value !== undefined) throw new UsageError(`option --${flag.name} takes no value`);
    given.add(flag.name);
  }
  return {
    action: given.has('help') ? 'help' : given.has('version') ? 'version' : 'mend',
    output: chooseOutput(given),
    ...(minConfidence !== undefined && { minConfidence }),
    files: files.length > 0 ? files : ['-'],
  };
}

function readNumber(name: FlagName, [lowest, highest]: NonNullable<Flag['range']>, value?: string): number {
  const number = value?.trim() ? Number(value) : NaN;
  if (number >= lowest && number <= highest) return number;
  const problem = value === undefined ? '' : `, not '${value}'`;
  throw new UsageError(`option --${name} needs a number from ${lowest} to ${highest}${problem}`);
}

function chooseOutput(given: ReadonlySet<FlagName>): Command['output'] {
  const [first, second] = OUTPUT_FLAGS.filter((name) => given.has(name));
  if (second) throw new UsageError(`options --${first!} and --${second} exclude each other`);
  return first ?? 'text';
}
