import type { CharacterEdit } from '../fixer.ts';

const LINE_END = /[\n\r\f]|$/gu;
const BLANK = /[\t\p{Zs}]/u;
/** Line ends that were translated twice. */
const DOUBLED = /\r{1,8}(?=\r\n)/gu;
const RETURN = /\r/gu;
/** Engines need memory for each repetition of a match. */
const MANY = /(?:\r?\n){4,100000}/gu;
/** A line end and two blank lines. */
const MOST = /^(?:\r?\n){3}/u;

/** Blanks at the ends of lines and of the text; blanks that start a line of words stay. */
export function* trailingBlanks(text: string): Generator<CharacterEdit> {
  let lineStart = 0;
  for (const { index: end } of text.matchAll(LINE_END)) {
    let start = end;
    while (start > lineStart && BLANK.test(text[start - 1]!)) start--;
    if (start < end) yield { start, end, after: '' };
    lineStart = end + 1;
  }
}

/** Returns before CR LF. */
export function* doubledLineEnds(text: string): Generator<CharacterEdit> {
  for (const { 0: found, index } of text.matchAll(DOUBLED))
    yield { start: index, end: index + found.length, after: '' };
}

/** Returns that are the only line ends. Mixed line ends may be meant, as in tables with cells of several lines. */
export function* returns(text: string): Generator<CharacterEdit> {
  if (text.includes('\n')) return;
  for (const { index } of text.matchAll(RETURN)) yield { start: index, end: index + 1, after: '\n' };
}

export function* blankLines(text: string): Generator<CharacterEdit> {
  for (const { 0: run, index } of text.matchAll(MANY)) {
    const kept = MOST.exec(run)![0].length;
    yield { start: index + kept, end: index + run.length, after: '' };
  }
}
