/** Words that a ligature of the font parted: `di ff erent`, `o ffi cial`, `fi rst`, `di fferent`. */
import { isCommon, isKnown, isUsual, wordAfter, wordBefore } from '../../lexicon/known-words.ts';
import type { CharacterEdit } from '../fixer.ts';

/** A ligature between blanks, and one that begins a word as no word of English does. */
const APART = /(?<![\p{L}\p{M}\p{N}.'’&/-])(?:ffi|ffl|ff|fi|fl)(?= |(?<=ff[il]?)\p{Ll}|$)/gu;
const SMALL = /^\p{L}\p{Ll}*$/u;
const BLANK = ' ';

export function* joinPartedLigatures(text: string): Generator<CharacterEdit> {
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
      if (!isParted(left!, ligature, right!, isAlone)) continue;
      if (left !== '') yield { start: index - 1, end: index, after: '' };
      if (right !== '' && isAlone) yield { start: end, end: end + 1, after: '' };
      break;
    }
  }
}

/** Whether the three are a word that is known, though one side of the ligature alone may be one. */
function isParted(left: string, ligature: string, right: string, isAlone: boolean): boolean {
  if (left + right === '' || (left !== '' && !SMALL.test(left)) || (right !== '' && !SMALL.test(right))) return false;
  if (!isUsual(left + ligature + right)) return false;
  if (!isAlone) return left !== '' && !isKnown(ligature + right);
  if (left !== '' && right !== '') return true;
  // `sci fi`, `wi fi`
  if (right === '') return ligature === 'ff' && !isWord(left);
  return right.length > 1 && !isWord(right);
}

const isWord = (letters: string): boolean => (letters.length === 1 ? 'ai'.includes(letters) : isCommon(letters));
