import { statisticsOf } from '../lexicon/case-counts.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import type { Word } from './words.ts';

const LINE_END = /^[ \t]{0,8}\r?\n[ \t>]{0,16}$/u;
const LONGEST_GAP = 28;

/**
 * Joins the words that a line end cuts, `deci-⏎sion`: the first part is looked up as the whole word, the rest is set apart.
 * Parts of compounds stay words of their own: `vice-⏎president`.
 */
export function joinCutWords(text: string, words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const left = words[i] as Word;
    const right = words[i + 1] as Word;
    const hyphen = left.end + left.ending.length;
    if (!isHyphen(text.charCodeAt(hyphen)) || !isBlank(text.charCodeAt(hyphen + 1))) continue;
    if (right.start - hyphen > LONGEST_GAP || !LINE_END.test(text.slice(hyphen + 1, right.start))) continue;
    const whole = left.lower + right.lower;
    if (statisticsOf(whole)) words[i] = { ...left, lower: whole };
    else if (statisticsOf(left.lower) && statisticsOf(right.lower)) continue;
    words[i + 1] = { ...right, protected: true, isRest: true };
  }
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010;
const isBlank = (unit: number): boolean => classOf(unit) === CharacterClass.blank;
