import { applyEdits } from '../edits.ts';
import type { Edit, Span } from '../types.ts';
import { BYTE_ORDER_MARK } from './byte-order-mark.ts';
import { countQuotes, readCells, type Cell } from './cells.ts';
import type { Column } from './columns.ts';
import { RecordError, type Format, type Passage } from './format.ts';

export { numberedColumns, resolveColumns, type Column } from './columns.ts';
export { DelimitedSplitter, splitRecords } from './delimited-splitter.ts';

export interface DelimitedChoice {
  readonly name: 'delimited';
  /** One character. */
  readonly delimiter: string;
  /** The columns that hold prose. */
  readonly columns: readonly Column[];
}

/** Rows of CSV and its like. The cells of the named columns are prose. A blank line holds nothing. */
export function delimited({ delimiter, columns }: DelimitedChoice): Format {
  const wanted = [...new Map(columns.map((column) => [column.at, column])).values()].sort((a, b) => a.at - b.at);
  return {
    disabled: [],
    passages(record) {
      const cells = readCells(record, delimiter);
      if (cells.length === 0) return [];
      return wanted.map(({ name, at }) => {
        const cell = cells[at];
        if (cell) return passageOf(cell, name, (text) => write(text, cell, cells.length, delimiter));
        const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
        throw new RecordError(
          `column '${name}' is missing: it is number ${at + 1}, and the row has ${count}; add what is missing`,
        );
      });
    },
  };
}

function passageOf(cell: Cell, field: string, encode: (text: string) => string): Passage {
  const { start, end, text } = cell;
  return {
    field,
    text,
    place: (edits) => ({
      taken: edits,
      places: placesIn(cell, edits),
      replacements: edits.length > 0 ? [{ start, end, after: encode(applyEdits(text, edits)) }] : [],
    }),
  };
}

/** Where edits of a cell's text stand in the record, where quotes are doubled. */
function placesIn({ start, isQuoted, text }: Cell, edits: readonly Edit[]): Span[] {
  let shift = start + (isQuoted ? 1 : 0);
  let done = 0;
  const find = (at: number): number => {
    if (isQuoted) shift += countQuotes(text.slice(done, at));
    done = at;
    return at + shift;
  };
  return edits.map((edit) => ({ start: find(edit.start), end: find(edit.end) }));
}

/** The text of a cell as it is written: in quotes if it was or if it would be read otherwise without. */
function write(text: string, { start, isQuoted }: Cell, cellCount: number, delimiter: string): string {
  const needsQuotes =
    text.startsWith('"') ||
    text.includes(delimiter) ||
    /[\n\r]/u.test(text) ||
    (text === '' && cellCount === 1) ||
    (start === 0 && text.startsWith(BYTE_ORDER_MARK));
  return isQuoted || needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
