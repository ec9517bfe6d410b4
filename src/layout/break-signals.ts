import type { LineBreaks } from './breaks.ts';
import { endsIn } from './line-ends.ts';
import { endOf, firstWordOf, inCapitals, indentOf, nextOf } from './line-signals.ts';
import type { LineTable } from './line-table.ts';
import { openerAt } from './openers.ts';
import { BLANK_EMS } from './widths.ts';

/** What the templates look at, each a small number below its size. */
export const SIZES = {
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
} as const;

export type Signal = keyof typeof SIZES;
export const SIGNALS: readonly Signal[] = Object.keys(SIZES) as Signal[];

/** Room that is left on a line for the first word of the next, as a share of the column. */
const ROOMS = [-0.15, -0.06, -0.02, 0, 0.02, 0.05, 0.1, 0.18, 0.3, 0.5];
/** Columns of text are 28 to 110 characters wide; what is wider is not wrapped. */
const WIDTHS = [24, 46, 92, 132, 220];
const SHARES = [0.25, 0.4, 0.55, 0.7, 0.85];
const WORDS = [2, 3, 5, 9];
const MARKS = [0.02, 0.1];
const OPENERS = { none: 0, bullet: 1, number: 2 } as const;

/** Read anew at each line break, for a text may have millions. */
const values = new Uint8Array(SIGNALS.length);
const firstWord = { columns: 0, ems: 0 };

/** What is seen at a line break: a number below its size for each signal, in their order, until the next is read. */
export function readSignals(breaks: LineBreaks): Uint8Array {
  const { text, lines, line, next, byColumns, byEms, trust, linking, parted } = breaks;
  const opener = openerAt(text, lines.from(next));
  firstWordOf(text, lines, next, firstWord);
  const room = (byColumns.margin - lines.columns(line) - 1 - firstWord.columns) / Math.max(1, byColumns.margin);
  const roomInEms = (byEms.margin - lines.ems(line) - BLANK_EMS - firstWord.ems) / Math.max(1, byEms.margin);
  let at = 0;
  values[at++] = next > line + 1 ? OVER_PAGE : Math.min(2, lines.blankBefore(next));
  values[at++] = endOf(text, lines, line);
  values[at++] = endsIn(linking, text, lines, line) ? 1 : 0;
  values[at++] = bucket(room, ROOMS);
  values[at++] = bucket(roomInEms, ROOMS);
  values[at++] = bucket(Math.min(room, roomInEms), ROOMS);
  values[at++] = bucket(byColumns.margin, WIDTHS);
  values[at++] = bucket(byColumns.filled, SHARES);
  values[at++] = nextOf(text, lines, next, opener, trust);
  values[at++] = indentOf(lines, line, next);
  values[at++] = OPENERS[openerAt(text, lines.from(line))];
  values[at++] = bucket(lines.words(line), WORDS);
  values[at++] = bucket(lines.words(next), WORDS);
  values[at++] = bucket(shareOfMarks(lines, line), MARKS);
  values[at++] = bucket(shareOfMarks(lines, next), MARKS);
  values[at++] = lines.wideGaps(line) > 0 ? 1 : 0;
  values[at++] = lines.wideGaps(next) > 0 ? 1 : 0;
  values[at++] = (inCapitals(lines, line) ? 2 : 0) + (inCapitals(lines, next) ? 1 : 0);
  values[at++] = lines.quoted(line) === lines.quoted(next) ? 0 : 1;
  values[at++] = trust.punctuated ? 1 : 0;
  values[at] = parted ? 1 : 0;
  return values;
}

const OVER_PAGE = 3;

const shareOfMarks = (lines: LineTable, line: number): number =>
  lines.codeMarks(line) / (lines.to(line) - lines.from(line));

/** How many of the ascending `limits` a value reaches. */
function bucket(value: number, limits: readonly number[]): number {
  let step = 0;
  while (step < limits.length && value >= (limits[step] as number)) step++;
  return step;
}
