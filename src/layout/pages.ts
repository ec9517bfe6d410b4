import { isSmall } from '../script/shape.ts';
import type { MeasuredLine } from './lines.ts';

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
export function pageLines(text: string, lines: readonly MeasuredLine[]): boolean[] {
  const seen = new Map<string, number[]>();
  const isPage = lines.map((line, i) => {
    if (line.to - line.from > LONGEST) return false;
    const own = text.slice(line.from, line.to);
    if (own.length <= LONGEST_NUMBER && (LABELLED.test(own) || (NUMBER.test(own) && standsApart(lines, i))))
      return true;
    const key = standsApart(lines, i) || NUMBERED.test(own) ? own.replace(DIGITS, '#').toLowerCase() : undefined;
    if (key !== undefined) {
      const group = seen.get(key);
      if (group) group.push(i);
      else seen.set(key, [i]);
    }
    return false;
  });
  const repeated = new Set([...seen.values()].filter((group) => group.length > 1).flat());
  for (const group of seen.values()) {
    const amid = group.filter(
      (i) => standsAmid(text, lines, isPage, i) && !repeated.has(i - 1) && !repeated.has(i + 1),
    );
    if (amid.length >= FEWEST_AMID) for (const i of amid) isPage[i] = true;
    else for (const i of amid) if (hasPageBreak(lines, i) && isFollowedBySmall(text, lines, i)) isPage[i] = true;
    if (group.length < FEWEST) continue;
    const own = group.filter(
      (i) => isBesidePage(lines, isPage, i) || NUMBERED.test(text.slice(lines[i]!.from, lines[i]!.to)),
    );
    if (own.length >= FEWEST) for (const i of own) isPage[i] = true;
  }
  return isPage;
}

/** Whether a short line that ends no sentence parts one: the line before breaks off. */
function standsAmid(text: string, lines: readonly MeasuredLine[], isPage: readonly boolean[], i: number): boolean {
  let k = i - 1;
  while (isPage[k] === true) k--;
  const [before, line] = [lines[k], lines[i] as MeasuredLine];
  if (!before || line.columns > LONGEST_AMID || !lines[i + 1]) return false;
  return BREAKS_OFF.test(endOf(text, before)) && !ENDS_PART.test(endOf(text, line));
}

const endOf = (text: string, { from, to }: MeasuredLine): string => text.slice(Math.max(from, to - 2), to);

function isFollowedBySmall(text: string, lines: readonly MeasuredLine[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i] as MeasuredLine, lines[i + 1] as MeasuredLine];
  return before !== undefined && line.columns * 4 < before.columns * 3 && isSmall(text.charCodeAt(after.from));
}

const hasPageBreak = (lines: readonly MeasuredLine[], i: number): boolean =>
  lines[i]!.pageBefore || lines[i + 1]?.pageBefore === true;

/** A number in a column of numbers is no page's. */
function standsApart(lines: readonly MeasuredLine[], i: number): boolean {
  const next = lines[i + 1];
  const before = lines[i - 1];
  const bare = (line: MeasuredLine | undefined): boolean => line !== undefined && line.letters === 0;
  return !bare(next) && !bare(before);
}

const isBesidePage = (lines: readonly MeasuredLine[], isPage: readonly boolean[], i: number): boolean =>
  isPage[i - 1] === true || isPage[i + 1] === true || hasPageBreak(lines, i);
