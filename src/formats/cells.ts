import { CsvError, parse } from 'csv-parse/sync';
import { markLength } from './byte-order-mark.ts';
import { RecordError } from './format.ts';

/** A cell and where it stands in its record, with its quotes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly text: string;
}

/**
 * The cells of a record of CSV; none of a blank line. A byte order mark before it is no part of its first cell.
 *
 * @throws {RecordError} if its quotes are not in order
 */
export function readCells(record: string, delimiter: string): Cell[] {
  const from = markLength(record);
  const to = record.length - /(?:\r?\n)?$/u.exec(record.slice(-2))![0].length;
  if (from >= to) return [];
  const cells: Cell[] = [];
  let start = from;
  for (const value of parseCells(record.slice(from, to), delimiter)) {
    const cell = findCell(record, start, to, value);
    if (!cell || (cell.end !== to && record[cell.end] !== delimiter)) {
      throw new RecordError(
        `cell ${cells.length + 1} goes on after its closing quote; double the quotes inside quoted cells`,
      );
    }
    cells.push(cell);
    start = cell.end + 1;
  }
  return cells;
}

function parseCells(line: string, delimiter: string): readonly string[] {
  let records: string[][];
  try {
    // A line end outside of quotes ends a record: here there is none any more.
    records = parse(line, { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RecordError('a quoted cell is not closed; add the missing quote, or double those inside quoted cells');
  }
  if (records.length !== 1) throw new RecordError('a line ends inside a record; quote the cells that hold line ends');
  return records[0]!;
}

/** The cell at `start`, if it reads as `value`, in which the parser has put other characters for lone surrogates. */
function findCell(record: string, start: number, to: number, value: string): Cell | undefined {
  const isQuoted = record[start] === '"';
  const end = start + value.length + (isQuoted ? 2 + countQuotes(value) : 0);
  if (end > to) return undefined;
  const raw = record.slice(start, end);
  const text = isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  const isRight = text.toWellFormed() === value && (!isQuoted || raw.endsWith('"'));
  return isRight ? { start, end, isQuoted, text } : undefined;
}

/** How many quotation marks a text has. */
export function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
