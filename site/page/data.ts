/** The data files: fetched once, and kept by the browser. */
import type { EnglishData } from '../messages.ts';

/** Set by the build: the names of the data files, and how many bytes they come to. */
declare const MODEL_FILE: string;
declare const LEXICON_FILE: string;
declare const DATA_SIZE: number;

/** @param onProgress hears which share is there, from 0 to 1 */
export async function fetchData(onProgress: (share: number) => void): Promise<EnglishData> {
  let loaded = 0;
  const count = (bytes: number): void => onProgress(Math.min(1, (loaded += bytes) / DATA_SIZE));
  const [model, lexicon] = await Promise.all([MODEL_FILE, LEXICON_FILE].map((name) => fetchFile(name, count)));
  return { kind: 'data', model: model!, lexicon: lexicon! };
}

async function fetchFile(name: string, count: (bytes: number) => void): Promise<Blob> {
  // As the page asks for it beforehand.
  const response = await fetch(name, { credentials: 'same-origin' });
  if (!response.ok || !response.body) throw new Error(`${name} cannot be fetched: the server says ${response.status}.`);
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    chunks.push(value!);
    count(value!.length);
  }
  return new Blob(chunks);
}
