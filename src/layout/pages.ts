import { EMPTY_HASH, hashWith, plainHash } from '../lexicon/hash.ts';
import { isSmall } from '../script/shape.ts';
import { Likes } from './likes.ts';
import type { LineTable } from './line-table.ts';
import { Repeats } from './repeats.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

const NUMBER = new QuickPattern(/^(?:[-–—[(|]{1,2} ?)?\p{N}{1,4}(?: ?[-–—\])|]{1,2})?$/u);
const LABELLED = new QuickPattern(
  /^(?:continued (?:from|on) page|page|p\.) ?\p{N}{1,4}(?: ?(?:of|\/) ?\p{N}{1,4})?$|^<page>$/iu,
);
const NUMBERED = new QuickPattern(/^\p{N}{1,4}\s|\s\p{N}{1,4}$|\[?page \p{N}{1,4}\]?/iu);
const DIGITS = /\p{N}+/gu;
const LONGEST = 110;
const LONGEST_NUMBER = 30;
/** So often a line must come back, but for its numbers, to be a head or a foot of the page. */
const FEWEST = 3;
/** Twice is enough in the middle of sentences, and once beside a page break. */
const FEWEST_AMID = 2;
const LONGEST_AMID = 60;
const BREAKS_OFF = new QuickPattern(/[\p{L}\p{N},;\u2010-]$/u);
const ENDS_PART = /[.!?:,;]["”’)]?$/u;

/** Which lines are page numbers, running heads and feet. */
export function pageLines(text: string, lines: LineTable): Uint8Array {
  const isPage = new Uint8Array(lines.length);
  const repeats = new Repeats(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const from = lines.from(i);
    const to = lines.to(i);
    if (to - from > LONGEST) continue;
    const apart = standsApart(lines, i);
    if (hasFigure(text, lines, i) || text.charCodeAt(from) === LESS_THAN) {
      const own = text.slice(from, to);
      if (own.length <= LONGEST_NUMBER && (LABELLED.test(own) || (apart && NUMBER.test(own)))) isPage[i] = 1;
      else if (apart || NUMBERED.test(own)) repeats.count(i, hashOfKey(text, from, to));
    } else if (apart) repeats.count(i, hashOfKey(text, from, to));
  }
  const likes = likeLines(text, lines, repeats);
  // Groups come in the order of their first lines, and what is said of one is known to the next.
  for (let i = 0; i < lines.length; i++) {
    const isAlone = repeats.isSingle(i) && hasPageBreak(lines, i);
    if (isAlone || likes.isFirst(i)) judgeGroup(text, lines, isPage, likes, i);
  }
  return isPage;
}

/** Groups those lines that are the same but for their numbers. */
function likeLines(text: string, lines: LineTable, repeats: Repeats): Likes {
  const likes = new Likes(lines.length);
  let own = '';
  for (let i = 0; i < lines.length; i++) {
    if (!repeats.mayRepeat(i)) continue;
    const before = own;
    own = text.slice(lines.from(i), lines.to(i));
    if (own === before) likes.addToLatest(i);
    else likes.add(i, keyOf(own));
  }
  return likes;
}

/** What a line is but for its numbers. */
const keyOf = (line: string): string => line.replace(DIGITS, '#').toLowerCase();

/** A hash of the key of a line; most need not be made for it. */
function hashOfKey(text: string, from: number, to: number): number {
  let hash = EMPTY_HASH;
  let inNumber = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) {
      const key = keyOf(text.slice(from, to));
      return plainHash(key, 0, key.length);
    }
    const isDigit = unit >= 0x30 && unit <= 0x39;
    if (isDigit && inNumber) continue;
    inNumber = isDigit;
    hash = hashWith(hash, isDigit ? NUMBER_SIGN : unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
  }
  return hash;
}

const NUMBER_SIGN = 0x23;
const LESS_THAN = 0x3c;

/** Whether there may be a figure on a line. Some come in two code units, which nobody counted. */
function hasFigure(text: string, lines: LineTable, i: number): boolean {
  if (lines.digits(i) > 0) return true;
  const to = lines.to(i);
  for (let at = lines.from(i); at < to; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true;
  return false;
}

/** Marks those of a group of like lines that stand where heads and feet of pages do. */
function judgeGroup(text: string, lines: LineTable, isPage: Uint8Array, likes: Likes, first: number): void {
  const amid: number[] = [];
  let count = 0;
  for (let i = first; i >= 0; i = likes.next(i)) {
    count++;
    if (!likes.hasLike(i - 1) && !likes.hasLike(i + 1) && standsAmid(text, lines, isPage, i)) amid.push(i);
  }
  if (amid.length >= FEWEST_AMID) for (const i of amid) isPage[i] = 1;
  else for (const i of amid) if (hasPageBreak(lines, i) && isFollowedBySmall(text, lines, i)) isPage[i] = 1;
  if (count < FEWEST) return;
  const own: number[] = [];
  for (let i = first; i >= 0; i = likes.next(i)) {
    const isNumbered = (): boolean =>
      hasFigure(text, lines, i) && NUMBERED.test(text.slice(lines.from(i), lines.to(i)));
    if (isBesidePage(lines, isPage, i) || isNumbered()) own.push(i);
  }
  if (own.length >= FEWEST) for (const i of own) isPage[i] = 1;
}

/** Whether a short line that ends no sentence parts one: the line before breaks off. */
function standsAmid(text: string, lines: LineTable, isPage: Uint8Array, i: number): boolean {
  const { length } = lines;
  if (i + 1 >= length || lines.columns(i) > LONGEST_AMID || i === 0) return false;
  let k = i - 1;
  while (k >= 0 && isPage[k] === 1) k--;
  return k >= 0 && BREAKS_OFF.test(endOf(text, lines, k)) && !ENDS_PART.test(endOf(text, lines, i));
}

const endOf = (text: string, lines: LineTable, i: number): string =>
  text.slice(Math.max(lines.from(i), lines.to(i) - 2), lines.to(i));

function isFollowedBySmall(text: string, lines: LineTable, i: number): boolean {
  return i > 0 && lines.columns(i) * 4 < lines.columns(i - 1) * 3 && isSmall(text.charCodeAt(lines.from(i + 1)));
}

const hasPageBreak = (lines: LineTable, i: number): boolean =>
  lines.pageBefore(i) || (i + 1 < lines.length && lines.pageBefore(i + 1));

/** A number in a column of numbers is no page's. */
function standsApart(lines: LineTable, i: number): boolean {
  return !isBare(lines, i + 1) && !isBare(lines, i - 1);
}

const isBare = (lines: LineTable, i: number): boolean => i >= 0 && i < lines.length && lines.letters(i) === 0;

const isBesidePage = (lines: LineTable, isPage: Uint8Array, i: number): boolean =>
  isPage[i - 1] === 1 || isPage[i + 1] === 1 || hasPageBreak(lines, i);
