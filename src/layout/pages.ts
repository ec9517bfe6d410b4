import { isSmall } from '../script/shape.ts';
import type { LineTable, MeasuredLine } from './line-table.ts';
import { Repeats } from './repeats.ts';

const NUMBER = /^(?:[-–—[(|]{1,2} ?)?\p{N}{1,4}(?: ?[-–—\])|]{1,2})?$/u;
const LABELLED = /^(?:continued (?:from|on) page|page|p\.) ?\p{N}{1,4}(?: ?(?:of|\/) ?\p{N}{1,4})?$|^<page>$/iu;
const NUMBERED = /^\p{N}{1,4}\s|\s\p{N}{1,4}$|\[?page \p{N}{1,4}\]?/iu;
const DIGITS = /\p{N}+/gu;
const LONGEST = 110;
const LONGEST_NUMBER = 30;
/** So often a line must come back, but for its numbers, to be a head or a foot of the page. */
const FEWEST = 3;
/** Twice is enough in the middle of sentences, and once beside a page break. */
const FEWEST_AMID = 2;
const LONGEST_AMID = 60;
const BREAKS_OFF = /[\p{L}\p{N},;\u2010-]$/u;
const ENDS_PART = /[.!?:,;]["”’)]?$/u;

/** Which lines are page numbers, running heads and feet. */
export function pageLines(text: string, lines: LineTable): Uint8Array {
  const isPage = new Uint8Array(lines.length);
  const repeats = new Repeats(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const { from, to } = lines.at(i) as MeasuredLine;
    if (to - from > LONGEST) continue;
    const own = text.slice(from, to);
    if (own.length <= LONGEST_NUMBER && (LABELLED.test(own) || (NUMBER.test(own) && standsApart(lines, i))))
      isPage[i] = 1;
    else if (standsApart(lines, i) || NUMBERED.test(own)) repeats.count(i, keyOf(own));
  }
  const groups = new Map<string, number[]>();
  const isRepeated = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    if (!repeats.mayRepeat(i)) continue;
    const { from, to } = lines.at(i) as MeasuredLine;
    const key = keyOf(text.slice(from, to));
    const group = groups.get(key);
    if (!group) groups.set(key, [i]);
    else {
      isRepeated[i] = isRepeated[group[0] as number] = 1;
      group.push(i);
    }
  }
  // Groups come in the order of their first lines, and what is said of one is known to the next.
  const inOrder = groups.values();
  let next = inOrder.next();
  for (let i = 0; i < lines.length; i++) {
    if (next.value?.[0] === i) {
      judgeGroup(text, lines, isPage, isRepeated, next.value);
      next = inOrder.next();
    } else if (repeats.isSingle(i) && hasPageBreak(lines, i)) judgeGroup(text, lines, isPage, isRepeated, [i]);
  }
  return isPage;
}

/** What a line is but for its numbers. */
const keyOf = (line: string): string => line.replace(DIGITS, '#').toLowerCase();

/** Marks those of a group of like lines that stand where heads and feet of pages do. */
function judgeGroup(
  text: string,
  lines: LineTable,
  isPage: Uint8Array,
  isRepeated: Uint8Array,
  group: readonly number[],
): void {
  const amid = group.filter(
    (i) => isRepeated[i - 1] !== 1 && isRepeated[i + 1] !== 1 && standsAmid(text, lines, isPage, i),
  );
  if (amid.length >= FEWEST_AMID) for (const i of amid) isPage[i] = 1;
  else for (const i of amid) if (hasPageBreak(lines, i) && isFollowedBySmall(text, lines, i)) isPage[i] = 1;
  if (group.length < FEWEST) return;
  const own = group.filter((i) => {
    const { from, to } = lines.at(i) as MeasuredLine;
    return isBesidePage(lines, isPage, i) || NUMBERED.test(text.slice(from, to));
  });
  if (own.length >= FEWEST) for (const i of own) isPage[i] = 1;
}

/** Whether a short line that ends no sentence parts one: the line before breaks off. */
function standsAmid(text: string, lines: LineTable, isPage: Uint8Array, i: number): boolean {
  const { length } = lines;
  if (i + 1 >= length || lines.columns(i) > LONGEST_AMID || i === 0) return false;
  let k = i - 1;
  while (k >= 0 && isPage[k] === 1) k--;
  const before = lines.at(k);
  if (!before) return false;
  return BREAKS_OFF.test(endOf(text, before)) && !ENDS_PART.test(endOf(text, lines.at(i) as MeasuredLine));
}

const endOf = (text: string, { from, to }: MeasuredLine): string => text.slice(Math.max(from, to - 2), to);

function isFollowedBySmall(text: string, lines: LineTable, i: number): boolean {
  const after = lines.at(i + 1) as MeasuredLine;
  return i > 0 && lines.columns(i) * 4 < lines.columns(i - 1) * 3 && isSmall(text.charCodeAt(after.from));
}

const hasPageBreak = (lines: LineTable, i: number): boolean =>
  lines.pageBefore(i) || (i + 1 < lines.length && lines.pageBefore(i + 1));

/** A number in a column of numbers is no page's. */
function standsApart(lines: LineTable, i: number): boolean {
  const isBare = (k: number): boolean => k >= 0 && k < lines.length && lines.letters(k) === 0;
  return !isBare(i + 1) && !isBare(i - 1);
}

const isBesidePage = (lines: LineTable, isPage: Uint8Array, i: number): boolean =>
  isPage[i - 1] === 1 || isPage[i + 1] === 1 || hasPageBreak(lines, i);
