import type { Language } from '../lexicon/language.ts';

/** The words that lead to the next, and how long the longest of them is. */
export interface LinkingWords {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

const known = new WeakMap<Language, LinkingWords>();

export function linkingWordsOf(language: Language): LinkingWords {
  let found = known.get(language);
  if (!found) {
    const words = language.wordList('linking-words');
    found = { words, longest: Math.max(...Array.from(words, (word) => word.length)) };
    known.set(language, found);
  }
  return found;
}
