/** What tells program text, markup and data from language. */
import type { LineTable } from './line-table.ts';
import { openerAt } from './openers.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

const ENDS_CODE = /[;{}]$|^[})\]]+[,;]?$|\\$/u;
const STARTS_CODE = /^(?:[#$%@&|\\<{}]|\/\/|\/\*|\*\/|--\s?[a-z]|;;|::|\.\.\s|```|~~~|:[a-z-]+:)/u;
/** With what they start or end: most lines need not be shown to the patterns. */
const MAY_START_CODE = unitsOf('#$%@&|\\<{}/*-;:.`~');
const MAY_END_CODE = unitsOf(';{})],\\');
const KEY_AND_VALUE = new QuickPattern(/^["']?[\p{L}\p{N}_.$-]{1,40}["']?\s*(?:=>?|:=?|::)(?:\s|$)/u);
/** Shares of marks of code among all characters: with other signs of code, and alone. */
const SOME_MARKS = 0.03;
const MANY_MARKS = 0.08;

/** Whether the lines `[start, end)` are code, by the share of its marks and the head of the first. */
export function isCode(
  text: string,
  lines: LineTable,
  start: number,
  end: number,
  marks: number,
  head: string,
): boolean {
  if (marks >= MANY_MARKS) return true;
  let signs = 0;
  for (let i = start; i < end; i++) if (startsAsCode(text, lines, i) || endsAsCode(text, lines, i)) signs++;
  if (signs * 2 > end - start) return true;
  return marks >= SOME_MARKS && (signs > 0 || KEY_AND_VALUE.test(head));
}

function startsAsCode(text: string, lines: LineTable, line: number): boolean {
  const from = lines.from(line);
  if (!isAny(MAY_START_CODE, text.charCodeAt(from))) return false;
  return STARTS_CODE.test(text.slice(from, Math.min(lines.to(line), from + 48)));
}

function endsAsCode(text: string, lines: LineTable, line: number): boolean {
  const to = lines.to(line);
  if (!isAny(MAY_END_CODE, text.charCodeAt(to - 1))) return false;
  const from = lines.from(line);
  return ENDS_CODE.test(text.slice(Math.max(from, to - 4), to)) && openerAt(text, from) === 'none';
}

/** A table of the marks of a string, all of them ASCII. */
export function unitsOf(marks: string): Uint8Array {
  const found = new Uint8Array(128);
  for (const mark of marks) found[mark.charCodeAt(0)] = 1;
  return found;
}

export const isAny = (marks: Uint8Array, unit: number): boolean => marks[unit] === 1;
