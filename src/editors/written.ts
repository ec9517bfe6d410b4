import { decodeHTMLStrict } from 'entities/decode';

/** A piece of a source, by the name that readers of Markdown have for what it is; `unknown` is text that was not found there. */
export interface WrittenPiece {
  readonly type: 'data' | 'characterEscape' | 'characterReference' | 'lineEnding' | 'unknown';
  readonly raw: string;
  readonly start: number;
}

const REFERENCE = /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});/iuy;
const ESCAPE = /\\(?=\p{ASCII})[\p{P}\p{S}]/uy;
const LINE_END = /\r\n?|\n/uy;
/** What may stand before a line end without being part of the text. */
const LINE_SUFFIX = /(?:[ \t]+|\\)(?=[\r\n])/uy;
/** What may stand before the text of a line: its indentation, and the marks of quotations. */
const LINE_PREFIX = /[ \t>]+/uy;
const LINES = /\r\n?|\n|[^\r\n]+/gu;

/**
 * How a text is written in a source from `start` on. Syntax trees have the text as it is meant, so that places after a character
 * reference or an escape, and on further lines of a quotation, are not where its length says.
 */
export function* written(source: string, start: number, text: string): Generator<WrittenPiece> {
  if (source.startsWith(text, start)) {
    yield* lines(text, start);
    return;
  }
  const at = (pattern: RegExp, place: number): string => matchAt(pattern, source, place);
  let place = start;
  let same = start;
  let next = 0;
  const data = function* (): Generator<WrittenPiece> {
    if (same < place) yield { type: 'data', raw: source.slice(same, place), start: same };
  };
  while (next < text.length) {
    const character = text[next]!;
    const lineEnd = at(LINE_END, place);
    const reference = at(REFERENCE, place);
    const meant = reference && decodeHTMLStrict(reference);
    if (lineEnd !== '' && text.startsWith(lineEnd, next)) {
      yield* data();
      yield { type: 'lineEnding', raw: lineEnd, start: place };
      place += lineEnd.length;
      place += at(LINE_PREFIX, place).length;
      same = place;
      next += lineEnd.length;
    } else if (meant !== reference && text.startsWith(meant, next)) {
      yield* data();
      yield { type: 'characterReference', raw: reference, start: place };
      place = same = place + reference.length;
      next += meant.length;
    } else if (at(ESCAPE, place)[1] === character) {
      yield* data();
      yield { type: 'characterEscape', raw: source.slice(place, place + 2), start: place };
      place = same = place + 2;
      next++;
    } else if (source[place] === character) {
      place++;
      next++;
    } else if (at(LINE_SUFFIX, place) !== '') {
      yield* data();
      place = same = place + at(LINE_SUFFIX, place).length;
    } else {
      yield* data();
      yield { type: 'unknown', raw: text.slice(next), start: place };
      return;
    }
  }
  yield* data();
}

function* lines(text: string, start: number): Generator<WrittenPiece> {
  for (const { 0: raw, index } of text.matchAll(LINES)) {
    yield { type: /[\r\n]/u.test(raw) ? 'lineEnding' : 'data', raw, start: start + index };
  }
}

/** What a sticky pattern matches at a place of a text. */
export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
