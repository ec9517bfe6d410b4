import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Wink from '../../english/wink.ts';
import { Language } from '../../lexicon/language.ts';

// Beside the folder that this is built into.
const DATA = new URL('../data/', import.meta.url);
const WINK = '../chunks/wink.cjs';

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, DATA));
const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, DATA), 'utf8');

let loaded: Promise<Language> | undefined;

/**
 * English from the files of the build: bytes take less time to read than code that holds them, and the reader of doubtful
 * sentences is loaded at its first question. Where these files are not, as in the sources, from the code.
 */
export function loadEnglish(): Promise<Language> {
  return (loaded ??= load());
}

async function load(): Promise<Language> {
  if (!existsSync(new URL('model.bin', DATA))) return (await import('../../english/index.ts')).english;
  const require = createRequire(import.meta.url);
  return new Language({
    words: () => textOf('words'),
    phrases: () => textOf('phrases'),
    senses: () => textOf('senses'),
    caseCounts: () => textOf('case-counts'),
    clusters: () => textOf('clusters'),
    wordLists: () => textOf('word-lists'),
    breakWeights: () => textOf('layout'),
    model: () => bytesOf('model.bin'),
    network: () => bytesOf('network.bin'),
    read: (text) => (require(WINK) as typeof Wink).readWithWink(text),
  });
}
