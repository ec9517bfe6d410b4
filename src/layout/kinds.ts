import { CharacterClass, classOf } from '../script/characters.ts';
import { isAny, isCode, unitsOf } from './code-signs.ts';
import type { LineTable } from './line-table.ts';
import { openerAt } from './openers.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

/**
 * What a block of text is.
 *
 * - `prose`: sentences
 * - `heading`: a line of its own that ends no sentence
 * - `list`: an item with a bullet or a number
 * - `label`: a key or an announcement: `Ingredients:`, `date 2022-12-22 Share:`
 * - `table`: columns of words and figures
 * - `verse`: lines that are meant as lines
 * - `quotation`: what mail quotes with `>`
 * - `code`: source code, markup, configuration, logs, data
 * - `references`: an entry of a list of sources
 * - `page`: a page number, a running head or foot
 * - `caption`: what stands below a figure or above a table
 */
export const blockKinds = [
  'prose',
  'heading',
  'list',
  'label',
  'table',
  'verse',
  'quotation',
  'code',
  'references',
  'page',
  'caption',
] as const;
export type BlockKind = (typeof blockKinds)[number];

const LONGEST_HEADING = 120;
const ENDS_RUNNING_TEXT = /[.!?…;,][\p{Pe}\p{Pf}"'*_]*$/u;
const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"'*_]*$/u;
const CAPTION = new QuickPattern(/^(?:fig(?:ure|\.)|table|photo(?:graph)?|image|plate|chart|map)\s?(?:\p{N}|:|by\s)/iu);
/** `Photograph: Joseph Otieno/Reuters`: its stroke and its colon are none of code. */
const CREDIT = new QuickPattern(
  /^(?:photo(?:graph)?s?|pictures?|images?)\s?:\s\p{L}[\p{L} .'’-]{1,60}(?:\/\p{L}[\p{L} .'’-]{1,40}){0,2}$/iu,
);
const MAY_START_CREDIT = unitsOf('piPI');
const MAY_START_CAPTION = unitsOf('ftpicmFTPICM');
/** `(1999)`, `1999;`, `12(3):45–67`, `pp. 3-5`, `et al.`, `doi:`; the costliest comes last. */
const SOURCE_MARKS = [
  /\((?:19|20)\d\d[a-z]?\)|\b(?:19|20)\d\d[;,.:]/u,
  /\d\s?(?:\(\d{1,4}\))?\s?[:,]\s?\d{1,5}\s?[-–]\s?\d|\bpp?\.\s?\d/u,
  /^\[?\d{0,3}[\].]?\s?\p{Lu}[\p{L}'’-]{1,30},\s(?:\p{Lu}\.|\p{Lu}\p{Ll}{1,20}(?:[,.;]|\s(?:\p{Lu}\.|and\s|&)))/u,
  /\bet al\b|\bdoi\b|\bISBN\b|\bIn:\s|\beds?\.\s|\bvol\.\s/iu,
];
const FEWEST_SOURCE_MARKS = 2;
const LONGEST_REFERENCE = 300;
const LONGEST_ENTRY = 1200;
const MANY_DIGITS = 0.25;
const LONGEST_LABEL = 8;
/** `author: alexander`: a small key, and hardly a sentence. */
const KEY = new QuickPattern(/^[\p{Ll}\p{N}_-]{1,30}:(?:\s|$)/u);
const LONGEST_VALUE = 12;
/** Cells of a table in text: marks between them without a blank. */
const CELLS = /[,;](?=["'\p{L}])|[|\t]/gu;
const MAY_PART_CELLS = unitsOf(',;|\t');
const FEWEST_CELLS = 2;
/** Beyond this the first lines of a paragraph stand for it. */
const MOST_LINES = 40;

/** What the paragraph of the lines `[start, end)` is. `alone` says that there is no other. */
export function kindOf(text: string, lines: LineTable, start: number, end: number, alone: boolean): BlockKind {
  const looked = Math.min(end, start + MOST_LINES);
  let characters = 0;
  let marks = 0;
  let digits = 0;
  let wide = 0;
  let words = 0;
  for (let i = start; i < looked; i++) {
    characters += lines.to(i) - lines.from(i);
    marks += lines.codeMarks(i);
    digits += lines.digits(i);
    if (lines.wideGaps(i) > 0) wide++;
    words += lines.words(i);
  }
  const from = lines.from(start);
  const to = lines.to(end - 1);
  const head = text.slice(from, Math.min(lines.to(start), from + LONGEST_HEADING));
  if (end - start === 1 && isAny(MAY_START_CREDIT, head.charCodeAt(0)) && CREDIT.test(head)) return 'caption';
  if (isCode(text, lines, start, looked, marks / characters, head)) return 'code';
  const count = looked - start;
  if (digits / characters > MANY_DIGITS || (wide * 2 > count && words < 12 * count)) return 'table';
  if (hasCells(head)) return 'table';
  if (isReference(text, lines, start, end)) return 'references';
  if (isAny(MAY_START_CAPTION, head.charCodeAt(0)) && CAPTION.test(head)) return 'caption';
  if (text.charCodeAt(to - 1) === COLON && words <= LONGEST_LABEL) return 'label';
  if (words <= LONGEST_VALUE && end - start === 1 && head.includes(':') && KEY.test(head)) return 'label';
  if (openerAt(text, from) !== 'none') return 'list';
  if (lines.quoted(start) > 0) return 'quotation';
  const isShort = end - start <= 2 && characters <= LONGEST_HEADING;
  return !alone && isShort && !endsIn(ENDS_RUNNING_TEXT, text, lines, end - 1) ? 'heading' : 'prose';
}

const COLON = 0x3a;

/** Whether a block that ends with a line ends like a sentence. */
export const endsSentence = (text: string, lines: LineTable, line: number): boolean =>
  endsIn(ENDS_SENTENCE, text, lines, line);

/** Whether a line ends in a mark, by a pattern of the marks. */
function endsIn(marks: RegExp, text: string, lines: LineTable, line: number): boolean {
  const to = lines.to(line);
  const last = classOf(text.charCodeAt(to - 1));
  if (last === CharacterClass.letter || last === CharacterClass.digit) return false;
  return marks.test(text.slice(Math.max(lines.from(line), to - 12), to));
}

/** Whether enough marks may part cells, and do. */
function hasCells(head: string): boolean {
  let marks = 0;
  for (let at = 0; at < head.length && marks < FEWEST_CELLS; at++)
    if (isAny(MAY_PART_CELLS, head.charCodeAt(at))) marks++;
  return marks === FEWEST_CELLS && (head.match(CELLS)?.length ?? 0) >= FEWEST_CELLS;
}

function isReference(text: string, lines: LineTable, start: number, end: number): boolean {
  // Nearly all have the year, and a number or two besides.
  if (lines.digits(start) + lines.digits(end - 1) < 4) return false;
  const from = lines.from(start);
  const to = lines.to(end - 1);
  if (to - from > LONGEST_ENTRY) return false;
  const own = text.slice(from, Math.min(to, from + LONGEST_REFERENCE));
  let left = SOURCE_MARKS.length;
  let found = 0;
  for (const mark of SOURCE_MARKS) {
    if (found + left < FEWEST_SOURCE_MARKS) return false;
    if (mark.test(own)) found++;
    left--;
  }
  return found >= FEWEST_SOURCE_MARKS;
}
