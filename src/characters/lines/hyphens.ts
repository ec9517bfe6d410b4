/** Words that a line end parts. */
import type { Span } from '../../types.ts';
import { isCommon, isKnown, wordAfter, wordBefore } from '../known-words.ts';

/** A hyphen that ends a line, with the white space up to the next word. */
export interface HyphenBreak extends Span {
  /** Whether the hyphen is only there for the line end: `rehabili-\ntation`, not `south-\nAsian`. */
  readonly joins: boolean;
  /** Whether it stands for a part that is left out: `two-\nand three-year terms`. */
  readonly hangs: boolean;
}

const BREAK = /[-\u2010][\t ]{0,8}\r?\n[\t ]{0,8}(?=\p{L})/gu;
/** What stands around words in names of files and programs: `tst-setcontext-\nfpscr.c`. */
const IN_NAME = /^[._/\p{N}]$/u;
const BEFORE_NAME = /^[._/]\p{L}/u;
const LINKS: ReadonlySet<string> = new Set('and or to nor but versus und oder et ou y o e'.split(' '));
const SMALL = /^[\p{Ll}\p{M}]+$/u;
const CAPITALS = /^[\p{Lu}\p{M}]+$/u;
/** With a hyphen in one country and without in another. */
const COMPASS = /^(?:north|south|east|west)(?:ern)?$/iu;
/** Shorter endings of unknown words may be words that no dictionary has: `Jong-\nun`. */
const SHORTEST_ENDING = 4;

export function* hyphenBreaks(text: string): Generator<HyphenBreak> {
  for (const { 0: found, index } of text.matchAll(BREAK)) {
    const end = index + found.length;
    const left = wordBefore(text, index);
    const right = wordAfter(text, end);
    if (left === '') continue;
    const isPart =
      IN_NAME.test(text[index - left.length - 1] ?? '') ||
      BEFORE_NAME.test(text.slice(end + right.length, end + right.length + 2));
    yield { start: index, end, joins: !isPart && isOneWord(left, right), hangs: LINKS.has(right) };
  }
}

function isOneWord(left: string, right: string): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const sameCasing = CAPITALS.test(left) ? CAPITALS.test(right) : SMALL.test(right);
  if (!sameCasing) return false;
  const whole = left + right;
  if (LINKS.has(right)) return !isKnown(left) && isCommon(whole);
  if (COMPASS.test(left) && COMPASS.test(right)) return false;
  if (isCommon(left) && isCommon(right)) return isCommon(whole);
  if (isKnown(whole)) return true;
  return !isKnown(left) && !isKnown(right) && right.length >= SHORTEST_ENDING;
}
