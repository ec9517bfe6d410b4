import { CharacterClass, classOf } from '../script/characters.ts';
import { isCapital, isSmall } from '../script/shape.ts';
import type { CaseTrust } from './case-trust.ts';
import type { Column } from './columns.ts';
import type { MeasuredLine } from './lines.ts';
import { openerAt } from './openers.ts';
import { BLANK_EMS, emsOf } from './widths.ts';
import { wordList } from '../lexicon/word-lists.ts';

const LINKING = wordList('linking-words');

/** What is asked about: does the paragraph of `before` go on in `after`, the next line of text? */
export interface LineBreak {
  readonly text: string;
  readonly before: MeasuredLine;
  readonly after: MeasuredLine;
  /** The columns of `before`, in characters and in ems. */
  readonly byColumns: Column;
  readonly byEms: Column;
  /** Whether page heads or feet stand between the two. */
  readonly overPage: boolean;
  readonly trust: CaseTrust;
  /** Whether the text has blank lines, which part its paragraphs then. */
  readonly parted: boolean;
}

/** What the templates look at, each a small number below its size. */
export interface Signals {
  readonly gap: number;
  readonly end: number;
  readonly linking: number;
  readonly room: number;
  readonly roomInEms: number;
  readonly leastRoom: number;
  readonly width: number;
  readonly filled: number;
  readonly next: number;
  readonly indent: number;
  readonly opener: number;
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  readonly marksBefore: number;
  readonly marksAfter: number;
  readonly gapsBefore: number;
  readonly gapsAfter: number;
  readonly capitals: number;
  readonly quoted: number;
  readonly punctuated: number;
  readonly parted: number;
}

const SIZES = {
  gap: 4,
  end: 8,
  linking: 2,
  room: 11,
  roomInEms: 11,
  leastRoom: 11,
  width: 6,
  filled: 6,
  next: 12,
  indent: 8,
  opener: 3,
  wordsBefore: 5,
  wordsAfter: 5,
  marksBefore: 3,
  marksAfter: 3,
  gapsBefore: 2,
  gapsAfter: 2,
  capitals: 4,
  quoted: 2,
  punctuated: 2,
  parted: 2,
} as const satisfies Record<keyof Signals, number>;

/** One template a line: the signals that it looks at together. */
export const TEMPLATES: readonly (readonly (keyof Signals)[])[] = [
  ['end', 'gap'],
  ['end', 'room'],
  ['end', 'roomInEms'],
  ['room', 'roomInEms'],
  ['leastRoom', 'width', 'filled'],
  ['leastRoom', 'next'],
  ['next', 'end'],
  ['next', 'gap', 'end'],
  ['next', 'wordsBefore'],
  ['indent', 'next'],
  ['indent', 'gap'],
  ['indent', 'end'],
  ['indent', 'leastRoom'],
  ['linking', 'gap'],
  ['linking', 'next'],
  ['opener', 'leastRoom'],
  ['opener', 'indent', 'next'],
  ['wordsBefore', 'end'],
  ['wordsBefore', 'leastRoom'],
  ['wordsAfter', 'end'],
  ['wordsAfter', 'leastRoom'],
  ['marksBefore', 'marksAfter'],
  ['gapsBefore', 'gapsAfter'],
  ['capitals', 'gap'],
  ['quoted', 'end'],
  ['width', 'end'],
  ['width', 'filled', 'end'],
  ['width', 'leastRoom', 'end'],
  ['punctuated', 'end', 'filled', 'leastRoom'],
  ['punctuated', 'end', 'next'],
  ['punctuated', 'filled'],
  ['punctuated', 'filled', 'leastRoom', 'width'],
  ['punctuated', 'filled', 'room'],
  ['filled', 'leastRoom', 'next'],
  ['parted', 'gap', 'end', 'leastRoom'],
  ['parted', 'gap', 'next'],
];

/** How many weights a template has. */
export const templateSize = (template: readonly (keyof Signals)[]): number =>
  template.reduce((size, name) => size * SIZES[name], 1);

const NAMES = Object.keys(SIZES) as (keyof Signals)[];
const SIZE_OF = NAMES.map((name) => SIZES[name]);
/** The templates by the places of their signals among the names. */
const PLACES = TEMPLATES.map((template) => template.map((name) => NAMES.indexOf(name)));
/** Where the weights of each template start, and how many there are in all. */
const offsets: number[] = [];
let total = 0;
for (const template of TEMPLATES) {
  offsets.push(total);
  total += templateSize(template);
}
export const WEIGHT_COUNT: number = total;

/** The numbers of the weights that speak at a line break. */
export function featuresOf(lineBreak: LineBreak): number[] {
  const signals = signalsOf(lineBreak);
  const values = NAMES.map((name) => signals[name]);
  return PLACES.map((places, i) => {
    let cell = 0;
    for (const place of places) cell = cell * (SIZE_OF[place] as number) + (values[place] as number);
    return (offsets[i] as number) + cell;
  });
}

function signalsOf({ text, before, after, byColumns, byEms, overPage, trust, parted }: LineBreak): Signals {
  const firstWord = firstWordOf(text, after);
  const opener = openerAt(text, after.from);
  const room = (byColumns.margin - before.columns - 1 - firstWord.columns) / Math.max(1, byColumns.margin);
  const roomInEms = (byEms.margin - before.ems - BLANK_EMS - firstWord.ems) / Math.max(1, byEms.margin);
  return {
    gap: overPage ? 3 : Math.min(2, after.blankBefore),
    end: endOf(text, before),
    linking: LINKING.has(lastWordOf(text, before)) ? 1 : 0,
    room: bucket(room, ROOMS),
    roomInEms: bucket(roomInEms, ROOMS),
    leastRoom: bucket(Math.min(room, roomInEms), ROOMS),
    width: bucket(byColumns.margin, WIDTHS),
    filled: bucket(byColumns.filled, SHARES),
    next: opener === 'bullet' ? Next.bullet : opener === 'number' ? Next.number : nextOf(text, after, trust),
    indent: indentOf(before, after),
    opener: OPENERS[openerAt(text, before.from)],
    wordsBefore: bucket(before.words, WORDS),
    wordsAfter: bucket(after.words, WORDS),
    marksBefore: bucket(before.codeMarks / (before.to - before.from), MARKS),
    marksAfter: bucket(after.codeMarks / (after.to - after.from), MARKS),
    gapsBefore: before.wideGaps > 0 ? 1 : 0,
    gapsAfter: after.wideGaps > 0 ? 1 : 0,
    capitals: (inCapitals(before) ? 2 : 0) + (inCapitals(after) ? 1 : 0),
    quoted: before.quoted === after.quoted ? 0 : 1,
    punctuated: trust.punctuated ? 1 : 0,
    parted: parted ? 1 : 0,
  };
}

/** Room that is left on a line for the first word of the next, as a share of the column. */
const ROOMS = [-0.15, -0.06, -0.02, 0, 0.02, 0.05, 0.1, 0.18, 0.3, 0.5];
/** Columns of text are 28 to 110 characters wide; what is wider is not wrapped. */
const WIDTHS = [24, 46, 92, 132, 220];
const SHARES = [0.25, 0.4, 0.55, 0.7, 0.85];
const WORDS = [2, 3, 5, 9];
const MARKS = [0.02, 0.1];
const OPENERS = { none: 0, bullet: 1, number: 2 } as const;

/** How many of the ascending `limits` a value reaches. */
function bucket(value: number, limits: readonly number[]): number {
  let step = 0;
  while (step < limits.length && value >= (limits[step] as number)) step++;
  return step;
}

const Next = {
  small: 0,
  smallDoubtful: 1,
  smallUntrusted: 2,
  capital: 3,
  capitalDoubtful: 4,
  capitalUntrusted: 5,
  digit: 6,
  bullet: 7,
  number: 8,
  opening: 9,
  mark: 10,
  caseless: 11,
} as const;
const TRUST_STEPS = { high: 0, doubtful: 1, none: 2 } as const;
const OPENING = /^[“‘"'«([]/u;

function nextOf(text: string, { from }: MeasuredLine, trust: CaseTrust): number {
  const unit = text.charCodeAt(from);
  if (OPENING.test(text.charAt(from))) {
    const inner = from + 1 < text.length ? text.charCodeAt(from + 1) : unit;
    return isSmall(inner) && trust.of(inner) === 'high' ? Next.small : Next.opening;
  }
  if (isSmall(unit)) return Next.small + TRUST_STEPS[trust.of(unit)];
  if (isCapital(unit)) return Next.capital + TRUST_STEPS[trust.of(unit)];
  const kind = classOf(unit);
  return kind === CharacterClass.digit ? Next.digit : kind === CharacterClass.letter ? Next.caseless : Next.mark;
}

const End = { word: 0, stop: 1, comma: 2, colon: 3, hyphen: 4, dash: 5, bracket: 6, mark: 7 } as const;
const CLOSERS = new Set(['"', '”', '’', '»', "'", ')', ']', '*', '_']);

function endOf(text: string, { from, to }: MeasuredLine): number {
  let at = to - 1;
  while (at > from && CLOSERS.has(text.charAt(at))) at--;
  const mark = text.charAt(at);
  if (mark === '.' || mark === '!' || mark === '?' || mark === '…') return End.stop;
  if (at < to - 1) return End.bracket;
  if (mark === ',' || mark === ';') return End.comma;
  if (mark === ':') return End.colon;
  if (mark === '-' || mark === '\u2010' || mark === '\u00ad') return End.hyphen;
  if (mark === '–' || mark === '—' || mark === '/') return End.dash;
  const kind = classOf(text.charCodeAt(at));
  return kind === CharacterClass.letter || kind === CharacterClass.digit || kind === CharacterClass.mark
    ? End.word
    : End.mark;
}

function indentOf(before: MeasuredLine, after: MeasuredLine): number {
  const by = after.indent - before.indent;
  if (by === 0) return before.indent === 0 ? 0 : 1;
  if (by > 0) return by < 2 ? 2 : by <= 8 ? 3 : 4;
  return by > -2 ? 5 : by >= -8 ? 6 : 7;
}

const inCapitals = ({ letters, capitals }: MeasuredLine): boolean => letters >= 4 && capitals >= 0.8 * letters;

const LONGEST_WORD = 40;

function firstWordOf(text: string, { from, to }: MeasuredLine): { columns: number; ems: number } {
  const limit = Math.min(to, from + LONGEST_WORD);
  let at = from;
  while (at < limit && classOf(text.charCodeAt(at)) !== CharacterClass.blank) at++;
  return { columns: at - from, ems: emsOf(text, from, at) };
}

function lastWordOf(text: string, { from, to }: MeasuredLine): string {
  const limit = Math.max(from, to - LONGEST_WORD);
  let at = to;
  while (at > limit && classOf(text.charCodeAt(at - 1)) !== CharacterClass.blank) at--;
  return text.slice(at, to).toLowerCase();
}
