import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import {
  createByteStream,
  createByteTransform,
  createRecordStream,
  createRecordTransform,
  type ByteStreamOptions,
} from '../../src/stream/node.ts';
import { errorOf } from '../support/edits-errors.ts';
import { throughNode, throughWeb, utf8 } from './streams.ts';

const MAKERS = { createRecordStream, createRecordTransform, createByteStream, createByteTransform };
const BYTE_MAKERS = { createByteStream, createByteTransform };

/** How the streams tell of a chunk that is not of their kind, by name. */
const WRONG_CHUNKS: readonly (readonly [string, string, RegExp, () => Promise<unknown>])[] = [
  [
    'web records',
    'NOT_A_STRING',
    /decode\(bytes\)/u,
    () => throughWeb(createRecordStream(), ['a', utf8('b') as never]),
  ],
  ['node records', 'NOT_A_STRING', /String\(value\)/u, () => throughNode(createRecordTransform(), ['a', 7])],
  ['web bytes', 'NOT_BYTES', /normalize\(text\)/u, () => throughWeb(createByteStream(), [utf8('a'), 'b' as never])],
  ['node bytes', 'NOT_BYTES', /normalize\(text\)/u, () => throughNode(createByteTransform(), [utf8('a'), 'b'])],
  ['node bytes again', 'NOT_BYTES', /given number/u, () => throughNode(createByteTransform(), [7])],
];

describe('errors', () => {
  it.each(WRONG_CHUNKS)('of chunks are errors of the stream: %s', async (_, code, message, run) => {
    await expect(run()).rejects.toMatchObject({
      name: 'CasemendError',
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it('of the last chunk are errors of the stream', async () => {
    const line = utf8('no line end follows this');
    const options: ByteStreamOptions = { maxRecord: 3, perLine: true };
    await expect(throughWeb(createByteStream(options), [line])).rejects.toMatchObject({ code: 'TOO_LONG' });
    await expect(throughNode(createByteTransform(options), [line])).rejects.toMatchObject({ code: 'TOO_LONG' });
  });

  it('reach the end of a pipeline', async () => {
    const run = pipeline(Readable.from(['a', 1]), createRecordTransform(), text);
    await expect(run).rejects.toMatchObject({ code: 'NOT_A_STRING' });
  });

  it('of a listener are not taken for errors of the stream', async () => {
    const stream = createRecordTransform();
    stream.on('data', () => {
      throw new Error('mine');
    });
    await new Promise(setImmediate);
    expect(() => stream.write('All is well.')).toThrow('mine');
    expect(stream.errored).toBe(null);
  });

  it.each(Object.entries(MAKERS))('of options are thrown at once: %s', (_, make) => {
    expect(errorOf(() => make({ minConfidence: 7 })).code).toBe('BAD_OPTION');
    expect(errorOf(() => make({ perline: true } as never)).code).toBe('UNKNOWN_OPTION');
  });

  it.each(Object.entries(BYTE_MAKERS))('of options of byte streams are thrown at once: %s', (_, make) => {
    expect(errorOf(() => make({ encoding: 'none' })).code).toBe('UNKNOWN_ENCODING');
    expect(errorOf(() => make({ characters: [] as never, perLine: true })).code).toBe('BAD_OPTION');
    expect(errorOf(() => make([] as never)).code).toBe('BAD_OPTION');
    expect(errorOf(() => make(null as never)).code).toBe('BAD_OPTION');
    expect(errorOf(() => make({ perLine: 'yes' as never })).message).toBe(
      "Option 'perLine' must be true or false, but it is of type string.",
    );
    for (const maxRecord of [0, 1.5, NaN, Infinity, 2 ** 29, '9' as never]) {
      expect(errorOf(() => make({ maxRecord })).message).toContain("Option 'maxRecord' must be a whole number from 1");
    }
    const { message } = errorOf(() => make({ perline: true } as never));
    for (const name of ['perLine', 'maxRecord', 'encoding', 'declared', 'casing', 'model'])
      expect(message).toContain(name);
  });
});
