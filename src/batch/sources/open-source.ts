import { createReadStream } from 'node:fs';
import { findEncoding } from '../../decoding/encodings.ts';
import type { Column } from '../../formats/delimited.ts';
import { RecordError } from '../../formats/format.ts';
import type { FormatChoice } from '../../formats/load.ts';
import type { Options } from '../../options.ts';
import { fromPath } from '../files/path-bytes.ts';
import { isIdle } from './batch.ts';
import { counted } from '../../display/figures.ts';
import { peek, takeRecord } from './chunks.ts';
import { decompress } from './compression.ts';
import { LineCutter, rowCutter, type RecordCutter } from './cut-records.ts';
import type { Aside } from './read-source.ts';
import type { InputPlan } from '../plan/input-plan.ts';
import type { Source } from './source.ts';
import { transcode, wideEncoding } from './transcode.ts';

export type OpenPlan = Pick<InputPlan, 'fields' | 'columns' | 'delimiter' | 'header' | 'encoding' | 'maxRecord'> & {
  readonly options: Options;
};

/** What is said of a table of which nobody has told what to repair. */
export const NO_COLUMNS = 'no column is named; say with --column which of them hold prose';

const CHUNK_BYTES = 2 ** 18;
const DELIMITERS = { csv: ',', tsv: '\t' } as const;

/** The bytes of a source, decompressed. */
export async function* openBytes({ path, stream, compression }: Source): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> =
    stream?.open() ?? createReadStream(fromPath(path), { highWaterMark: CHUNK_BYTES });
  yield* compression ? decompress(chunks, compression) : chunks;
}

/** The chunks in UTF-8, if the encoding of the file is said, or one of those that are plain to see. */
async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  { encoding: said, options }: OpenPlan,
  say: (aside: Aside) => void,
): AsyncGenerator<Uint8Array> {
  const [first, all] = await peek(chunks);
  const encoding = said === undefined ? (isIdle(options) ? undefined : wideEncoding(first)) : findEncoding(said);
  if (encoding === undefined || encoding === 'utf-8') {
    yield* all;
    return;
  }
  if (said === undefined) say({ kind: 'note', note: `read as ${encoding}, which its bytes look like` });
  yield* transcode(all, encoding, (bad) => {
    const problem = `bytes at ${counted(bad, 'place')} mean nothing in ${encoding}; U+FFFD stands there now`;
    if (bad > 0) say({ kind: 'trouble', problem });
  });
}

/** A file of records, opened. */
export interface OpenRecords {
  readonly choice: FormatChoice;
  readonly cutter: RecordCutter;
  /** The row of column names. */
  readonly header: Uint8Array | undefined;
  /** What comes after it, in UTF-8. */
  readonly rest: AsyncGenerator<Uint8Array>;
}

/**
 * Opens a file of records.
 *
 * @throws {RecordError} if the columns wanted are not there
 */
export async function openRecords(
  source: Source,
  options: OpenPlan,
  say: (aside: Aside) => void,
): Promise<OpenRecords> {
  const { format } = source;
  const chunks = inUtf8(openBytes(source), options, say);
  if (format === 'csv' || format === 'tsv') return openRows(chunks, options.delimiter ?? DELIMITERS[format], options);
  const choice: FormatChoice =
    format === 'ndjson' ? { name: 'ndjson', fields: options.fields } : { name: 'text', perLine: true };
  return { choice, cutter: new LineCutter(), header: undefined, rest: chunks };
}

async function openRows(
  chunks: AsyncGenerator<Uint8Array>,
  delimiter: string,
  { columns: wanted, header, maxRecord }: OpenPlan,
): Promise<OpenRecords> {
  if (wanted.length === 0) throw new RecordError(NO_COLUMNS);
  const { numberedColumns, resolveColumns } = await import('../../formats/delimited.ts');
  const open = (columns: readonly Column[]) =>
    ({ choice: { name: 'delimited', delimiter, columns }, cutter: rowCutter(delimiter) }) as const;
  if (!header) return { ...open(numberedColumns(wanted)), header: undefined, rest: chunks };
  const { first, rest } = await takeRecord(chunks, rowCutter(delimiter), maxRecord);
  // Where there is nothing, nothing is missing.
  const columns = first.length === 0 ? [] : resolveColumns(Buffer.from(first).toString('utf8'), wanted, delimiter);
  return { ...open(columns), header: first, rest };
}
