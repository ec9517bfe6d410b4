/** Streams of bytes in chunks, looked into before they are read. */
import { LINE_FEED, type RecordCutter } from './cut-records.ts';

/** The first chunk, empty if there is none, and all of them. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<[first: Uint8Array, all: AsyncGenerator<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const next = await iterator.next();
  const first = next.done ? new Uint8Array() : next.value;
  return [first, prepend(first, iterator)];
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}

/** The first record, and what comes after it. */
export async function takeRecord(
  chunks: AsyncIterable<Uint8Array>,
  cutter: RecordCutter,
  most: number,
): Promise<{ first: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const next = await iterator.next();
    if (next.done) break;
    const { value } = next;
    const end = firstEnd(cutter, value);
    held.push(end > 0 ? value.subarray(0, end) : value);
    length += held.at(-1)!.length;
    if (end > 0) return { first: Buffer.concat(held), rest: prepend(value.subarray(end), iterator) };
  }
  return { first: Buffer.concat(held), rest: prepend(new Uint8Array(), iterator) };
}

/** What comes after so many bytes. */
export async function* skip(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (bytes < chunk.length) yield chunk.subarray(bytes);
    bytes = Math.max(0, bytes - chunk.length);
  }
}

/** One past the first record that ends in bytes that the cutter has not seen yet; 0 if none does. */
export function firstEnd(cutter: RecordCutter, bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    if (cutter.scan(bytes.subarray(start, end)).end > 0) return end;
    start = end;
  }
  return 0;
}
