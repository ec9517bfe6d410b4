import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { englishTexts } from '../../english/texts.ts';
import type * as Wink from '../../english/wink.ts';
import { Language } from '../../lexicon/language.ts';

// Beside the folder that this is built into.
const MODEL = new URL('../data/model.bin', import.meta.url);
const WINK = '../chunks/wink.cjs';

let loaded: Promise<Language> | undefined;

/**
 * English from the files of the build: bytes take less time to read than code that holds them, and the reader of doubtful
 * sentences is loaded at its first question. Where these files are not, as in the sources, from the code.
 */
export function loadEnglish(): Promise<Language> {
  return (loaded ??= load());
}

async function load(): Promise<Language> {
  if (!existsSync(MODEL)) return (await import('../../english/index.ts')).english;
  const require = createRequire(import.meta.url);
  return new Language({
    ...englishTexts,
    model: () => readFileSync(MODEL),
    read: (text) => (require(WINK) as typeof Wink).readWithWink(text),
  });
}
