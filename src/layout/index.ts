/** The room that decides what the lines of a text are: which breaks end a paragraph, and what each paragraph is. */
import type { Language } from '../lexicon/language.ts';
import { breakJudgeOf } from './break-features.ts';
import { LineBreaks } from './breaks.ts';
import { endsSentence, kindOf } from './kinds.ts';
import type { LineTable } from './line-table.ts';
import { linesOf } from './lines.ts';
import { pageLines } from './pages.ts';
import { LIKELY, ParagraphTable } from './paragraph-table.ts';
import { joinSegments } from './segments.ts';
import { turnsOf, type Turns } from './turns.ts';
import { verseLines } from './verse.ts';

export type { BlockKind } from './kinds.ts';
export type { LineTable } from './line-table.ts';
export type { Line } from './measured-line.ts';
export type { Paragraph, ParagraphTable } from './paragraph-table.ts';
export type { Turns } from './turns.ts';

/** A text by its lines. Lines and paragraphs are in order; blank lines are in none. */
export interface Layout {
  readonly lines: LineTable;
  readonly paragraphs: ParagraphTable;
  /** Where another speaks, if it is a transcript. */
  readonly turns: Turns | undefined;
}

/** Fewer lines do not show that a text has blank lines between all its lines. */
const FEWEST_SPACED = 8;

/** Lays a text out. Takes linear time; a text of one line has one paragraph. */
export function layoutOf(text: string, language: Language): Layout {
  const lines = linesOf(text);
  const isPage = pageLines(text, lines);
  const isVerse = verseLines(text, lines);
  const breaks = new LineBreaks(text, lines, isPage, language);
  const judge = breakJudgeOf(language);
  while (breaks.advance()) {
    const { line, next } = breaks;
    const isGap = lines.length < FEWEST_SPACED && next === line + 1 && lines.blankBefore(next) > 0;
    if (!isGap) lines.setGoesOn(line, judge.goesOnAt(breaks));
  }
  if (!breaks.trust.punctuated) joinSegments(text, lines, language);
  const turns = turnsOf(text, lines);
  turns?.starts.forEach((starts, line) => {
    if (starts === 1 && line > 0) lines.setGoesOn(line - 1, 0);
  });
  const paragraphs = paragraphsOf(text, lines, isPage, isVerse, turns);
  paragraphs.dropFalseHeadings();
  return { lines, paragraphs, turns };
}

function paragraphsOf(
  text: string,
  lines: LineTable,
  isPage: Uint8Array,
  isVerse: Uint8Array,
  turns: Turns | undefined,
): ParagraphTable {
  const paragraphs = new ParagraphTable(lines);
  let before = 0;
  let afterEnd = true;
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    const page = isPage[from] === 1;
    while (!page && to < lines.length && isPage[to] !== 1 && lines.goesOn(to - 1) >= LIKELY) to++;
    const ended = endsSentence(text, lines, to - 1);
    const isTurn = turns?.starts[from] === 1;
    const its = page ? 'page' : isTurn ? 'prose' : kindOf(text, lines, from, to, lines.length === to - from);
    const kind = isVerse[from] === 1 && !isTurn && (its === 'prose' || its === 'heading') ? 'verse' : its;
    paragraphs.add(from, kind, before, afterEnd, ended);
    if (!page) {
      before = lines.goesOn(to - 1);
      afterEnd = ended;
    }
    from = to;
  }
  return paragraphs;
}
