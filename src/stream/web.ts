/** Web streams that repair what flows through them; they run in browsers too. */
import type { Options } from '../options.ts';
import type { ByteStreamOptions } from './options.ts';
import { byteStage, recordStage, type Stage } from './stages.ts';

export type { Options } from '../options.ts';
export type { ByteStreamOptions } from './options.ts';

/**
 * A stream of texts: each chunk is a text of its own, and one comes out for each that goes in, in order. A chunk that is no
 * string errors the stream with a `CasemendError` `NOT_A_STRING`.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`
 */
export function createRecordStream(options?: Options): TransformStream<string, string> {
  return toStream(recordStage(options));
}

/**
 * A stream of the bytes of one text, cut anywhere, in any encoding that `createDecoder` reads. UTF-8 without a byte order mark
 * comes out. Where the encoding is to be found out, up to 68 KiB are held back for it: give `encoding` to have each line at once.
 *
 * A chunk that is no `Uint8Array` errors the stream with a `CasemendError` `NOT_BYTES`, a text or line longer than `maxRecord`
 * with `TOO_LONG`.
 *
 * @throws {CasemendError} `UNKNOWN_OPTION`, `BAD_OPTION`, `UNKNOWN_ENCODING`
 */
export function createByteStream(options?: ByteStreamOptions): TransformStream<Uint8Array, Uint8Array> {
  return toStream(byteStage(options));
}

/** What a stage throws becomes the error of the stream. */
function toStream<In, Out>(stage: Stage<In, Out>): TransformStream<In, Out> {
  return new TransformStream<In, Out>({
    transform(chunk, controller) {
      for (const out of stage.write(chunk)) controller.enqueue(out);
    },
    flush(controller) {
      for (const out of stage.end()) controller.enqueue(out);
    },
  });
}
