import { once } from 'node:events';
import { pipeline, Readable, type Duplex } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Compression } from './endings.ts';
import { ZstdFrames } from './zstd-frames.ts';

type Zstd = Duplex & { readonly bytesWritten: number };

/** Node has Zstandard from versions 22.15 and 23.8 on. */
interface WithZstd {
  readonly createZstdDecompress?: () => Zstd;
  readonly createZstdCompress?: () => Duplex;
}

const { createZstdDecompress, createZstdCompress } = zlib as WithZstd;

/** What is wrong with the choice of a compression; nothing if it can be read and written here. */
export function whyNot(compression: Compression | undefined): string | undefined {
  if (compression !== 'zstd' || (createZstdDecompress && createZstdCompress)) return undefined;
  return 'is compressed with Zstandard, which needs Node 22.15 or later; update Node, or decompress it first';
}

/** The bytes within compressed ones. */
export function decompress(chunks: Readable, compression: Compression): AsyncIterable<Uint8Array> {
  if (compression === 'zstd') return unpackFrames(chunks);
  // What goes wrong is met by whoever reads.
  return pipeline(chunks, zlib.createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;
}

/** A stream that takes bytes and gives them compressed, as one member of gzip or one frame of Zstandard. */
export function compress(compression: Compression): Duplex {
  return compression === 'gzip' ? zlib.createGzip() : createZstdCompress!();
}

/** Node's own stream ends with the first frame, whatever comes after it. */
async function* unpackFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = checked(chunks)[Symbol.asyncIterator]();
  let next = await source.next();
  while (!next.done) {
    const frame = createZstdDecompress!();
    let fed = 0;
    const feed = async (): Promise<void> => {
      const over = once(frame, 'close').catch(() => undefined);
      let isOver = false;
      void over.then(() => (isOver = true));
      while (!next.done) {
        const { value } = next;
        fed += value.length;
        await Promise.race([new Promise((resolve) => frame.write(value, resolve)), over]);
        if (isOver || frame.bytesWritten < fed) return;
        next = await source.next();
      }
      frame.end();
    };
    const feeding = feed().catch((error: unknown) => void frame.destroy(error as Error));
    yield* frame as AsyncIterable<Uint8Array>;
    await feeding;
    // What the frame did not take begins the next one.
    const rest = fed - frame.bytesWritten;
    if (!next.done && rest > 0) next = { done: false, value: next.value.subarray(-rest) };
  }
}

/** The same chunks; but they must end where a frame does. */
async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = new ZstdFrames();
  for await (const chunk of chunks) {
    frames.take(chunk);
    yield chunk;
  }
  if (!frames.isWhole) throw Object.assign(new Error('cut off'), { code: 'Z_BUF_ERROR' });
}
