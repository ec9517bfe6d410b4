import { parseArgs } from 'node:util';
import type { Flag } from './flags.ts';

/** A command line that cannot be carried out. `message` is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command line says. */
export interface Given<Name extends string> {
  readonly flags: ReadonlySet<Name>;
  readonly numbers: ReadonlyMap<Name, number>;
  readonly paths: ReadonlyMap<Name, string>;
  /** What is no flag, in order. */
  readonly operands: readonly string[];
}

/**
 * Reads a command line by its table of flags. The last value of a flag counts.
 *
 * @throws {UsageError} on an unknown option, or a missing, superfluous or bad value
 */
export function parseFlags<Name extends string>(args: readonly string[], table: readonly Flag<Name>[]): Given<Name> {
  const options = Object.fromEntries(
    table.map(({ name, short, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  // Not strict: the messages of `parseArgs` differ between Node versions, ours do not.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const flags = new Set<Name>();
  const numbers = new Map<Name, number>();
  const paths = new Map<Name, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = table.find(({ name }) => name === token.name);
    if (!flag) throw new UsageError(`unknown option ${token.rawName}`);
    if (flag.range) numbers.set(flag.name, readNumber(flag, flag.range, token.value));
    else if (flag.value) paths.set(flag.name, readPath(flag, token.value));
    else if (token.value !== undefined) throw new UsageError(`option --${flag.name} takes no value`);
    flags.add(flag.name);
  }
  return { flags, numbers, paths, operands };
}

function readNumber({ name, whole }: Flag, [lowest, highest]: NonNullable<Flag['range']>, value?: string): number {
  const number = value?.trim() ? Number(value) : NaN;
  if (number >= lowest && number <= highest && (!whole || Number.isInteger(number))) return number;
  const problem = value === undefined ? '' : `, not '${value}'`;
  throw new UsageError(
    `option --${name} needs a ${whole ? 'whole ' : ''}number from ${lowest} to ${highest}${problem}`,
  );
}

function readPath({ name }: Flag, value?: string): string {
  if (value) return value;
  throw new UsageError(`option --${name} needs the name of a file`);
}
