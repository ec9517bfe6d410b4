/** Where a place of a text lies in the edited text, and the other way round. */
import type { Span } from './types.ts';

/** The spans that edits replace, and by what. */
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

/** Maps positions between a text and the output of `edits`. */
export function mapPositions(edits: Rewrites): PositionMap {
  const landed = landingSpans(edits);
  return {
    toOutput: (offset) => carry(edits, landed, offset),
    toOriginal: (offset) => carry(landed, edits, offset),
    spanToOutput: (span) => carrySpan(edits, landed, span),
    spanToOriginal: (span) => carrySpan(landed, edits, span),
  };
}

/** By how many code units an edit lengthens the text. */
export function growth(edit: Rewrites[number]): number {
  return edit.after.length - (edit.end - edit.start);
}

/** Where the replacement of each edit stands in the output. */
export function landingSpans(edits: Rewrites): Span[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += growth(edit);
    return { start, end: edit.end + shift };
  });
}

function carry(from: readonly Span[], to: readonly Span[], offset: number): number {
  const index = lastStartingBy(from, offset);
  if (index < 0) return offset;
  const source = from[index]!;
  const target = to[index]!;
  return offset < source.end ? target.start : target.end + (offset - source.end);
}

function carrySpan(from: readonly Span[], to: readonly Span[], span: Span): Span {
  const start = carry(from, to, span.start);
  if (span.end <= span.start) return { start, end: start };
  const last = span.end - 1;
  const index = lastStartingBy(from, last);
  const inside = index >= 0 && last < from[index]!.end;
  return { start, end: inside ? to[index]!.end : carry(from, to, last) + 1 };
}

/** Index of the last span that starts at `offset` or before, or -1. */
function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
