/** Runs of letters, and whether two of them may be parts of one word by what stands around them. */
import type { Span } from '../../types.ts';

const LETTERS = /[\p{L}\p{M}]{1,40}/gu;
/** What stands around words of prose: not `x-ray`, `a.out`, `ca n't`. */
const BEFORE = /^[\s“‘"([]?$/u;
const AFTER = /^[\s,.;:!?)\]”"]?$/u;

/** A run of letters with where it stands. */
export interface Part extends Span {
  readonly letters: string;
}

export function* partsOf(text: string): Generator<Part> {
  for (const { 0: letters, index: start } of text.matchAll(LETTERS))
    yield { start, end: start + letters.length, letters };
}

export const areNeighbours = (text: string, left: Part, right: Part): boolean =>
  right.start === left.end + 1 && text[left.end] === ' ';

/** Whether nothing but blanks and marks of sentences stands around the two. */
export const areApart = (text: string, left: Part, right: Part): boolean =>
  BEFORE.test(text.charAt(left.start - 1)) && AFTER.test(text.charAt(right.end));
