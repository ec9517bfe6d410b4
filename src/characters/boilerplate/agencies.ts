/** Who sends reports, and the places that reports are about and not sent from. */
import type { Language } from '../../lexicon/language.ts';

/** As they stand in brackets in a dateline. */
export const isAgency = (name: string, language: Language): boolean =>
  language.wordList('agencies').has(name.toLowerCase());
export const isRegion = (name: string, language: Language): boolean =>
  language.wordList('no-datelines').has(name.toLowerCase());
