import { once } from 'node:events';
import { pipeline, type Duplex } from 'node:stream';
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
export function decompress(chunks: AsyncIterable<Uint8Array>, compression: Compression): AsyncIterable<Uint8Array> {
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
  const source = new Chunks(checked(chunks));
  for (let first = await source.take(); first; first = await source.take()) {
    source.giveBack(first);
    const frame = createZstdDecompress!();
    const feeding = feed(frame, source).catch((error: unknown) => void frame.destroy(error as Error));
    yield* frame as AsyncIterable<Uint8Array>;
    await feeding;
  }
}

/** Gives chunks to a frame until it takes no more; what it did not take goes back. */
async function feed(frame: Zstd, source: Chunks): Promise<void> {
  const closed = once(frame, 'close').catch(() => undefined);
  for (let chunk = await source.take(); chunk; chunk = await source.take()) {
    const bytes = chunk;
    const before = frame.bytesWritten;
    await Promise.race([new Promise((resolve) => frame.write(bytes, resolve)), closed]);
    const left = bytes.length - (frame.bytesWritten - before);
    if (left > 0) source.giveBack(bytes.subarray(-left));
    if (left > 0 || frame.destroyed) return;
  }
  frame.end();
}

/** Chunks of which one can be given back. */
class Chunks {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #returned: Uint8Array | undefined;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async take(): Promise<Uint8Array | undefined> {
    const returned = this.#returned;
    this.#returned = undefined;
    if (returned) return returned;
    const next = await this.#chunks.next();
    return next.done ? undefined : next.value;
  }

  giveBack(chunk: Uint8Array): void {
    this.#returned = chunk;
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
