import type { MeasuredLine } from './lines.ts';

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
export function verseLines(text: string, lines: readonly MeasuredLine[]): boolean[] {
  const isVerse = new Array<boolean>(lines.length).fill(false);
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && (lines[to] as MeasuredLine).blankBefore === 0) to++;
    if (isStanza(text, lines.slice(from, to))) isVerse.fill(true, from, to);
    from = to;
  }
  return isVerse;
}

function isStanza(text: string, lines: readonly MeasuredLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const width = Math.max(...lines.slice(0, 100).map((line) => line.columns));
  if (width > WIDEST) return false;
  let unfilled = 0;
  for (const { columns, words, codeMarks, digits, wideGaps, letters, to } of lines) {
    // Poets cut no words.
    if (text.charCodeAt(to - 1) === HYPHEN) return false;
    if (words > MOST_WORDS || codeMarks + digits + wideGaps > MOST_MARKS || letters === 0) return false;
    if (columns + WORD <= width) unfilled++;
  }
  return unfilled >= UNFILLED * (lines.length - 1);
}
