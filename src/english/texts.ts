import { caseCounts } from '../data/case-counts.ts';
import { layout } from '../data/layout.ts';
import { phrases } from '../data/phrases.ts';
import { senses } from '../data/senses.ts';
import { wordLists } from '../data/word-lists.ts';
import { words } from '../data/words.ts';
import type { LanguageParts } from '../lexicon/language.ts';

/** What is known of English words and lines, all of it but the model and the reader. */
export const englishTexts: Omit<LanguageParts, 'model' | 'read'> = {
  words,
  phrases,
  senses,
  caseCounts,
  wordLists,
  breakWeights: layout,
};
