/** Tables: which of their columns hold prose, and the cells of these. */
import { RecordError } from '../../src/formats/format.ts';
import { loadFormat } from '../../src/formats/load.ts';
import type { Reading, Stretch } from './reading.ts';

/** What parts cells in files that end in .csv, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'];
/** So many rows tell what is in a column. */
const LOOKED_AT = 50;
/** From so many words a cell on it is taken for prose. */
const WORDS_OF_PROSE = 4;
const WORD = /\p{L}+/gu;

/** @throws {RecordError} if the table has no header, or a row cannot be read */
export async function readTable(
  text: string,
  format: 'csv' | 'tsv',
  wanted: readonly string[] | undefined,
): Promise<Reading> {
  const { splitRecords } = await import('../../src/formats/delimited.ts');
  const { readCells } = await import('../../src/formats/cells.ts');
  const firstLine = text.slice(0, Math.max(0, text.indexOf('\n')));
  const delimiter = format === 'tsv' ? '\t' : commonest(firstLine);
  const [header, ...rows] = splitRecords(text, delimiter);
  if (header === undefined || rows.length === 0) {
    throw new RecordError('a table needs a row of names and a row of cells; read it as text if it is none');
  }
  const cellsOf = (row: string): string[] => readCells(row, delimiter).map((cell) => cell.text);
  const names = cellsOf(header);
  const counts = wordCounts(rows.slice(0, LOOKED_AT).map(cellsOf), names.length);
  // Of names that are there twice, each is called by its number.
  const called = names.map((name, at) => (name === '' || names.indexOf(name) !== at ? String(at + 1) : name));
  const most = Math.max(...counts);
  const isProse = called.map((name, at) =>
    wanted ? wanted.includes(name) : counts[at]! > 0 && counts[at]! >= Math.min(WORDS_OF_PROSE, most),
  );
  const columns = called.map((name, at) => ({ name, at })).filter(({ at }) => isProse[at]);
  const { disabled, passages } = await loadFormat({ name: 'delimited', delimiter, columns });
  const stretches: Stretch[] = [];
  let offset = header.length;
  for (const row of rows) {
    for (const passage of passages(row)) stretches.push({ offset, passage });
    offset += row.length;
  }
  return { disabled, stretches, columns: called.map((name, at) => ({ name, isProse: isProse[at]! })) };
}

function commonest(line: string): string {
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** How many words a cell of each column has, on average. */
function wordCounts(rows: readonly (readonly string[])[], columns: number): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    for (const at of counts.keys()) counts[at]! += (row[at]?.match(WORD)?.length ?? 0) / rows.length;
  }
  return counts;
}
