/** Words that a ligature of the font parted: `di ff erent`, `o ffi cial`, `fi rst`, `di fferent`. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

/** A ligature between blanks, and one that begins a word as no word of English does. */
const APART = /(?<![\p{L}\p{M}\p{N}.'’&/-])(?:ffi|ffl|ff|fi|fl)(?= |(?<=ff[il]?)\p{Ll}|$)/gu;
const SMALL = new QuickPattern(/^\p{L}\p{Ll}*$/u);
const BLANK = ' ';

export function* joinPartedLigatures(text: string, language: Language): Generator<CharacterEdit> {
  for (const { 0: ligature, index } of text.matchAll(APART)) {
    const end = index + ligature.length;
    const before = text[index - 1] === BLANK ? wordBefore(text, index - 1) : '';
    const isAlone = text[end] === BLANK;
    const after = wordAfter(text, isAlone ? end + 1 : end);
    for (const [left, right] of isAlone
      ? [
          [before, after],
          ['', after],
          [before, ''],
        ]
      : [[before, after]]) {
      if (!isParted(left!, ligature, right!, isAlone, language)) continue;
      if (left !== '') yield { start: index - 1, end: index, after: '' };
      if (right !== '' && isAlone) yield { start: end, end: end + 1, after: '' };
      break;
    }
  }
}

/** Whether the three are a word that is known, though one side of the ligature alone may be one. */
function isParted(left: string, ligature: string, right: string, isAlone: boolean, language: Language): boolean {
  if (left + right === '' || (left !== '' && !SMALL.test(left)) || (right !== '' && !SMALL.test(right))) return false;
  if (!language.isUsual(left + ligature + right)) return false;
  if (!isAlone) return left !== '' && !language.isKnown(ligature + right);
  if (left !== '' && right !== '') return true;
  // `sci fi`, `wi fi`
  if (right === '') return ligature === 'ff' && !isWord(left, language);
  return right.length > 1 && !isWord(right, language);
}

const isWord = (letters: string, language: Language): boolean =>
  letters.length === 1 ? 'ai'.includes(letters) : language.isCommon(letters);
