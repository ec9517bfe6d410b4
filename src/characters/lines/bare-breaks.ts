/** Words that a line end cut whose hyphen is gone, `defen⏎dant`, or whose line end became a blank, `splen- did`. */
import type { Language } from '../../lexicon/language.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { moveLineEnd } from './cut-words.ts';

/** No blank beside the line end: indented lines are set on purpose. */
const BARE = /(?<=\p{Ll})(?:[-\u2010] |\r?\n)(?=\p{Ll})/gu;
const SMALL = /^[\p{Ll}\p{M}]+$/u;
/** What stands beside words in names of files and in compounds: `x-ray`, `a.out`. */
const IN_NAME = /^[-\u2010._/\p{N}@]$/u;
const SHORTEST = 2;

export function* joinBareBreaks(text: string, language: Language): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(BARE)) {
    const end = index + found.length;
    const left = wordBefore(text, index);
    const right = wordAfter(text, end);
    if (!isCut(left, right, language)) continue;
    if (IN_NAME.test(text[index - left.length - 1] ?? '') || IN_NAME.test(text[end + right.length] ?? '')) continue;
    yield { start: index, end, after: '' };
    if (!found.endsWith(' ')) yield* moveLineEnd(text, end + right.length, found);
  }
}

/** Whether two runs of letters are a word that is known, and one of them alone is none. */
function isCut(left: string, right: string, language: Language): boolean {
  if (left.length < SHORTEST || right.length < SHORTEST || !SMALL.test(left) || !SMALL.test(right)) return false;
  if (language.wordList('after-a-suspended-hyphen').has(right) || language.wordList('prefixes').has(left)) return false;
  if (language.isKnown(left) && language.isKnown(right)) return false;
  return language.isUsual(left + right);
}
