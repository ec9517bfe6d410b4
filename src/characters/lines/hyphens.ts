/** Words that a line end parts. */
import type { Language } from '../../lexicon/language.ts';
import type { Span } from '../../types.ts';
import { wordAfter, wordBefore } from '../../lexicon/words-beside.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

/** A hyphen that ends a line, with the white space up to the next word. */
export interface HyphenBreak extends Span {
  /** Whether the hyphen is for certain only there for the line end: `rehabili-\ntation`, not `start-\nup`. */
  readonly proven: boolean;
  /** Whether it is likelier to be so than not; what has to be known where the line end goes. */
  readonly joins: boolean;
  /** Whether it stands for a part that is left out: `two-\nand three-year terms`. */
  readonly hangs: boolean;
}

/** A break, the letters on both sides, and what the dictionaries say of them. */
interface Cut extends Span {
  readonly left: string;
  readonly right: string;
  readonly reading: Reading;
}

/** A `word` one part of which is none, a word that may be a `pair` of words as well, `unknown` as one word, or a `compound`. */
type Reading = 'word' | 'pair' | 'unknown' | 'compound';

/** How manuals are set for a terminal: the picture that blanks make of a page is left as it is. */
const SET_WITH_BLANKS = /\u2010\r?\n {3,8}$/u;
const BREAK = /[-\u2010][\t ]{0,8}\r?\n[\t ]{0,8}(?=\p{L})/gu;
/** What stands around words in names of files and programs: `tst-setcontext-\nfpscr.c`. */
const IN_NAME = new QuickPattern(/^[._/\p{N}]$/u);
const BEFORE_NAME = new QuickPattern(/^(?:[._/]\p{L}|[@_\p{N}])/u);
const SMALL = new QuickPattern(/^[\p{Ll}\p{M}]+$/u);
const CAPITALS = new QuickPattern(/^[\p{Lu}\p{M}]+$/u);
/** With a hyphen in one country and without in another. */
const COMPASS = /^(?:north|south|east|west)(?:ern)?$/iu;
/** Words that end no compound. */
const ENDING = /^(?:ing|able|ably|ful|fully|ness|less|ship)$/iu;
/** Shorter endings of unknown words may be words that no dictionary has: `Jong-\nun`. */
const SHORTEST_ENDING = 4;
const WORDS = /[\p{L}\p{M}]{1,100}(?:[-\u2010][\p{L}\p{M}]{1,100}){0,20}/gu;

/**
 * The document has a say. What it has elsewhere as one word is one, and what it has with a hyphen is none. Where most hyphens
 * at line ends are those of compounds, or of a language that the dictionaries do not know, they prove nothing.
 *
 * @param withCompounds whether the breaks of compounds are wanted as well, which are never proven
 */
export function hyphenBreaks(text: string, withCompounds: boolean, language: Language): HyphenBreak[] {
  const cuts: Cut[] = [];
  let compounds = 0;
  for (const cut of cutsOf(text, language)) {
    if (cut.reading === 'compound') compounds++;
    if (cut.reading !== 'compound' || withCompounds) cuts.push(cut);
  }
  const seen = seenIn(text, cuts);
  const isSeenWhole = ({ left, right }: Cut): boolean => seen.has(wholeOf(left, right));
  let words = 0;
  let others = compounds;
  for (const cut of cuts) {
    if (cut.reading === 'word') words++;
    else if (cut.reading === 'unknown' && !isSeenWhole(cut)) others++;
  }
  return cuts.map((cut) => {
    const { start, end, left, right, reading } = cut;
    const mayBeWhole = reading !== 'compound' && !seen.has(compoundOf(left, right));
    const isWhole = reading !== 'unknown' || isSeenWhole(cut);
    const isTypeset = reading === 'word' ? words >= others : words > others;
    return {
      start,
      end,
      proven: mayBeWhole && isWhole && isTypeset && !SET_WITH_BLANKS.test(text.slice(start, end)),
      joins: mayBeWhole && (isWhole || isUnknownWord(left, right, language)),
      hangs: language.wordList('after-a-suspended-hyphen').has(right),
    };
  });
}

function* cutsOf(text: string, language: Language): Generator<Cut> {
  for (const { 0: found, index } of text.matchAll(BREAK)) {
    const end = index + found.length;
    const left = wordBefore(text, index);
    const right = wordAfter(text, end);
    if (left === '') continue;
    const isPart =
      IN_NAME.test(text[index - left.length - 1] ?? '') ||
      BEFORE_NAME.test(text.slice(end + right.length, end + right.length + 2));
    yield { start: index, end, left, right, reading: isPart ? 'compound' : readingOf(left, right, language) };
  }
}

function readingOf(left: string, right: string, language: Language): Reading {
  if (left.length < 2 || right.length < 2) return 'compound';
  const sameCasing = CAPITALS.test(left) ? CAPITALS.test(right) : SMALL.test(right);
  if (!sameCasing || (COMPASS.test(left) && COMPASS.test(right))) return 'compound';
  const whole = left + right;
  if (language.wordList('after-a-suspended-hyphen').has(right))
    return !language.isKnown(left) && language.isCommon(whole) ? 'word' : 'compound';
  const areCommon = language.isCommon(left) && language.isCommon(right);
  if ((areCommon && !language.isCommon(whole)) || !language.isKnown(whole)) return 'unknown';
  // With a hyphen or without, as a house likes it.
  if (language.wordList('prefixes').has(left.toLowerCase()) && language.isKnown(right)) return 'pair';
  return areCommon && !ENDING.test(right) ? 'pair' : 'word';
}

const isUnknownWord = (left: string, right: string, language: Language): boolean =>
  !language.isKnown(left) && !language.isKnown(right) && right.length >= SHORTEST_ENDING;

/** Which of the words that may be whole a text has elsewhere, whole or with their hyphen. */
function seenIn(text: string, cuts: readonly Cut[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { left, right, reading } of cuts) {
    if (reading !== 'compound') wanted.add(wholeOf(left, right)).add(compoundOf(left, right));
  }
  const seen = new Set<string>();
  if (wanted.size === 0) return seen;
  for (const [word] of text.matchAll(WORDS)) {
    const form = word.toLowerCase().replaceAll('\u2010', '-');
    if (wanted.has(form)) seen.add(form);
  }
  return seen;
}

const wholeOf = (left: string, right: string): string => (left + right).toLowerCase();
const compoundOf = (left: string, right: string): string => `${left}-${right}`.toLowerCase();
