/** English for Node, in the files of the build: they take less time to read than code that holds them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language } from '../lexicon/language.ts';
import { lazyLexicon, unpackLexicon } from '../lexicon/lexicon-file.ts';
import type * as Wink from './wink.ts';

const require = createRequire(import.meta.url);
const fileOf = (name: string): Uint8Array => readFileSync(new URL(`../data/english.${name}.bin`, import.meta.url));

export const english: Language = new Language({
  ...lazyLexicon(() => unpackLexicon(fileOf('lexicon'))),
  model: () => fileOf('model'),
  network: () => fileOf('network'),
  // Loaded at the first doubt.
  read: (text) => (require('./wink.cjs') as typeof Wink).readWithWink(text),
});
