import { CharacterClass, classOf, isLetter as isLetterOf, widthOf } from '../script/characters.ts';
import { isBasicSmall } from '../script/shape.ts';
import { isProtected } from './protected.ts';
import { EMPTY_HASH, hashWith, plainHash } from '../lexicon/hash.ts';
import { WordTable, type Joint, type Word } from './word-table.ts';

export { keyOf } from '../lexicon/spellings.ts';
export type { Joint, Word } from './word-table.ts';

const ENDINGS = new Set(['s', 're', 've', 'll', 'd', 'm']);
const NEGATION = 't';
const ASCII = 0x80;
const DOT = 0x2e;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const QUOTE_MARK = 0x3e;
/** A longer written word is data. */
const LONGEST_WRITTEN = 200;
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const SLASH = 0x2f;
const OUTER_LEFT = /^[\p{Ps}\p{Pi}\p{Po}\p{Pd}]*/u;
const HANDLE_MARKS = /[@#./\\~&%-]/u;
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u;

const NO_UNITS: ReadonlySet<string> = new Set();

/** The words of a name as objects, of whatever language. */
export const wordsOf = (text: string): Word[] => [...cutWords(text, NO_UNITS)];

/** Cuts a text into words, in linear time. */
export function cutWords(text: string, units: ReadonlySet<string>): WordTable {
  const words = new WordTable(text, units);
  let at = 0;
  let startsLine = true;
  while (at < text.length) {
    // All blanks are of one code unit.
    const unit = text.charCodeAt(at);
    if (classOf(unit) === CharacterClass.blank) {
      if (unit === LINE_FEED) startsLine = true;
      at++;
      continue;
    }
    // What mail quotes may touch its mark: `>said`.
    if (startsLine && unit === QUOTE_MARK) {
      at++;
      continue;
    }
    startsLine = false;
    const stop = addPlainWord(text, at, words);
    if (stop > at) at = stop;
    else {
      const end = endOfRun(text, at);
      cutWritten(text, at, end, words);
      at = end;
    }
  }
  words.close();
  return words;
}

/**
 * Adds a written word of nothing but letters, perhaps with a comma or a full stop; most are. Gives its end, mark and all,
 * or `start` if it is none.
 */
function addPlainWord(text: string, start: number, words: WordTable): number {
  let end = start;
  let hash = EMPTY_HASH;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    // Nearly all letters are of ASCII.
    if (!isBasicSmall(unit | 0x20) && (unit < ASCII || classOf(unit) !== CharacterClass.letter)) break;
    hash = hashWith(hash, unit);
  }
  const next = end < text.length && isPlainMark(text.charCodeAt(end)) ? end + 1 : end;
  const isWhole = next >= text.length || classOf(text.charCodeAt(next)) === CharacterClass.blank;
  if (end === start || !isWhole || next - start > LONGEST_WRITTEN) return start;
  const spelling = words.spellings.numberOf(text, start, end, hash);
  words.add(
    start,
    spelling,
    'space',
    0,
    isAfterNumber(words) && words.units.has(words.spellings.texts[spelling] as string),
  );
  return next;
}

const isAfterNumber = (words: WordTable): boolean => words.length > 0 && words.isNumeric(words.length - 1);

const isPlainMark = (unit: number): boolean => unit === COMMA || unit === DOT;

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
function cutWritten(text: string, start: number, end: number, words: WordTable): void {
  let at = start;
  while (at < end && !isWordCharacter(text, at, end)) at += widthOf(text.codePointAt(at) as number);
  // Marks alone are no word, whatever they may be.
  if (at === end) return;
  const guarded = guard(text, start, end);
  const before = words.length;
  let last = start;
  while (at < end) {
    const kind = classOf(text.codePointAt(at) as number);
    if (kind !== CharacterClass.letter && kind !== CharacterClass.digit) {
      at += widthOf(text.codePointAt(at) as number);
      continue;
    }
    const stop = endOfWord(text, at, end);
    const joint: Joint = words.length === before ? 'space' : jointBetween(text, last, at);
    addWord(text, at, stop, joint, guarded, words);
    last = at = stop;
  }
}

/** Whether a written word as a whole is protected. Most are cleared by one cheap test. */
function guard(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_WRITTEN) return true;
  if (!isSuspect(text, start, end)) return false;
  const written = text.slice(start, end);
  let from = 0;
  let to = written.length;
  const opening = OUTER_LEFT.exec(written)?.[0] ?? '';
  while (from < opening.length && !HANDLE_MARKS.test(written.charAt(from))) from++;
  while (to > from && CLOSING.test(written.charAt(to - 1)) && !'/\\'.includes(written.charAt(to - 1))) to--;
  return isProtected(written.slice(from, to));
}

const suspects = new Uint8Array(ASCII);
for (const mark of '@#/\\_:()<>{}$=|^`&%[]') suspects[mark.charCodeAt(0)] = 1;

/** Whether a written word may be an address, a path or code, by its marks: one of these, a dot before a letter, `-` or `0x` before all. */
function isSuspect(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first === HYPHEN || (first === ZERO && end > start + 1 && (text.charCodeAt(start + 1) | 0x20) === SMALL_X))
    return true;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ASCII && suspects[unit] === 1) return true;
    if (unit === DOT && at + 1 < end && isLetterOf(text.codePointAt(at + 1) as number)) return true;
  }
  return false;
}
const HYPHEN = 0x2d;
const ZERO = 0x30;
const SMALL_X = 0x78;

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

function addWord(text: string, start: number, stop: number, joint: Joint, guarded: boolean, words: WordTable): void {
  const end = stop - endingLength(text, start, stop);
  const { spellings } = words;
  const spelling = spellings.numberOf(text, start, end, plainHash(text, start, end));
  const unit = joint === 'space' && isAfterNumber(words) && words.units.has(spellings.texts[spelling] as string);
  words.add(start, spelling, joint, stop - end, guarded || spellings.numeric[spelling] === true || unit);
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
