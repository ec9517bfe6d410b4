import { readCells } from './cells.ts';
import { RecordError } from './format.ts';

/** A column of a table. */
export interface Column {
  /** Its name, or the number that it was asked for by. */
  readonly name: string;
  /** How many columns come before it. */
  readonly at: number;
}

/** What else than commas parts cells. */
const OTHER_DELIMITERS: readonly string[] = [';', '\t', '|'];
const NUMBER = /^[1-9]\d{0,8}$/u;

/**
 * Finds columns by name in the header, or by number, from 1, where no column has that name.
 *
 * @throws {RecordError} if one is not there, or if it is not clear which one is meant
 */
export function resolveColumns(header: string, wanted: readonly string[], delimiter: string): Column[] {
  const names = readCells(header, delimiter).map((cell) => cell.text);
  return wanted.map((name) => {
    const at = names.indexOf(name);
    const again = names.indexOf(name, at + 1);
    if (at >= 0 && again < 0) return { name, at };
    if (at >= 0) {
      throw new RecordError(
        `column '${name}' is there more than once; give the number of the one that is meant, such as ${at + 1} or ${again + 1}`,
      );
    }
    if (NUMBER.test(name) && Number(name) <= names.length) return { name, at: Number(name) - 1 };
    const list = names.length > 0 ? `name one of ${listNames(names)}` : 'the header is blank';
    throw new RecordError(`column '${name}' is not there; ${list}${delimiterHint(names, delimiter)}`);
  });
}

/**
 * Finds columns by number, from 1, in a table without a header.
 *
 * @throws {RecordError} if one is not given by its number
 */
export function numberedColumns(wanted: readonly string[]): Column[] {
  return wanted.map((name) => {
    if (NUMBER.test(name)) return { name, at: Number(name) - 1 };
    throw new RecordError(`column '${name}' is no number; without a header columns are numbered, from 1`);
  });
}

/** What to do about a header that is one column because other delimiters part its names. */
function delimiterHint(names: readonly string[], delimiter: string): string {
  if (names.length !== 1) return '';
  const other = OTHER_DELIMITERS.find((character) => character !== delimiter && names[0]!.includes(character));
  if (other === undefined) return '';
  return `; or say --delimiter '${other === '\t' ? String.raw`\t` : other}'`;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `'${name.length > 40 ? `${name.slice(0, 40)}…` : name}'`);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
