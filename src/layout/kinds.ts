import type { LineTable, MeasuredLine } from './line-table.ts';
import { openerAt } from './openers.ts';

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
const CAPTION = /^(?:fig(?:ure|\.)|table|photo(?:graph)?|image|plate|chart|map)\s?(?:\p{N}|:|by\s)/iu;
const ENDS_CODE = /[;{}]$|^[})\]]+[,;]?$|\\$/u;
const STARTS_CODE = /^(?:[#$%@&|\\<{}]|\/\/|\/\*|\*\/|--\s?[a-z]|;;|::|\.\.\s|```|~~~|:[a-z-]+:)/u;
const KEY_AND_VALUE = /^["']?[\p{L}\p{N}_.$-]{1,40}["']?\s*(?:=>?|:=?|::)(?:\s|$)/u;
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
/** Shares of marks of code among all characters: with other signs of code, and alone. */
const SOME_MARKS = 0.03;
const MANY_MARKS = 0.08;
const MANY_DIGITS = 0.25;
const LONGEST_LABEL = 8;
/** `author: alexander`: a small key, and hardly a sentence. */
const KEY = /^[\p{Ll}\p{N}_-]{1,30}:(?:\s|$)/u;
const LONGEST_VALUE = 12;
/** Cells of a table in text: marks between them without a blank. */
const CELLS = /[,;](?=["'\p{L}])|[|\t]/gu;
const FEWEST_CELLS = 2;
/** Beyond this the first lines of a paragraph stand for it. */
const MOST_LINES = 40;

/** What the paragraph of the lines `[start, end)` is. `alone` says that there is no other. */
export function kindOf(text: string, lines: LineTable, start: number, end: number, alone: boolean): BlockKind {
  const looked: MeasuredLine[] = [];
  for (let i = start; i < end && looked.length < MOST_LINES; i++) looked.push(lines.at(i) as MeasuredLine);
  const first = looked[0] as MeasuredLine;
  const last = lines.at(end - 1) as MeasuredLine;
  const count = end - start;
  const sum = (of: (line: MeasuredLine) => number): number => looked.reduce((total, line) => total + of(line), 0);
  const characters = sum((line) => line.to - line.from);
  const marks = sum((line) => line.codeMarks) / characters;
  const head = text.slice(first.from, Math.min(first.to, first.from + LONGEST_HEADING));
  if (isCode(text, looked, marks, head)) return 'code';
  const digits = sum((line) => line.digits) / characters;
  const wide = sum((line) => (line.wideGaps > 0 ? 1 : 0));
  const words = sum((line) => line.words);
  if (digits > MANY_DIGITS || (wide * 2 > looked.length && words < 12 * looked.length)) return 'table';
  if ((head.match(CELLS)?.length ?? 0) >= FEWEST_CELLS) return 'table';
  const opener = openerAt(text, first.from);
  if (isReference(text, first, last)) return 'references';
  if (CAPTION.test(head)) return 'caption';
  const tail = text.slice(Math.max(last.from, last.to - 12), last.to);
  if (tail.endsWith(':') && words <= LONGEST_LABEL) return 'label';
  if (KEY.test(head) && words <= LONGEST_VALUE && count === 1) return 'label';
  if (opener !== 'none') return 'list';
  if (first.quoted > 0) return 'quotation';
  if (!alone && count <= 2 && characters <= LONGEST_HEADING && !ENDS_RUNNING_TEXT.test(tail)) return 'heading';
  return 'prose';
}

/** Whether a block ends like a sentence. */
export function endsSentence(text: string, { from, to }: MeasuredLine): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(from, to - 12), to));
}

function isCode(text: string, lines: readonly MeasuredLine[], marks: number, head: string): boolean {
  if (marks >= MANY_MARKS) return true;
  let signs = 0;
  for (const { from, to } of lines) {
    const start = text.slice(from, Math.min(to, from + 48));
    const ends = ENDS_CODE.test(text.slice(Math.max(from, to - 4), to)) && openerAt(text, from) === 'none';
    if (ends || STARTS_CODE.test(start)) signs++;
  }
  if (signs * 2 > lines.length) return true;
  return marks >= SOME_MARKS && (signs > 0 || KEY_AND_VALUE.test(head));
}

function isReference(text: string, first: MeasuredLine, last: MeasuredLine): boolean {
  // Nearly all have the year, and a number or two besides.
  if (first.digits + last.digits < 4) return false;
  if (last.to - first.from > LONGEST_ENTRY) return false;
  const own = text.slice(first.from, Math.min(last.to, first.from + LONGEST_REFERENCE));
  let left = SOURCE_MARKS.length;
  let found = 0;
  for (const mark of SOURCE_MARKS) {
    if (found + left < FEWEST_SOURCE_MARKS) return false;
    if (mark.test(own)) found++;
    left--;
  }
  return found >= FEWEST_SOURCE_MARKS;
}
