import type { Word } from '../../tokens/words.ts';
import { isCapital } from '../../script/shape.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from '../../script/letter-case.ts';
import type { Casing } from './rule.ts';

/** Whether a casing that a rule proposes agrees with a text for the word. */
export function speaksFor(word: Word, casing: Casing, text: string): boolean {
  if (casing === 'raised') return isCapital(text.codePointAt(0) ?? 0);
  if (casing === 'lower') return toLower(word.text) === text;
  if (casing === 'capitalised') return toCapitalised(word.text) === text;
  if (casing === 'upper') return toUpper(word.text) === text;
  return likeSpelling(word.text, casing.spelling) === text;
}
