/** What the report will show, kept on the disk until there is a report: a file of JSON lines that grows with the journal. */
import { createReadStream } from 'node:fs';
import { fromPath } from '../files/path-bytes.ts';
import { addGathered, emptyGathered, type Gathered } from '../../report/gather.ts';
import { LINE_FEED } from '../sources/cut-records.ts';
import type { Account } from './journal-lines.ts';

/** What earlier tries have gathered. */
export interface Remembered {
  readonly settled: Gathered;
  /** In the file that is gone on with. */
  readonly saved: Gathered;
}

export const NOTES = 'notes';

/** A part of what is gathered as a line. */
export function toNote(gathered: Gathered): string {
  return `${JSON.stringify(gathered)}\n`;
}

/** Reads what was noted: up to where the settled part ends, and after it. */
export async function readNotes(
  file: string,
  settled: Account | undefined,
  saved: Account | undefined,
): Promise<Remembered> {
  const remembered = { settled: emptyGathered(), saved: emptyGathered() };
  const [middle, end] = [settled, saved ?? settled].map((account) => account?.sides[NOTES] ?? 0) as [number, number];
  if (end === 0) return remembered;
  let read = 0;
  for await (const line of linesOf(file, end)) {
    addGathered(read < middle ? remembered.settled : remembered.saved, JSON.parse(line.toString()) as Gathered);
    read += line.length + 1;
  }
  return remembered;
}

/** The lines of the first `end` bytes. Not by `readline`, for which a line also ends where JSON lets it go on. */
async function* linesOf(file: string, end: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  for await (const chunk of createReadStream(fromPath(file), { end: end - 1 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...held, chunk.subarray(start, at)]);
      held = [];
      start = at + 1;
    }
    held.push(chunk.subarray(start));
  }
}
