/** Words that a line end cut whose hyphen is gone, `defen⏎dant`, or whose line end became a blank, `splen- did`. */
import { wordList } from '../../lexicon/word-lists.ts';
import { isKnown, isUsual, wordAfter, wordBefore } from '../../lexicon/known-words.ts';
import type { CharacterEdit } from '../fixer.ts';
import { moveLineEnd } from './cut-words.ts';

/** No blank beside the line end: indented lines are set on purpose. */
const BARE = /(?<=\p{Ll})(?:[-\u2010] |\r?\n)(?=\p{Ll})/gu;
const SMALL = /^[\p{Ll}\p{M}]+$/u;
/** What stands beside words in names of files and in compounds: `x-ray`, `a.out`. */
const IN_NAME = /^[-\u2010._/\p{N}@]$/u;
const LINKS = wordList('after-a-suspended-hyphen');
const PREFIXES = wordList('prefixes');
const SHORTEST = 2;

export function* joinBareBreaks(text: string): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(BARE)) {
    const end = index + found.length;
    const left = wordBefore(text, index);
    const right = wordAfter(text, end);
    if (!isCut(left, right)) continue;
    if (IN_NAME.test(text[index - left.length - 1] ?? '') || IN_NAME.test(text[end + right.length] ?? '')) continue;
    yield { start: index, end, after: '' };
    if (!found.endsWith(' ')) yield* moveLineEnd(text, end + right.length, found);
  }
}

/** Whether two runs of letters are a word that is known, and one of them alone is none. */
function isCut(left: string, right: string): boolean {
  if (left.length < SHORTEST || right.length < SHORTEST || !SMALL.test(left) || !SMALL.test(right)) return false;
  if (LINKS.has(right) || PREFIXES.has(left) || (isKnown(left) && isKnown(right))) return false;
  return isUsual(left + right);
}
