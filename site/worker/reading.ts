/** Where the prose of a text is. */
import type { Format, Passage } from '../../src/formats/format.ts';
import { loadFormat } from '../../src/formats/load.ts';
import type { PageFormat, TableColumn } from '../messages.ts';
import { readTable } from './table.ts';

/** A passage and where the record begins that holds it. */
export interface Stretch {
  readonly offset: number;
  readonly passage: Passage;
}

/** A text, read as a format. */
export interface Reading extends Pick<Format, 'disabled'> {
  readonly stretches: readonly Stretch[];
  /** None where it is no table. */
  readonly columns: readonly TableColumn[];
}

/** @throws {RecordError} if it cannot be read as that */
export async function read(text: string, format: PageFormat, columns: readonly string[] | undefined): Promise<Reading> {
  if (format === 'csv' || format === 'tsv') return readTable(text, format, columns);
  const { disabled, passages } = await loadFormat(
    format === 'text' ? { name: format, perLine: false } : { name: format },
  );
  return { disabled, stretches: passages(text).map((passage) => ({ offset: 0, passage })), columns: [] };
}
