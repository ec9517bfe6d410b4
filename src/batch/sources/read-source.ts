import { isMarkup, RecordError } from '../../formats/format.ts';
import type { FormatChoice } from '../../formats/load.ts';
import { toInputError } from '../files/input-error.ts';
import { TOO_LONG, type Batch } from './batch.ts';
import { skip } from './chunks.ts';
import { whyNot } from './compression.ts';
import { countLines, cutRecords } from './cut-records.ts';
import type { InputPlan } from '../plan/input-plan.ts';
import { openBytes, openRecords, type OpenPlan } from './open-source.ts';
import { isDocument, type Source } from './source.ts';

/** How far a file has been read; counts of what is behind. */
export interface Position {
  /** Bytes, decompressed and in UTF-8. */
  readonly bytes: number;
  readonly records: number;
  readonly lines: number;
}

export const START: Position = { bytes: 0, records: 0, lines: 0 };

/** A part of a file, in order. */
export type SourcePart =
  | { readonly kind: 'batch'; readonly batch: Batch; readonly after: Position }
  | Unread
  | Aside
  /** The file cannot be read, or not to its end. */
  | { readonly kind: 'failure'; readonly problem: string };

/** What there is to say of a file: something that went wrong on the way, or that is only to be known. */
export type Aside =
  { readonly kind: 'trouble'; readonly problem: string } | { readonly kind: 'note'; readonly note: string };

/** Bytes that are left as they are. */
interface Unread {
  readonly kind: 'unread';
  readonly bytes: Uint8Array;
  readonly line: number;
  /** What is wrong; told with the first of the parts of a record. */
  readonly problem?: string;
  /** Whether they are of one bad record among others, and whether a record ends with them. */
  readonly kinds: { readonly isBad: boolean; readonly endsRecord: boolean };
  readonly after: Position;
}

const HEADER = { isBad: false, endsRecord: true };
const PART_OF_DOCUMENT = { isBad: false, endsRecord: false };

/** How files are read. */
export type ReadPlan = OpenPlan & Pick<InputPlan, 'perLine'>;

/** The parts of a file from a position on. What cannot be read ends with a problem. */
export async function* readSource(source: Source, plan: ReadPlan, from: Position): AsyncGenerator<SourcePart> {
  try {
    const problem = whyNot(source.compression);
    if (problem) yield { kind: 'failure', problem };
    else if (!isDocument(source, plan.perLine)) yield* readRecords(source, plan, from);
    // There is but one batch in a document: if it is made safe, all is done.
    else if (from.bytes === 0) yield* readDocument(source, plan);
  } catch (error) {
    yield { kind: 'failure', problem: error instanceof RecordError ? error.message : toInputError(error).message };
  }
}

async function* readDocument(source: Source, { maxRecord }: ReadPlan): AsyncGenerator<SourcePart> {
  const format: FormatChoice = isMarkup(source.format) ? { name: source.format } : { name: 'text', perLine: false };
  const held: Uint8Array[] = [];
  let length = 0;
  let isOverlong = false;
  for await (const bytes of openBytes(source)) {
    length += bytes.length;
    const after = { bytes: length, records: 1, lines: 1 };
    if (isOverlong) yield { kind: 'unread', bytes, line: 1, kinds: PART_OF_DOCUMENT, after };
    else held.push(bytes);
    if (isOverlong || length <= maxRecord) continue;
    isOverlong = true;
    yield {
      kind: 'unread',
      bytes: Buffer.concat(held.splice(0)),
      line: 1,
      problem: TOO_LONG,
      kinds: PART_OF_DOCUMENT,
      after,
    };
  }
  if (isOverlong) return;
  const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
  const batch = { bytes, file: source.path, framing: 'document', format, record: 1, line: 1 } as const;
  yield { kind: 'batch', batch, after: { bytes: length, records: 1, lines: 1 } };
}

async function* readRecords(source: Source, plan: ReadPlan, from: Position): AsyncGenerator<SourcePart> {
  const asides: Aside[] = [];
  const { choice, cutter, header, rest } = await openRecords(source, plan, (aside) => asides.push(aside));
  let chunks = rest;
  let at = START;
  if (header) {
    at = { bytes: header.length, records: 1, lines: countLines(header) };
    if (from.bytes === 0) yield { kind: 'unread', bytes: header, line: 1, kinds: HEADER, after: at };
  }
  if (from.bytes > at.bytes) {
    chunks = skip(chunks, from.bytes - at.bytes);
    at = from;
  }
  let overlongLine = 0;
  for await (const piece of cutRecords(chunks, cutter, plan.maxRecord)) {
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
    const lines = at.lines + countLines(piece.bytes);
    at = { bytes, records: at.records + (piece.isLast ? 1 : 0), lines };
    const problem = piece.isFirst ? { problem: TOO_LONG } : {};
    const kinds = { isBad: true, endsRecord: piece.isLast };
    yield { kind: 'unread', bytes: piece.bytes, line: overlongLine, ...problem, kinds, after: at };
  }
  yield* asides;
}
