import type { Span } from '../types.ts';

/** A paragraph or a heading. In wrapped text a paragraph takes several lines, and line ends are mere blanks. */
export interface Paragraph extends Span {
  readonly heading: boolean;
}

const LONGEST_HEADING = 120;
const ENDS_SENTENCE = /[.!?…:;,][\p{Pe}\p{Pf}"']*$/u;
const ENDS_RUNNING_TEXT = /[.!?…;,][\p{Pe}\p{Pf}"']*$/u;
const LINE = /[^\n\r\u2028\u2029]+/gu;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|[\n\u2028\u2029])[^\S\n\r]*[\n\r\u2028\u2029]/u;
/** Wrapped text is about this wide. */
const WRAPPED = { shortest: 38, longest: 110 };
/** By how much a filled line may miss the full width, how many of the lines must be filled, how many may end a sentence. */
const SLACK = 3;
const FILLED_SHARE = 0.8;
const MOST_ENDED = 0.6;
/** The width is measured on so many lines. */
const MOST_MEASURED = 2000;

/** A line of text that is not blank. */
export interface Line extends Span {
  /** The line without the blanks around it. */
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Cuts a text into paragraphs and headings; wrapped lines are put together. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  const paragraphs: Paragraph[] = [];
  for (const group of groupsOf(lines)) {
    if (isWrapped(group))
      paragraphs.push({ start: (group[0] as Line).start, end: (group.at(-1) as Line).end, heading: false });
    else
      for (const line of group)
        paragraphs.push({ start: line.start, end: line.end, heading: lines.length > 1 && looksLikeHeading(line) });
  }
  return withoutFalseHeadings(paragraphs);
}

/** Where most lines look like headings, the text merely lacks full stops. */
function withoutFalseHeadings(paragraphs: Paragraph[]): Paragraph[] {
  const headings = paragraphs.filter((paragraph) => paragraph.heading).length;
  if (headings * 2 <= paragraphs.length || paragraphs.length < 4) return paragraphs;
  return paragraphs.map((paragraph) => ({ ...paragraph, heading: false }));
}

const looksLikeHeading = ({ text }: Line): boolean => text.length <= LONGEST_HEADING && !ENDS_RUNNING_TEXT.test(text);

/** The paragraphs of a text that take several lines, by their lines. */
export function wrappedParagraphs(text: string): Line[][] {
  return groupsOf(linesOf(text)).filter(isWrapped);
}

/** Lines without a blank one between them. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.afterBlank || groups.length === 0) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
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

/**
 * Whether lines without a blank one between them are one wrapped paragraph: all but the last are filled, that is, the first
 * word of the next line would not have fitted.
 */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const width = Math.max(...group.slice(0, MOST_MEASURED).map((line) => line.text.length));
  if (width < WRAPPED.shortest || width > WRAPPED.longest) return false;
  let filled = 0;
  let ended = 0;
  for (let i = 0; i + 1 < group.length; i++) {
    const { text } = group[i] as Line;
    const [firstWord = ''] = (group[i + 1] as Line).text.split(' ', 1);
    if (text.length + 1 + firstWord.length > width - SLACK) filled++;
    if (ENDS_SENTENCE.test(text)) ended++;
  }
  return filled >= FILLED_SHARE * (group.length - 1) && ended <= MOST_ENDED * (group.length - 1);
}
