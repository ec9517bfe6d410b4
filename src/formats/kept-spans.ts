import type { Span } from '../types.ts';
import { byStart } from './dialect.ts';

/** A part of a stretch of source. */
export interface PieceOfSource extends Span {
  readonly isKept: boolean;
  /** Whether nothing of what is kept here was met before. */
  readonly isNew: boolean;
}

/** Stretches of a source that stay as they are, for one who goes through the source in any order. */
export class KeptSpans {
  readonly #spans: readonly Span[];
  readonly #met = new Set<Span>();

  constructor(spans: readonly Span[]) {
    const apart: Span[] = [];
    for (const span of [...spans].sort(byStart)) {
      const last = apart.at(-1);
      if (!last || span.start >= last.end) apart.push(span);
      else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
    }
    this.#spans = apart;
  }

  /** Those that something was met of. */
  get met(): Iterable<Span> {
    return this.#met;
  }

  /** What of a stretch is kept and what is not, in order. */
  *cut(start: number, end: number): Generator<PieceOfSource> {
    let done = start;
    for (let i = this.#firstAfter(start); i < this.#spans.length && this.#spans[i]!.start < end; i++) {
      const span = this.#spans[i]!;
      if (span.start > done) yield { start: done, end: span.start, isKept: false, isNew: false };
      yield {
        start: Math.max(done, span.start),
        end: Math.min(end, span.end),
        isKept: true,
        isNew: !this.#met.has(span),
      };
      this.#met.add(span);
      done = Math.min(end, span.end);
    }
    if (done < end) yield { start: done, end, isKept: false, isNew: false };
  }

  /** The first that ends after a place. */
  #firstAfter(at: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#spans[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
