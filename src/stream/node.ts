/**
 * Node streams that repair what flows through them, beside the web streams.
 *
 * @module casemend/stream
 */
import { Transform, type TransformCallback } from 'node:stream';
import type { Options } from '../options.ts';
import type { ByteStreamOptions } from './options.ts';
import { byteStage, recordStage, type Stage } from './stages.ts';

export { createByteStream, createRecordStream, type ByteStreamOptions, type Options } from './web.ts';

/**
 * `createRecordStream` as a Node stream, in object mode on both sides.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`
 */
export function createRecordTransform(options?: Options): Transform {
  return toTransform(recordStage(options), true);
}

/**
 * `createByteStream` as a Node stream. Strings are no bytes: leave the encoding out of `createReadStream`.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `UNKNOWN_ENCODING`
 */
export function createByteTransform(options?: ByteStreamOptions): Transform {
  return toTransform(byteStage(options), false);
}

function toTransform<In>(stage: Stage<In, unknown>, readableObjectMode: boolean): Transform {
  return new Transform({
    // Otherwise Node would turn strings into bytes, and throw at the writer on what it cannot turn.
    writableObjectMode: true,
    readableObjectMode,
    transform(chunk: In, _encoding, callback) {
      pass(this, () => stage.write(chunk), callback);
    },
    flush(callback) {
      pass(this, () => stage.end(), callback);
    },
  });
}

/** Pushes what `work` gives. What it throws becomes the error of the stream; what a listener throws does not. */
function pass(transform: Transform, work: () => unknown[], callback: TransformCallback): void {
  let chunks: unknown[];
  try {
    chunks = work();
  } catch (error) {
    callback(error as Error);
    return;
  }
  for (const chunk of chunks) transform.push(chunk);
  callback();
}
