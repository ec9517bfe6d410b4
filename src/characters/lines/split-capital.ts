/** A first letter that a larger font set apart: `I NTRODUCTION`, `R ealized`. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { REST } from './drop-capital.ts';
import { isFragment } from './fragments.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

const SPLIT = /(?<![\p{L}\p{M}\p{N}.'’&/-])\p{Lu} (?=\p{Ll}{2}|\p{Lu}{2})/uy;
const SHORTEST_REST = 3;
const CAPITALS = new QuickPattern(/^\p{Lu}+$/u);
const LINE_END = /[\n\r]/u;

export function* splitCapitals(text: string, language: Language): Generator<CharacterEdit> {
  // What is a word without its letter as well is split only beside one that is not, in its line: `T HE N ATION`.
  let perhaps: CharacterEdit[] = [];
  let isSplit = false;
  let seen = 0;
  for (let start = text.indexOf(' ', 1); start > 0; start = text.indexOf(' ', start + 1)) {
    const index = start - lengthBefore(text, start);
    if (index === start) continue;
    SPLIT.lastIndex = index;
    if (!SPLIT.test(text)) continue;
    if (LINE_END.test(text.slice(seen, start))) {
      perhaps = [];
      isSplit = false;
    }
    seen = start;
    const rest = wordAfter(text, start + 1);
    if (!REST.test(rest)) continue;
    const edit = { start, end: start + 1, after: '' };
    const whole = text.slice(index, start) + rest;
    if (rest.length >= SHORTEST_REST && isFragment(rest, language) && language.isUsual(whole)) {
      yield* perhaps;
      perhaps = [];
      isSplit = true;
      yield edit;
    } else if (opensSentence(text, index, whole, rest, language)) {
      yield edit;
    } else if (language.isCommon(whole) && (CAPITALS.test(rest) || isAtLineStart(text, index))) {
      if (isSplit) yield edit;
      else perhaps.push(edit);
    }
  }
}

/** How many code units the character before a place has, if it may be a capital; otherwise 0. */
function lengthBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? 1 : 0;
  return (unit & 0xfc00) === 0xdc00 && at > 1 ? 2 : 1;
}

/** `T HE` and `W hen` where a sentence starts, and `OF T HE`; not `F or M`, nor the letter of a list: `A ll`. */
function opensSentence(text: string, index: number, whole: string, rest: string, language: Language): boolean {
  if (!language.wordList('sentence-starters').has(whole.toLowerCase()) || WORDS.test(whole) || rest === 'or')
    return false;
  if (isAtLineStart(text, index))
    return GOES_ON.test(text.slice(index + whole.length + 1, index + whole.length + REACH));
  return (
    CAPITALS.test(rest) && ARTICLE.test(whole) && language.wordList('small-in-titles').has(nameBefore(text, index))
  );
}
/** Letters that are words of their own. */
const WORDS = /^[AIO]/u;
const ARTICLE = /^TH/u;
const GOES_ON = new QuickPattern(/^ \p{L}{2}/u);
const REACH = 4;

const nameBefore = (text: string, index: number): string => wordBefore(text, index - 1).toLowerCase();

const isAtLineStart = (text: string, index: number): boolean => index === 0 || LINE_END.test(text.charAt(index - 1));
