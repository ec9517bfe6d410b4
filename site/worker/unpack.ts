import type { EnglishFiles } from '../../src/core.ts';
import { unfoldModel } from '../../src/english/folded-model.ts';
import type { EnglishData } from '../messages.ts';

const GZIP = [0x1f, 0x8b];

/** The data files as the library reads them. The model comes folded, which makes it smaller. */
export async function unpack({ model, lexicon }: EnglishData): Promise<EnglishFiles> {
  const [modelBytes, lexiconBytes] = await Promise.all([gunzip(model), gunzip(lexicon)]);
  return { model: unfoldModel(new Uint8Array(modelBytes)), lexicon: lexiconBytes };
}

/** Servers differ: some take the gzip off on the way. */
async function gunzip(file: Blob): Promise<ArrayBuffer> {
  const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  if (!GZIP.every((byte, at) => start[at] === byte)) return file.arrayBuffer();
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
