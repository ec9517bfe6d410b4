import { DelimitedSplitter } from '../../formats/delimited-splitter.ts';
import { firstEnd } from './chunks.ts';

/** How far records reach in bytes. */
export interface Cut {
  /** One past the last record that ends there; 0 if none does. */
  readonly end: number;
  readonly records: number;
  readonly lines: number;
}

/** Finds where records end in chunk after chunk. */
export interface RecordCutter {
  scan(bytes: Uint8Array): Cut;
}

export const LINE_FEED = 10;

/** Every line is a record. In UTF-8 no part of a longer character looks like a line end. */
export class LineCutter implements RecordCutter {
  scan(bytes: Uint8Array): Cut {
    const lines = countLines(bytes);
    return { end: bytes.lastIndexOf(LINE_FEED) + 1, records: lines, lines };
  }
}

/** How many lines end in bytes. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/** A row is a record; quoted cells may hold line ends. */
export const rowCutter = (delimiter: string): RecordCutter => new DelimitedSplitter(delimiter);

/** Whole records, or a part of one that is too long. */
export type RecordsOrPart =
  | (Cut & { readonly kind: 'records'; readonly bytes: Uint8Array })
  | { readonly kind: 'overlong'; readonly bytes: Uint8Array; readonly isFirst: boolean; readonly isLast: boolean };

/**
 * Cuts a stream of bytes into whole records, as many at a time as came. Of a record longer than `most` bytes the parts are
 * passed on as they come, so that no more than that is ever held.
 */
export async function* cutRecords(
  chunks: AsyncIterable<Uint8Array>,
  cutter: RecordCutter,
  most: number,
): AsyncGenerator<RecordsOrPart> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isOverlong = false;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (rest.length > 0) {
      if (isOverlong) {
        const first = firstEnd(cutter, rest);
        const part = rest.subarray(0, first || rest.length);
        yield { kind: 'overlong', bytes: part, isFirst: false, isLast: first > 0 };
        isOverlong = first === 0;
        rest = rest.subarray(part.length);
        continue;
      }
      const cut = cutter.scan(rest);
      if (cut.end > 0) {
        yield { kind: 'records', ...cut, bytes: concat(held, rest.subarray(0, cut.end)) };
        [held, heldBytes] = [[], 0];
      }
      const open = rest.subarray(cut.end);
      rest = NOTHING;
      if (open.length === 0) continue;
      held.push(open);
      heldBytes += open.length;
      if (heldBytes <= most) continue;
      yield { kind: 'overlong', bytes: concat(held, NOTHING), isFirst: true, isLast: false };
      [held, heldBytes, isOverlong] = [[], 0, true];
    }
  }
  if (isOverlong) yield { kind: 'overlong', bytes: NOTHING, isFirst: false, isLast: true };
  if (heldBytes === 0) return;
  const bytes = concat(held, NOTHING);
  yield { kind: 'records', bytes, end: bytes.length, records: 1, lines: 1 };
}

const NOTHING = new Uint8Array();

function concat(held: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return held.length === 0 ? last : Buffer.concat([...held, last]);
}
