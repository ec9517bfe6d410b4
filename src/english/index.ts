/** English, with all its parts in the code: it needs no files and no waiting, and bundlers take it along. */
import { caseCounts } from '../data/case-counts.ts';
import { clusters } from '../data/clusters.ts';
import { layout } from '../data/layout.ts';
import { model } from '../data/model.ts';
import { network } from '../data/network.ts';
import { phrases } from '../data/phrases.ts';
import { senses } from '../data/senses.ts';
import { wordLists } from '../data/word-lists.ts';
import { words } from '../data/words.ts';
import { fromBase64 } from '../lexicon/base64.ts';
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
  network: () => fromBase64(network),
  read: readWithWink,
});
