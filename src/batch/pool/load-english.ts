import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Wink from '../../english/wink.ts';
import { Language } from '../../lexicon/language.ts';
import { unpackLexicon } from '../../lexicon/lexicon-file.ts';

// Beside the folder that this is built into.
const DATA = new URL('../data/', import.meta.url);
const MODEL = 'english.model.bin';
const WINK = '../chunks/wink.cjs';

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, DATA));

let loaded: Promise<Language> | undefined;

/**
 * English from the files of the build: bytes take less time to read than code that holds them, and the reader of doubtful
 * sentences is loaded at its first question. Where these files are not, as in the sources, from the code.
 */
export function loadEnglish(): Promise<Language> {
  return (loaded ??= load());
}

async function load(): Promise<Language> {
  if (!existsSync(new URL(MODEL, DATA))) return (await import('../../english/index.ts')).english;
  const require = createRequire(import.meta.url);
  return new Language({
    ...unpackLexicon(bytesOf('english.lexicon.bin')),
    model: () => bytesOf(MODEL),
    network: () => bytesOf('english.network.bin'),
    read: (text) => (require(WINK) as typeof Wink).readWithWink(text),
  });
}
