/** Words that a line end cut whose hyphen is gone, `defen⏎dant`, or whose line end became a blank, `splen- did`. */
import type { Language } from '../../lexicon/language.ts';
import type { Span } from '../../types.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import type { CharacterEdit } from '../fixer.ts';
import { placesOf } from '../places.ts';
import { moveLineEnd } from './cut-words.ts';
import { areCasedAlike, arePartsOfWord, isFragment } from './fragments.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

/** No blank beside the line end: indented lines are set on purpose. */
const BARE = /(?<=\p{L})(?:[-\u2010] |\r?\n)(?=\p{L})/uy;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** What stands beside words in names of files and in compounds: `x-ray`, `a.out`. */
const BEFORE_NAME = new QuickPattern(/^[-\u2010._/\p{N}@]$/u);
const IN_NAME = new QuickPattern(/^(?:[-\u2010_/\p{N}@]|\.\S)/u);
const SMALL = new QuickPattern(/^\p{Ll}+$/u);
const SHORTEST = 2;
/** So many words cut for certain show that the hyphens at line ends are lost. */
const FEWEST_CUT = 2;

interface Cut extends Span {
  readonly left: string;
  readonly right: string;
  readonly hasHyphen: boolean;
}

/** Where words are cut for certain, others are joined there that chance may have made: `sur⏎face`, `ex⏎change`. */
export function* joinBareBreaks(text: string, language: Language): Generator<CharacterEdit> {
  const sure: Cut[] = [];
  const perhaps: Cut[] = [];
  for (const cut of cutsOf(text, language)) {
    if (isCut(cut, language)) sure.push(cut);
    else if (!cut.hasHyphen && mayBeCut(cut, language)) perhaps.push(cut);
  }
  const areLost = sure.filter(({ hasHyphen }) => !hasHyphen).length >= FEWEST_CUT;
  const cuts = areLost ? [...sure, ...perhaps].sort((a, b) => a.start - b.start) : sure;
  for (const { start, end, right, hasHyphen } of cuts) {
    yield { start, end, after: '' };
    if (!hasHyphen) yield* moveLineEnd(text, end + right.length, text.slice(start, end));
  }
}

function* cutsOf(text: string, language: Language): Generator<Cut> {
  const isBeforeBlank = (at: number): boolean => text.charCodeAt(at) === LINE_FEED || text.charCodeAt(at + 1) === BLANK;
  for (const at of placesOf(text, '-\u2010\n', isBeforeBlank)) {
    const isLineEnd = text.charCodeAt(at) === LINE_FEED;
    const start = isLineEnd && text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
    BARE.lastIndex = start;
    if (!BARE.test(text)) continue;
    const end = BARE.lastIndex;
    const left = wordBefore(text, start);
    const right = wordAfter(text, end);
    if (left.length < SHORTEST || right.length < SHORTEST || !areCasedAlike(left, right)) continue;
    if (BEFORE_NAME.test(text.charAt(start - left.length - 1))) continue;
    if (IN_NAME.test(text.slice(end + right.length, end + right.length + 2))) continue;
    if (language.wordList('after-a-suspended-hyphen').has(right)) continue;
    yield { start, end, left, right, hasHyphen: !isLineEnd };
  }
}

/** Whether two runs of letters are a word that is known, and one of them alone is none. */
function isCut({ left, right }: Cut, language: Language): boolean {
  if (language.wordList('prefixes').has(left)) return false;
  if (arePartsOfWord(left, right, language)) return true;
  return (
    SMALL.test(left) && isFragment(left, language) && isFragment(right, language) && language.isKnown(left + right)
  );
}

/** Whether the two are a word that is common, and one of them hardly ever stands alone. */
const mayBeCut = ({ left, right }: Cut, language: Language): boolean =>
  language.isCommon(left + right) &&
  (!language.isCommon(left) || !language.isCommon(right) || language.wordList('beginnings-of-words').has(left));
