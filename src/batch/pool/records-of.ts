import { splitRecords } from '../../formats/delimited-splitter.ts';
import { TOO_LONG, type Batch } from '../sources/batch.ts';
import { countLineEnds, isLonger, splitLines } from './lines.ts';
import { utf8Text } from './text-of.ts';

/** A record of a batch, or what stands in its place. */
export interface BatchRecord {
  /** As it is written; bytes where they are no text. */
  readonly source: string | Uint8Array;
  /** The record without its line end; nothing where there is none or it cannot be read. */
  readonly content: string | undefined;
  readonly ending: string;
  /** Its number in the file, and the line that it begins in, from 1. */
  readonly record: number;
  readonly line: number;
  /** Why it cannot be read, and what to do. */
  readonly problem?: string;
}

const LINE_END = /\r?\n$/u;
const NOT_UTF8 = 'is not UTF-8; convert it, or name its --encoding';

/** The records of a batch, in order. */
export function* recordsOf(batch: Batch, maxRecord: number): Generator<BatchRecord> {
  const { bytes, framing } = batch;
  const text = utf8Text(bytes);
  // Where some record is not UTF-8, each byte stands for a character until the records are told apart.
  const whole = text ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let { record, line } = batch;
  for (const one of split(whole, batch)) {
    yield text === undefined ? readBytes(Buffer.from(one, 'latin1')) : read(one);
    record++;
    line += framing === 'delimited' ? countLineEnds(one) : 1;
  }

  function readBytes(source: Buffer): BatchRecord {
    const own = utf8Text(source);
    return own === undefined ? { source, content: undefined, ending: '', record, line, problem: NOT_UTF8 } : read(own);
  }

  function read(source: string): BatchRecord {
    const ending = framing === 'lines' ? (LINE_END.exec(source)?.[0] ?? '') : '';
    const content = source.slice(0, source.length - ending.length);
    const place = { source, ending, record, line };
    if (content.trim() === '') return { ...place, content: undefined };
    return isLonger(content, maxRecord) ? { ...place, content: undefined, problem: TOO_LONG } : { ...place, content };
  }
}

function split(text: string, { format }: Batch): Iterable<string> {
  return format.name === 'delimited' ? splitRecords(text, format.delimiter) : splitLines(text);
}
