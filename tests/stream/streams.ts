import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { byteStage } from '../../src/stream/stages.ts';
import {
  createByteStream,
  createByteTransform,
  createRecordStream,
  createRecordTransform,
  type ByteStreamOptions,
  type Options,
} from '../../src/stream/node.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes in chunks that end at the given places. Each chunk has memory of its own. */
export function chunksOf(bytes: Uint8Array, ends: readonly number[]): Uint8Array[] {
  return [...ends, bytes.length].map((end, at) => Uint8Array.from(bytes.subarray(ends[at - 1] ?? 0, end)));
}

/** What the stage that all byte streams share makes of chunks, as text. */
export function throughStage(chunks: readonly Uint8Array[], options?: ByteStreamOptions): string {
  const stage = byteStage(options);
  const out = [...chunks.flatMap((chunk) => stage.write(chunk)), ...stage.end()];
  return Buffer.concat(out).toString();
}

/** What the web stream makes of chunks. */
export async function throughWeb<In, Out>(stream: TransformStream<In, Out>, chunks: readonly In[]): Promise<Out[]> {
  const out: Out[] = [];
  const source = new ReadableStream<In>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  for await (const chunk of source.pipeThrough(stream)) out.push(chunk);
  return out;
}

/** What the Node stream makes of chunks. */
export async function throughNode(stream: Transform, chunks: readonly unknown[]): Promise<unknown[]> {
  const [out] = await Promise.all([stream.toArray(), pipeline(Readable.from(chunks, { objectMode: true }), stream)]);
  return out as unknown[];
}

/** The streams of texts, by name. */
export const recordStreams: Readonly<
  Record<string, (records: readonly string[], options?: Options) => Promise<unknown[]>>
> = {
  web: (records, options) => throughWeb(createRecordStream(options), records),
  node: (records, options) => throughNode(createRecordTransform(options), records),
};

/** The streams of bytes, by name; what comes out as text. */
export const byteStreams: Readonly<
  Record<string, (chunks: readonly Uint8Array[], options?: ByteStreamOptions) => Promise<string>>
> = {
  web: async (chunks, options) => Buffer.concat(await throughWeb(createByteStream(options), chunks)).toString(),
  node: async (chunks, options) =>
    Buffer.concat((await throughNode(createByteTransform(options), chunks)) as Uint8Array[]).toString(),
};
