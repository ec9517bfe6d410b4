import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { RecordError } from '../../formats/format.ts';
import type { FormatChoice } from '../../formats/index.ts';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { toInputError } from '../input-error.ts';
import { TOO_LONG, type Batch } from './batch.ts';
import { decompress, whyNot } from './compression.ts';
import { peek, skip, takeRecord } from './chunks.ts';
import { cutRecords, LineCutter, rowCutter, type Cutter } from './cut-records.ts';
import { STANDARD_INPUT, type Source } from './source.ts';
import { transcode, wideEncoding } from './transcode.ts';

/** How far a file has been read; counts of what is behind. */
export interface Position {
  /** Bytes, decompressed and in UTF-8. */
  readonly bytes: number;
  readonly records: number;
  readonly lines: number;
}

export const START: Position = { bytes: 0, records: 0, lines: 0 };

/** A part of a file, in order. */
export type Part =
  | { readonly kind: 'batch'; readonly batch: Batch; readonly after: Position }
  | Unread
  /** The file cannot be read, or not to its end. */
  | { readonly kind: 'failure'; readonly problem: string }
  /** Something that went wrong on the way. */
  | { readonly kind: 'trouble'; readonly problem: string }
  | { readonly kind: 'note'; readonly note: string };

/** Bytes that are left as they are. */
interface Unread {
  readonly kind: 'unread';
  readonly bytes: Uint8Array;
  readonly line: number;
  /** What is wrong; told with the first of the parts of a record. */
  readonly problem?: string;
  /** Whether they are of one bad record among others. */
  readonly isBad: boolean;
  readonly after: Position;
}

type Reading = Pick<
  CleanCommand,
  'perLine' | 'fields' | 'columns' | 'delimiter' | 'header' | 'encoding' | 'maxRecord' | 'options'
>;

const CHUNK_BYTES = 2 ** 18;

/** The parts of a file from a position on. What cannot be read ends with a problem. */
export async function* readSource(source: Source, command: Reading, from: Position): AsyncGenerator<Part> {
  try {
    const problem = whyNot(source.compression);
    if (problem) yield { kind: 'failure', problem };
    else if (isDocument(source, command)) yield* readDocument(source, command);
    else yield* readRecords(source, command, from);
  } catch (error) {
    yield { kind: 'failure', problem: error instanceof RecordError ? error.message : toInputError(error).message };
  }
}

/** Whether the file is one record. */
export function isDocument({ format }: Source, { perLine }: Pick<Reading, 'perLine'>): boolean {
  return format === 'html' || format === 'markdown' || (format === 'text' && !perLine);
}

async function* readDocument(source: Source, { maxRecord }: Reading): AsyncGenerator<Part> {
  const format: FormatChoice =
    source.format === 'html' || source.format === 'markdown'
      ? { name: source.format }
      : { name: 'text', perLine: false };
  const held: Uint8Array[] = [];
  let length = 0;
  let isOverlong = false;
  for await (const bytes of openChunks(source)) {
    length += bytes.length;
    const after = { bytes: length, records: 1, lines: 1 };
    if (isOverlong) yield { kind: 'unread', bytes, line: 1, isBad: false, after };
    else held.push(bytes);
    if (isOverlong || length <= maxRecord) continue;
    isOverlong = true;
    yield { kind: 'unread', bytes: Buffer.concat(held.splice(0)), line: 1, problem: TOO_LONG, isBad: false, after };
  }
  if (isOverlong) return;
  const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
  const batch = { bytes, file: source.path, framing: 'document', format, record: 1, line: 1 } as const;
  yield { kind: 'batch', batch, after: { bytes: length, records: 1, lines: 1 } };
}

async function* readRecords(source: Source, command: Reading, from: Position): AsyncGenerator<Part> {
  const asides: Part[] = [];
  let chunks = inUtf8(openChunks(source), command, asides);
  const { choice, cutter, header, rest } = await openFormat(chunks, source, command);
  chunks = rest;
  let at = START;
  if (header) {
    at = { bytes: header.length, records: 1, lines: 1 };
    if (from.bytes === 0) yield { kind: 'unread', bytes: header, line: 1, isBad: false, after: at };
  }
  if (from.bytes > at.bytes) {
    chunks = skip(chunks, from.bytes - at.bytes);
    at = from;
  }
  let overlongLine = 0;
  for await (const piece of cutRecords(chunks, cutter, command.maxRecord)) {
    yield* asides.splice(0);
    const bytes = at.bytes + piece.bytes.length;
    if (piece.kind === 'records') {
      const after = { bytes, records: at.records + piece.records, lines: at.lines + piece.lines };
      const framing = source.format === 'csv' || source.format === 'tsv' ? 'delimited' : 'lines';
      const batch: Batch = {
        bytes: piece.bytes,
        file: source.path,
        framing,
        format: choice,
        record: at.records + 1,
        line: at.lines + 1,
      };
      yield { kind: 'batch', batch, after };
      at = after;
      continue;
    }
    if (piece.isFirst) overlongLine = at.lines + 1;
    const lines = at.lines + new LineCutter().scan(piece.bytes).lines;
    at = { bytes, records: at.records + (piece.isLast ? 1 : 0), lines };
    const problem = piece.isFirst ? { problem: TOO_LONG } : {};
    yield { kind: 'unread', bytes: piece.bytes, line: overlongLine, ...problem, isBad: true, after: at };
  }
  yield* asides;
}

/** The bytes of a file, decompressed, in chunks that belong to whoever gets them. */
async function* openChunks({ path, compression }: Source): AsyncGenerator<Uint8Array> {
  const stream = path === STANDARD_INPUT ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!compression) {
    yield* stream as AsyncIterable<Uint8Array>;
    return;
  }
  let failure: unknown;
  const inside = pipeline(stream, decompress(compression), (error) => (failure = error));
  yield* inside as AsyncIterable<Uint8Array>;
  if (failure) throw failure as Error;
}

/** The chunks in UTF-8, if the encoding of the file is said, or one of those that are plain to see. */
async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  { encoding: said, options }: Reading,
  parts: Part[],
): AsyncGenerator<Uint8Array> {
  const [first, all] = await peek(chunks);
  const isIdle = options.characters === false && options.casing === false;
  const encoding = said ?? (isIdle ? undefined : wideEncoding(first));
  if (encoding === undefined || encoding === 'utf-8') {
    yield* all;
    return;
  }
  if (said === undefined) parts.push({ kind: 'note', note: `read as ${encoding}, which its bytes look like` });
  yield* transcode(all, encoding, (bad) => {
    if (bad > 0) parts.push({ kind: 'trouble', problem: `${bad} places are not ${encoding}; U+FFFD stands there now` });
  });
}

interface OpenFormat {
  readonly choice: FormatChoice;
  readonly cutter: Cutter;
  /** The row of column names. */
  readonly header: Uint8Array | undefined;
  readonly rest: AsyncGenerator<Uint8Array>;
}

/** @throws {RecordError} if the columns wanted are not there */
async function openFormat(
  chunks: AsyncGenerator<Uint8Array>,
  { format }: Source,
  command: Reading,
): Promise<OpenFormat> {
  if (format === 'ndjson' || format === 'text') {
    const choice: FormatChoice =
      format === 'text' ? { name: 'text', perLine: true } : { name: 'ndjson', fields: command.fields };
    return { choice, cutter: new LineCutter(), header: undefined, rest: chunks };
  }
  const delimiter = command.delimiter ?? (format === 'tsv' ? '\t' : ',');
  const cutter = rowCutter(delimiter);
  const { numberedColumns, resolveColumns } = await import('../../formats/delimited.ts');
  if (!command.header) {
    const choice: FormatChoice = { name: 'delimited', delimiter, columns: numberedColumns(command.columns) };
    return { choice, cutter, header: undefined, rest: chunks };
  }
  const { first, rest } = await takeRecord(chunks, rowCutter(delimiter), command.maxRecord);
  const columns = resolveColumns(Buffer.from(first).toString('utf8'), command.columns, delimiter);
  return { choice: { name: 'delimited', delimiter, columns }, cutter, header: first, rest };
}
