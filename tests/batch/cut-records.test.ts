import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cutRecords,
  LineCutter,
  rowCutter,
  type RecordCutter,
  type RecordsOrPart,
} from '../../src/batch/sources/cut-records.ts';
import { skip, takeRecord } from '../../src/batch/sources/chunks.ts';

/** The bytes in chunks of these sizes, over and over. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream, though nothing is waited for
async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, i = 0; start < bytes.length; i++) {
    const end = start + sizes[i % sizes.length]!;
    yield bytes.slice(start, end);
    start = end;
  }
}

async function cut(
  text: string,
  sizes: readonly number[],
  cutter: RecordCutter,
  most: number,
): Promise<RecordsOrPart[]> {
  const pieces = [];
  for await (const piece of cutRecords(inChunks(Buffer.from(text), sizes), cutter, most)) pieces.push(piece);
  return pieces;
}

const joined = (pieces: readonly RecordsOrPart[]): string => Buffer.concat(pieces.map(({ bytes }) => bytes)).toString();

async function all(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

test('lines come whole and none is lost, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r') }), sizes, async (text, chunks) => {
      const pieces = await cut(text, chunks, new LineCutter(), 1000);
      expect(joined(pieces)).toBe(text);
      for (const piece of pieces.slice(0, -1)) expect(piece.bytes.at(-1)).toBe(10);
      const records = pieces.reduce((sum, piece) => sum + (piece.kind === 'records' ? piece.records : 0), 0);
      expect(records).toBe(text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0));
    }),
  );
});

test('rows come whole with the line ends in their cells, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a,b\n', '"x\ny",z\r\n', '"""\n,",\n', 'é\n')),
      sizes,
      async (rows, chunks) => {
        const pieces = await cut(rows.join(''), chunks, rowCutter(','), 1000);
        expect(joined(pieces)).toBe(rows.join(''));
        const ends = new Set(rows.map((_, at) => Buffer.byteLength(rows.slice(0, at + 1).join(''))));
        let end = 0;
        for (const piece of pieces) expect(ends).toContain((end += piece.bytes.length));
      },
    ),
  );
});

test('a record that is too long is passed on in parts, and what follows is cut as ever', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (chunks) => {
      const long = 'x'.repeat(100);
      const pieces = await cut(`ab\n${long}\ncd\n`, chunks, new LineCutter(), 20);
      const overlong = pieces.filter(({ kind }) => kind === 'overlong');
      expect(joined(overlong)).toBe(`${long}\n`);
      expect(overlong.map((piece) => piece.kind === 'overlong' && piece.isFirst)).toEqual(
        overlong.map((_, at) => at === 0),
      );
      expect(joined(pieces)).toBe(`ab\n${long}\ncd\n`);
      for (const { bytes } of pieces) expect(bytes.length).toBeLessThanOrEqual(20 + Math.max(...chunks));
    }),
  );
});

test('the first record is taken off, and bytes are skipped, wherever they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(12), async (chunks, bytes) => {
      const text = '"a\nb",c\n1,2\n';
      const { first, rest } = await takeRecord(inChunks(Buffer.from(text), chunks), rowCutter(','), 1000);
      expect(Buffer.from(first).toString()).toBe('"a\nb",c\n');
      expect(await all(rest)).toBe('1,2\n');
      expect(await all(skip(inChunks(Buffer.from(text), chunks), bytes))).toBe(text.slice(bytes));
    }),
  );
});
