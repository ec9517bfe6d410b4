import { parseArgs } from 'node:util';
import type { Flag } from './flag.ts';
import { readFlagValue, wantedBy, type FlagValue } from './flag-values.ts';
import { Given } from './given.ts';
import { didYouMean } from '../../nearest.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command line by its table of flags.
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
  const values = new Map<string, FlagValue[]>();
  const operands: string[] = [];
  const lettered = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = table.find(({ name }) => name === token.name);
    if (!flag) throw unknown(token.rawName, table);
    const value = readValue(flag, token.value, token.inlineValue === true);
    if (token.rawName.startsWith('--')) lettered.delete(flag.name);
    else lettered.add(flag.name);
    const earlier = values.get(flag.name);
    if (earlier) earlier.push(value);
    else values.set(flag.name, [value]);
  }
  return new Given(values, operands, lettered);
}

function unknown(given: string, table: readonly Flag[]): UsageError {
  const names = table.map(({ name }) => name);
  const hint = given.startsWith('--') ? didYouMean(given.slice(2), names, (name) => `--${name}`) : '';
  return new UsageError(`unknown option ${given}${hint}`);
}

function readValue(flag: Flag, written: string | undefined, inline: boolean): FlagValue {
  if (!flag.value) {
    if (written === undefined) return true;
    throw new UsageError(`option --${flag.name} takes no value`);
  }
  const wanted = `option --${flag.name} needs ${wantedBy(flag)}`;
  if (written === undefined) throw new UsageError(wanted);
  // Whoever forgets a value does not mean the next option by it.
  if (!inline && written.startsWith('--')) {
    throw new UsageError(`${wanted}, not '${written}'; write --${flag.name}=${written} if that is meant`);
  }
  const value = readFlagValue(flag, written);
  if (value === undefined)
    throw new UsageError(`${wanted}${written === '' && !flag.range ? '' : `, not '${written}'`}`);
  return value;
}
