/** English, with all its parts in the code: it needs no files and no waiting, and bundlers take it along. */
import { caseCounts } from '../data/case-counts.ts';
import { clusters } from '../data/clusters.ts';
import { layout } from '../data/layout.ts';
import { model } from '../data/model.ts';
import { phrases } from '../data/phrases.ts';
import { senses } from '../data/senses.ts';
import { wordLists } from '../data/word-lists.ts';
import { words } from '../data/words.ts';
import { Language } from '../lexicon/language.ts';
import { readWithWink } from './wink.ts';

export const english: Language = /* @__PURE__ */ new Language({
  words: () => words,
  phrases: () => phrases,
  senses: () => senses,
  caseCounts: () => caseCounts,
  clusters: () => clusters,
  wordLists: () => wordLists,
  breakWeights: () => layout,
  model: () => fromBase64(model),
  read: readWithWink,
});

/** Engines that can decode base64 into bytes do so faster than we can. */
const native = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array }).fromBase64;

function fromBase64(text: string): Uint8Array {
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
