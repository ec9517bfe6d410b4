import { statisticsOf } from '../casing/statistics.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import type { Word } from './words.ts';

const LINE_END = /^[ \t]{0,8}\r?\n[ \t>]{0,16}$/u;
const LONGEST_GAP = 28;

/**
 * Protects the words that a line end cuts: neither `deci-` nor `sion` is a word by which its casing could be judged. The
 * first part of an unknown word, such as a name, may still get its capital; the rest never has one. Parts of compounds
 * stay words: `vice-⏎president`.
 */
export function protectCutWords(text: string, words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const left = words[i] as Word;
    const right = words[i + 1] as Word;
    const hyphen = left.end + left.ending.length;
    if (!isHyphen(text.charCodeAt(hyphen)) || !isBlank(text.charCodeAt(hyphen + 1))) continue;
    if (right.start - hyphen > LONGEST_GAP || !LINE_END.test(text.slice(hyphen + 1, right.start))) continue;
    if (statisticsOf(left.lower + right.lower)) words[i] = { ...left, protected: true };
    else if (statisticsOf(left.lower) && statisticsOf(right.lower)) continue;
    words[i + 1] = { ...right, protected: true };
  }
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010;
const isBlank = (unit: number): boolean => classOf(unit) === CharacterClass.blank;
