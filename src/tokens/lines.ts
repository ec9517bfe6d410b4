import type { Span } from '../types.ts';

/**
 * A paragraph or a heading. `hard` paragraphs stand on one line each; in a wrapped one, line ends are mere blanks.
 */
export interface Paragraph extends Span {
  readonly heading: boolean;
}

const LONGEST_HEADING = 120;
const ENDS_SENTENCE = /[.!?…:;,][\p{Pe}\p{Pf}"']*$/u;
const ENDS_RUNNING_TEXT = /[.!?…;,][\p{Pe}\p{Pf}"']*$/u;
const LINE = /[^\n\r\u2028\u2029]+/gu;
const BLANK_LINE = /(?:\r\n?|\n|[\u2028\u2029])[^\S\n\r]*(?:\r\n?|\n|[\u2028\u2029])/u;
/** A full line of wrapped text is about this long. */
const WRAPPED = { shortest: 38, longest: 110 };

interface Line extends Span {
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Cuts a text into paragraphs and headings; wrapped lines are put together. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < lines.length; ) {
    let last = i;
    while (last + 1 < lines.length && wraps(lines, last)) last++;
    const first = lines[i] as Line;
    const alone = last === i;
    const heading = alone && first.text.length <= LONGEST_HEADING && !ENDS_RUNNING_TEXT.test(first.text) && lines.length > 1;
    paragraphs.push({ start: first.start, end: (lines[last] as Line).end, heading });
    i = last + 1;
  }
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(LINE)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index;
    const afterBlank = BLANK_LINE.test(text.slice(previousEnd, start));
    const end = start + match[0].length;
    lines.push({ start, end, text: trimmed, afterBlank });
    previousEnd = end;
  }
  return lines;
}

/** Whether line `i` goes on in the next: it is about as long as its neighbours and stops in mid-sentence. */
function wraps(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  const next = lines[i + 1] as Line;
  if (next.afterBlank) return false;
  const { length } = line.text;
  if (length < WRAPPED.shortest || length > WRAPPED.longest || next.text.length > WRAPPED.longest) return false;
  if (!ENDS_SENTENCE.test(line.text)) return true;
  // A sentence may end where a line ends; the paragraph goes on if the lines around are filled to the same width.
  const before = lines[i - 1];
  return before !== undefined && !line.afterBlank && Math.abs(before.text.length - length) <= 12 && !ENDS_SENTENCE.test(before.text);
}
