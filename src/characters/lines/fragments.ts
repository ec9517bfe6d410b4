/** What tells a part of a word from a word. */
import type { Language } from '../../lexicon/language.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const SMALL = new QuickPattern(/^\p{Ll}+$/u);
const CAPITALS = new QuickPattern(/^\p{Lu}+$/u);
const PART = new QuickPattern(/^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u);
/** A shorter whole must be common: chance makes a usual word of any two. */
const SHORTEST_USUAL = 7;

/** Whether letters are no word, so that they may be a part of one: `dered`, not `fenders`. */
export const isFragment = (letters: string, language: Language): boolean =>
  !language.isKnown(letters) && !language.wordList('rare-words').has(letters.toLowerCase());

/** Whether one typesetter's hand wrote both: `Physi cal`, `PRES IDENT`, not `INL and`. */
export const areCasedAlike = (left: string, right: string): boolean =>
  PART.test(left) && (CAPITALS.test(left) && left.length > 1 ? CAPITALS.test(right) : SMALL.test(right));

/** Whether letters were seen so often as one word that no two parts make it by chance. */
export const isWhole = (letters: string, language: Language): boolean =>
  letters.length < SHORTEST_USUAL ? language.isCommon(letters) : language.isUsual(letters);

/** Whether the two can be nothing but a word in two, a half of which is none: `or dered`, not `of fenders` or `a massed`. */
export function arePartsOfWord(left: string, right: string, language: Language): boolean {
  if (!areCasedAlike(left, right) || language.wordList('articles').has(left.toLowerCase())) return false;
  const isLeftFragment = isFragment(left, language);
  const isRightFragment = isFragment(right, language);
  if (!isLeftFragment && !isRightFragment) return false;
  if (!isRightFragment && !mayEnd(left, right, language)) return false;
  return isWhole(left + right, language);
}

/** Whether a word can be the rest of a fragment: not in `Harr is`, `formul a`; nor in `teacher s`, which lost its apostrophe. */
const mayEnd = (fragment: string, word: string, language: Language): boolean =>
  word.length === 1 ? !'ais'.includes(word) : SMALL.test(fragment) || !language.isCommon(word);
