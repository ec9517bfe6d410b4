import { findEncoding } from '../../decoding/encodings.ts';
import type { Flag, ValueName } from './flag.ts';
import { readSize, showSize } from './size.ts';

/** A value as it was checked; `true` where the flag takes none. */
export type FlagValue = string | number | true;

const TABS: readonly string[] = ['\\t', 'tab'];
const NO_DELIMITER = /^["\n\r\p{Cs}\uFEFF\uFFFD]$/u;
const PATH_MARKS = /[/\\]/u;

/** What a value must be, for messages. */
const WANTED: Readonly<Record<ValueName, string>> = {
  FILE: 'the name of a file',
  JOURNAL: 'the name of a file',
  DIR: 'the name of a folder',
  HOST: 'an address, such as 127.0.0.1',
  N: 'a number',
  SIZE: 'a size',
  FORMAT: 'a format',
  STYLE: 'a style',
  STATE: 'a word',
  PATH: 'the path of a field, such as text or article.body',
  NAME: 'the name or the number of a column',
  GLOB: 'a glob, such as *.txt',
  LABEL: 'an encoding that is known here, such as windows-1252',
  C: 'one character other than a quotation mark, such as ; or \\t',
  SUFFIX: 'a suffix without / and \\, such as .bak',
  'FIXER[=CHOICE]': 'a fixer, such as tags or lines=unwrap',
  'RULE[=SWITCH]': 'a rule, such as headline=false',
};

/** What the flag's value must be, in words. */
export function wantedBy({ value, range, whole, choices }: Flag): string {
  if (choices) return [choices.slice(0, -1).join(', '), choices.at(-1)].join(' or ');
  if (!range) return WANTED[value!];
  if (value === 'SIZE') return `a size from ${showSize(range[0])} to ${showSize(range[1])}, such as 16MiB`;
  return `a ${whole ? 'whole ' : ''}number from ${range[0]} to ${range[1]}`;
}

/** The value of a flag from what was written for it; undefined if it is not {@link wantedBy} the flag. */
export function readFlagValue({ value, range, whole, choices }: Flag, written: string): string | number | undefined {
  if (choices) return choices.includes(written) ? written : undefined;
  if (range) {
    const number = value === 'SIZE' ? readSize(written) : written.trim() === '' ? undefined : Number(written);
    const isWithin = number !== undefined && number >= range[0] && number <= range[1];
    return isWithin && (!whole || Number.isInteger(number)) ? number : undefined;
  }
  // No system takes a zero character in a name.
  if (written === '' || written.includes('\0')) return undefined;
  if (value === 'C') return readDelimiter(written);
  if (value === 'LABEL') return findEncoding(written);
  if (value === 'SUFFIX' && PATH_MARKS.test(written)) return undefined;
  return written;
}

function readDelimiter(written: string): string | undefined {
  if (TABS.includes(written)) return '\t';
  return [...written].length === 1 && !NO_DELIMITER.test(written) ? written : undefined;
}
