import type { Span } from '../types.ts';
import { CharacterClass, classOf, widthOf } from '../script/characters.ts';
import { isProtected, isUnit } from './protected.ts';
import { shapeOf, type Shape } from '../script/shape.ts';

/**
 * What stands between a word and the word before it: white space (perhaps with punctuation), or nothing but
 * a hyphen, a slash or other marks, in which case both belong to one written word.
 */
export type Joint = 'blank' | 'hyphen' | 'slash' | 'mark';

/** A word, or a part of a hyphenated one. A possessive or contracted ending (`’s`, `’ll`) is outside its span. */
export interface Word extends Span {
  /** Its place among the words of the document. */
  readonly index: number;
  readonly text: string;
  /** Lower-cased, with straight apostrophes: the key for dictionaries. */
  readonly lower: string;
  readonly shape: Shape;
  readonly joint: Joint;
  /** The ending that follows, such as `’s`; empty mostly. */
  readonly ending: string;
  /** Casing never touches it: part of a URL, an address, a handle, code, a number. */
  readonly protected: boolean;
  /** Whether it is the rest of a word that a line end cut; it is protected then. */
  readonly isRest: boolean;
  /** Whether it is a number or a mixture of digits and letters. */
  readonly numeric: boolean;
}

const ENDINGS = new Set(['s', 're', 've', 'll', 'd', 'm']);
const NEGATION = 't';
const DOT = 0x2e;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const QUOTE_MARK = 0x3e;
/** A longer written word is data. */
const LONGEST_WRITTEN = 200;
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const SLASH = 0x2f;
/** A written word with one of these may be an address, a path or code. */
const SUSPECT = /[@#/\\_:()<>{}$=|^`&%[\]]|\.\p{L}|^0x|^-/iu;
const CURLY = /[’ʼ]/gu;
const OUTER_LEFT = /^[\p{Ps}\p{Pi}\p{Po}\p{Pd}]*/u;
const HANDLE_MARKS = /[@#./\\~&%-]/u;
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u;

/** Cuts a text into words, in linear time. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  let startsLine = true;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) as number;
    if (classOf(codePoint) === CharacterClass.blank) {
      if (codePoint === LINE_FEED) startsLine = true;
      at += widthOf(codePoint);
      continue;
    }
    // What mail quotes may touch its mark: `>said`.
    if (startsLine && codePoint === QUOTE_MARK) {
      at++;
      continue;
    }
    startsLine = false;
    const stop = endOfPlainWord(text, at);
    if (stop > at) {
      words.push(makePlainWord(text, at, stop, words));
      at = stop;
      if (isPlainMark(text.charCodeAt(at))) at++;
    } else {
      const end = endOfRun(text, at);
      cutWritten(text, at, end, words);
      at = end;
    }
  }
  return words;
}

/** The end of a written word of nothing but letters, perhaps with a comma or a full stop; most are. `from` if it is not. */
function endOfPlainWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) === CharacterClass.letter) at++;
  const next = isPlainMark(text.charCodeAt(at)) ? at + 1 : at;
  const isWhole = next >= text.length || classOf(text.charCodeAt(next)) === CharacterClass.blank;
  return isWhole && next - from <= LONGEST_WRITTEN ? at : from;
}

const isPlainMark = (unit: number): boolean => unit === COMMA || unit === DOT;

function makePlainWord(text: string, start: number, end: number, words: readonly Word[]): Word {
  const own = text.slice(start, end);
  const shape = shapeOf(own);
  return {
    index: words.length,
    start,
    end,
    text: own,
    lower: shape === 'lower' ? own : own.toLowerCase(),
    shape,
    joint: 'blank',
    ending: '',
    protected: words.at(-1)?.numeric === true && isUnit(own),
    isRest: false,
    numeric: false,
  };
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) as number;
    if (classOf(codePoint) === CharacterClass.blank) break;
    at += widthOf(codePoint);
  }
  return at;
}

/** Adds the words of one written word, `[start, end)`. */
function cutWritten(text: string, start: number, end: number, words: Word[]): void {
  const guarded = guard(text, start, end);
  const before = words.length;
  let last = start;
  let at = start;
  while (at < end) {
    const kind = classOf(text.codePointAt(at) as number);
    if (kind !== CharacterClass.letter && kind !== CharacterClass.digit) {
      at += widthOf(text.codePointAt(at) as number);
      continue;
    }
    const stop = endOfWord(text, at, end);
    const joint: Joint = words.length === before ? 'blank' : jointBetween(text, last, at);
    const isAfterNumber = joint === 'blank' && words.at(-1)?.numeric === true;
    const word = makeWord(text, at, stop, joint, words.length, guarded, isAfterNumber);
    words.push(word);
    last = at = Math.max(stop, word.end + word.ending.length);
  }
}

/** Whether a written word as a whole is protected. Most are cleared by one cheap test. */
function guard(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_WRITTEN) return true;
  const written = text.slice(start, end);
  if (!SUSPECT.test(written)) return false;
  let from = 0;
  let to = written.length;
  const opening = OUTER_LEFT.exec(written)?.[0] ?? '';
  while (from < opening.length && !HANDLE_MARKS.test(written.charAt(from))) from++;
  while (to > from && CLOSING.test(written.charAt(to - 1)) && !'/\\'.includes(written.charAt(to - 1))) to--;
  return isProtected(written.slice(from, to));
}

/** The end of the letters, marks and digits from `at`, with inner apostrophes and with the dots of `U.S.` */
function endOfWord(text: string, from: number, limit: number): number {
  let at = from;
  let letters = 0;
  while (at < limit) {
    const codePoint = text.codePointAt(at) as number;
    const kind = classOf(codePoint);
    if (kind === CharacterClass.letter || kind === CharacterClass.digit) letters++;
    else if (kind === CharacterClass.apostrophe) {
      if (!isWordCharacter(text, at + 1, limit)) break;
    } else if (codePoint === DOT) {
      const initial =
        letters === 1 &&
        isLetter(text, at - 1) &&
        isLetter(text, at + 1, limit) &&
        !isWordCharacter(text, at + 2, limit);
      if (!initial) break;
      return endOfInitials(text, at, limit);
    } else if (kind !== CharacterClass.mark) break;
    at += widthOf(codePoint);
  }
  return at;
}

/** The end of `U.S.A.` from its first dot; the last dot belongs to it. */
function endOfInitials(text: string, firstDot: number, limit: number): number {
  let at = firstDot;
  while (
    at < limit &&
    text.charCodeAt(at) === DOT &&
    isLetter(text, at + 1, limit) &&
    !isWordCharacter(text, at + 2, limit)
  ) {
    at += 2;
  }
  return at < limit && text.charCodeAt(at) === DOT ? at + 1 : at;
}

function isLetter(text: string, at: number, limit: number = text.length): boolean {
  return at >= 0 && at < limit && classOf(text.charCodeAt(at)) === CharacterClass.letter;
}

function isWordCharacter(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const kind = classOf(text.codePointAt(at) as number);
  return kind === CharacterClass.letter || kind === CharacterClass.digit || kind === CharacterClass.mark;
}

function jointBetween(text: string, from: number, to: number): Joint {
  if (to - from !== 1) return 'mark';
  const unit = text.charCodeAt(from);
  return HYPHENS.has(unit) ? 'hyphen' : unit === SLASH ? 'slash' : 'mark';
}

function makeWord(
  text: string,
  start: number,
  stop: number,
  joint: Joint,
  index: number,
  guarded: boolean,
  isAfterNumber: boolean,
): Word {
  const end = stop - endingLength(text, start, stop);
  const base = text.slice(start, end);
  const numeric = hasDigit(base);
  const lower = keyOf(base);
  return {
    index,
    start,
    end,
    text: base,
    lower,
    shape: shapeOf(base),
    joint,
    ending: end === stop ? '' : text.slice(end, stop),
    protected: guarded || numeric || (isAfterNumber && isUnit(base)),
    isRest: false,
    numeric,
  };
}

/** The key under which dictionaries know a word. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(CURLY, "'") : lower;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) === CharacterClass.digit) return true;
  return false;
}

/** How long the possessive or contracted ending is; `don’t` is a word of its own and has none. */
function endingLength(text: string, start: number, stop: number): number {
  for (let back = 1; back <= 3 && stop - back > start; back++) {
    const unit = text.charCodeAt(stop - back);
    if (classOf(unit) !== CharacterClass.apostrophe) continue;
    const tail = text.slice(stop - back + 1, stop).toLowerCase();
    return tail !== NEGATION && ENDINGS.has(tail) ? back : 0;
  }
  return 0;
}
