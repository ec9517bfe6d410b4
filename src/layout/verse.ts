import type { LineTable } from './line-table.ts';
import { QuickPattern } from '../script/quick-pattern.ts';

/** A stanza has so many lines at least, none of them wider or with more words than this. */
const FEWEST_LINES = 3;
const WIDEST = 64;
const MOST_WORDS = 12;
/** So many of its lines leave room for the next word: nobody filled them. */
const UNFILLED = 0.7;
const WORD = 8;
/** Marks of code, figures and wide gaps make a list or a table of it. */
const MOST_MARKS = 1;
const HYPHEN = 0x2d;

/** Which lines are verse: stanzas between blank lines whose lines end where the poet wanted. */
export function verseLines(text: string, lines: LineTable): Uint8Array {
  const isVerse = new Uint8Array(lines.length);
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && lines.blankBefore(to) === 0) to++;
    if (isStanza(text, lines, from, to)) isVerse.fill(1, from, to);
    from = to;
  }
  return isVerse;
}

/** The width is measured on so many lines. */
const MOST_MEASURED = 100;

function isStanza(text: string, lines: LineTable, start: number, end: number): boolean {
  if (end - start < FEWEST_LINES) return false;
  let width = 0;
  for (let i = start; i < end && i < start + MOST_MEASURED; i++) width = Math.max(width, lines.columns(i));
  if (width > WIDEST) return false;
  let unfilled = 0;
  for (let i = start; i < end; i++) {
    // Poets cut no words.
    if (text.charCodeAt(lines.to(i) - 1) === HYPHEN || lines.letters(i) === 0) return false;
    const marks = lines.codeMarks(i) + lines.digits(i) + lines.wideGaps(i);
    if (lines.words(i) > MOST_WORDS || marks > MOST_MARKS) return false;
    if (lines.columns(i) + WORD <= width) unfilled++;
  }
  return unfilled >= UNFILLED * (end - start - 1) && !isInCapitals(text, lines, start, end);
}

const SMALL = new QuickPattern(/\p{Ll}/u);

/** Captions are in short lines and in capitals; a poem in capitals has lost the poet's. */
function isInCapitals(text: string, lines: LineTable, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (SMALL.test(text.slice(lines.from(i), lines.to(i)))) return false;
  return true;
}
