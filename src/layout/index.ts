/** The room that decides what the lines of a text are: which breaks end a paragraph, and what each paragraph is. */
import type { Span } from '../types.ts';
import { goesOnAt, lineBreaks } from './breaks.ts';
import { endsSentence, kindOf, type BlockKind } from './kinds.ts';
import { linesOf, type MeasuredLine } from './lines.ts';
import { pageLines } from './pages.ts';
import { verseLines } from './verse.ts';

export type { BlockKind } from './kinds.ts';

/** A line that is not blank, without its line end. */
export interface Line extends MeasuredLine {
  /** Probability that its paragraph goes on in the next line; for the line before a page head, in the first line after it. */
  readonly goesOn: number;
}

/** Lines that belong together: a paragraph, a heading, an item of a list. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** Probability that it is the rest of a paragraph that began before a page head. */
  readonly continues: number;
  /** Probability that a paragraph starts here: 1 at the start of the text. */
  readonly starts: number;
  /** Whether what is before it ends like a sentence; so does nothing at all. */
  readonly afterEnd: boolean;
  /** Whether it ends like a sentence. */
  readonly ended: boolean;
}

/** A text by its lines. Lines and paragraphs are in order; blank lines are in none. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
}

const LIKELY = 0.5;
/** Fewer lines do not show that a text has blank lines between all its lines. */
const FEWEST_SPACED = 8;

/** Lays a text out. Takes linear time; a text of one line has one paragraph. */
export function layoutOf(text: string): Layout {
  const measured = linesOf(text);
  const isPage = pageLines(text, measured);
  const isVerse = verseLines(text, measured);
  const goesOn = new Float64Array(measured.length);
  for (const lineBreak of lineBreaks(text, measured, isPage)) {
    const isGap = measured.length < FEWEST_SPACED && lineBreak.after.blankBefore > 0 && !lineBreak.overPage;
    goesOn[lineBreak.line] = isGap ? 0 : goesOnAt(lineBreak);
  }
  const lines = measured.map((line, i): Line => ({ ...line, goesOn: goesOn[i] as number }));
  return { lines, paragraphs: withoutFalseHeadings([...paragraphsOf(text, lines, isPage, isVerse)]) };
}

function* paragraphsOf(
  text: string,
  lines: readonly Line[],
  isPage: readonly boolean[],
  isVerse: readonly boolean[],
): Generator<Paragraph> {
  let before = 0;
  let afterEnd = true;
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    const page = isPage[from] === true;
    while (!page && to < lines.length && isPage[to] !== true && (lines[to - 1] as Line).goesOn >= LIKELY) to++;
    const own = lines.slice(from, to);
    const [first, last] = [own[0] as Line, own.at(-1) as Line];
    const ended = endsSentence(text, last);
    const its = page ? 'page' : kindOf(text, own, lines.length === own.length);
    const kind = isVerse[from] === true && (its === 'prose' || its === 'heading') ? 'verse' : its;
    yield {
      start: first.start,
      end: last.end,
      kind,
      lines: own,
      continues: page ? 0 : before >= LIKELY ? before : 0,
      starts: 1 - before,
      afterEnd,
      ended,
    };
    if (!page) [before, afterEnd] = [last.goesOn, ended];
    from = to;
  }
}

/** Where most of a text looks like headings, it merely lacks full stops. */
function withoutFalseHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const headings = paragraphs.filter(({ kind }) => kind === 'heading').length;
  if (headings * 2 <= paragraphs.length || paragraphs.length < 4) return paragraphs;
  return paragraphs.map((paragraph) => (paragraph.kind === 'heading' ? { ...paragraph, kind: 'prose' } : paragraph));
}
