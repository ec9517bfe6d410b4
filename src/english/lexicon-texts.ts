/** The lexicon of English as it is generated into the source. */
import { caseCounts } from '../data/case-counts.ts';
import { clusters } from '../data/clusters.ts';
import { functionWords } from '../data/function-words.ts';
import { layout } from '../data/layout.ts';
import { phrases } from '../data/phrases.ts';
import { senses } from '../data/senses.ts';
import { wordLists } from '../data/word-lists.ts';
import { words } from '../data/words.ts';
import type { LexiconTexts } from '../lexicon/lexicon-file.ts';
import type { WordTexts } from '../lexicon/pack-vocabulary.ts';

export const lexiconTexts: LexiconTexts & WordTexts = {
  words,
  phrases,
  senses,
  caseCounts,
  clusters,
  wordLists,
  breakWeights: layout,
  functionWords,
};
