/** Where a place of a text lies in the edited text, and the other way round. */
import type { Span } from './types.ts';

/** The spans that edits replace, and by what. @inline */
type Rewrites = readonly (Span & { readonly after: string })[];

/** Where the offsets of a text and of its edited output lie in one another. Every lookup takes O(log edits). */
export interface PositionMap {
  /** Where the character at this offset of the original stands in the output; inside a replaced region: the region's start. */
  readonly toOutput: (offset: number) => number;
  /** Where the character at this offset of the output came from; inside a replaced region: the region's start. */
  readonly toOriginal: (offset: number) => number;
  /** The span of the output that these characters became, with replaced regions whole. */
  readonly spanToOutput: (span: Span) => Span;
  /** The span of the original that these characters came from, with replaced regions whole. */
  readonly spanToOriginal: (span: Span) => Span;
}

/**
 * Maps positions between a text and the output of `edits`, in UTF-16 code units.
 *
 * @example
 * const { edits } = explain('It\u2019s â€œdoneâ€\u009d, they said.');
 * mapPositions(edits).toOriginal('It’s “done'.length);
 * // → 12
 */
export function mapPositions(edits: Rewrites): PositionMap {
  const original = spansOf(edits);
  const output = landingSpans(edits);
  return {
    toOutput: (offset) => carry(original, output, offset),
    toOriginal: (offset) => carry(output, original, offset),
    spanToOutput: (span) => carrySpan(original, output, span),
    spanToOriginal: (span) => carrySpan(output, original, span),
  };
}

/** Spans in columns: a long text has a great many. */
interface Spans {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function spansOf(spans: readonly Span[]): Spans {
  const starts = new Uint32Array(spans.length);
  const ends = new Uint32Array(spans.length);
  spans.forEach((span, i) => {
    starts[i] = span.start;
    ends[i] = span.end;
  });
  return { starts, ends };
}

/** By how many code units an edit lengthens the text. */
export function growth(edit: Rewrites[number]): number {
  return edit.after.length - (edit.end - edit.start);
}

/** Where the replacement of each edit stands in the output. */
function landingSpans(edits: Rewrites): Spans {
  const starts = new Uint32Array(edits.length);
  const ends = new Uint32Array(edits.length);
  let shift = 0;
  edits.forEach((edit, i) => {
    starts[i] = edit.start + shift;
    shift += growth(edit);
    ends[i] = edit.end + shift;
  });
  return { starts, ends };
}

function carry(from: Spans, to: Spans, offset: number): number {
  const index = lastStartingBy(from.starts, offset);
  if (index < 0) return offset;
  const end = from.ends[index]!;
  return offset < end ? to.starts[index]! : to.ends[index]! + (offset - end);
}

function carrySpan(from: Spans, to: Spans, span: Span): Span {
  const start = carry(from, to, span.start);
  if (span.end <= span.start) return { start, end: start };
  const last = span.end - 1;
  const index = lastStartingBy(from.starts, last);
  const inside = index >= 0 && last < from.ends[index]!;
  return { start, end: inside ? to.ends[index]! : carry(from, to, last) + 1 };
}

/** Index of the last span that starts at `offset` or before, or -1. */
function lastStartingBy(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
