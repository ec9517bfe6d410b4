/**
 * Repairs the bytes of a compressed archive of one text a line, however large: it is unpacked, repaired and packed again chunk by
 * chunk. A failure anywhere ends all of it and is thrown in one place.
 *
 * Run it: npx tsx examples/streams.ts IN.gz OUT.gz
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, createGzip } from 'node:zlib';
import { createByteStream, createByteTransform } from 'casemend/stream';

export async function repairArchive(from: string, to: string): Promise<void> {
  await pipeline(
    createReadStream(from),
    createGunzip(),
    createByteTransform({ perLine: true }),
    createGzip(),
    createWriteStream(to),
  );
}

/** The same where there are only web streams: in a browser, a worker at the edge, or with what `fetch` gives. */
export function repairResponse({ body, status, headers }: Response): Response {
  const type = headers.get('content-type') ?? '';
  const declared = /charset="?([^\s;"]+)/iu.exec(type)?.[1];
  const repaired = body?.pipeThrough(createByteStream({ declared })) ?? null;
  return new Response(repaired, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  if (from === undefined || to === undefined) throw new Error('name the archive to read and the one to write');
  await repairArchive(from, to);
}
