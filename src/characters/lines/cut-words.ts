/** Words that a line end cuts, put together. */
import type { CharacterEdit } from '../fixer.ts';
import type { HyphenBreak } from './hyphens.ts';

const BLANK_OR_LINE_END = /[\t \n\v\f\r\u2028\u2029]/u;
const BLANKS = /[\t ]*/uy;
/** It would make another cut word of what it leaves at the end of the line. */
const HYPHEN = /[-\u2010]/u;
const LINE_END = /^[\n\v\f\r\u2028\u2029]?$/u;

/**
 * The rest of the word moves up, and the line end with what indents the next line goes behind it, so that lines stay lines:
 * `rehabili-\ntation of the` becomes `rehabilitation\nof the`. A rest that is a line of its own leaves none.
 */
export function* joinCutWords(text: string, breaks: readonly HyphenBreak[]): Generator<CharacterEdit> {
  for (const { start, end, proven } of breaks) {
    if (!proven) continue;
    yield { start, end, after: '' };
    let rest = end;
    while (rest < text.length && !BLANK_OR_LINE_END.test(text[rest]!)) rest++;
    if (!HYPHEN.test(text.charAt(rest - 1))) yield* moveLineEnd(text, rest, text.slice(start + 1, end));
  }
}

/** Puts a line end in the place of the blanks behind the rest of a word, unless its line ends there. */
export function* moveLineEnd(text: string, rest: number, lineEnd: string): Generator<CharacterEdit> {
  BLANKS.lastIndex = rest;
  const next = rest + BLANKS.exec(text)![0].length;
  if (next > rest && !LINE_END.test(text.charAt(next))) yield { start: rest, end: next, after: lineEnd };
}
