import type { Span } from '../types.ts';

/** What many sites write in a format though it is not part of it. Nothing in it is prose. */
export interface Dialect extends Span {
  /** What it is read as: a word of the sentence, the end of a block, or nothing. */
  readonly readAs: 'word' | 'break' | 'nothing';
}

/** What a global pattern finds in a record. */
export function spansOf(record: string, pattern: RegExp): Span[] {
  return Array.from(record.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Orders spans by their starts, of those that start together the longest first. */
export function byStart(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}
