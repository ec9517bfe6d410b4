import type { Language } from '../lexicon/language.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import type { WordTable } from './word-table.ts';

const LINE_END = /^[ \t]{0,8}\r?\n[ \t>]{0,16}$/u;
const LONGEST_GAP = 28;

/**
 * Joins the words that a line end cuts, `deci-⏎sion`: the first part is looked up as the whole word, the rest is set apart.
 * Parts of compounds stay words of their own: `vice-⏎president`.
 */
export function joinCutWords(text: string, words: WordTable, language: Language): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const hyphen = words.wholeEnd(i);
    if (!isHyphen(text.charCodeAt(hyphen)) || !isBlank(text.charCodeAt(hyphen + 1))) continue;
    const right = words.start(i + 1);
    if (right - hyphen > LONGEST_GAP || !LINE_END.test(text.slice(hyphen + 1, right))) continue;
    const whole = words.lower(i) + words.lower(i + 1);
    if (language.caseCountsOf(whole)) words.rename(i, whole);
    else if (language.caseCountsOf(words.lower(i)) && language.caseCountsOf(words.lower(i + 1))) continue;
    words.makeRest(i + 1);
  }
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010;
const isBlank = (unit: number): boolean => classOf(unit) === CharacterClass.blank;
