/** Runs of letters, and whether two of them may be parts of one word by what stands around them. */
import { EMPTY_HASH, hashWith, plainHash } from '../../lexicon/hash.ts';
import { endOfLetters } from '../../script/characters.ts';
import type { Span } from '../../types.ts';

/** A longer run comes in pieces. */
const LONGEST = 40;
/** What stands around words of prose: not `x-ray`, `a.out`, `ca n't`. */
const BEFORE = /^[\s“‘"([]?$/u;
const AFTER = /^[\s,.;:!?)\]”"]?$/u;

/** A run of letters with where it stands. */
export interface Part extends Span {
  readonly letters: string;
}

/** Goes from one run of letters and marks to the next. */
export class PartReader {
  start = 0;
  end = 0;
  /** The `plainHash` of its letters. */
  hash = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether there is another. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    // Most of what stands between words.
    if (at < text.length && text.charCodeAt(at) === BLANK) at++;
    for (; at < text.length; at++) {
      let hash = EMPTY_HASH;
      let end = at;
      // Nearly all letters are of ASCII.
      for (const limit = Math.min(text.length, at + LONGEST); end < limit; end++) {
        const unit = text.charCodeAt(end);
        const small = unit | 0x20;
        if (small < 0x61 || small > 0x7a) break;
        hash = hashWith(hash, unit);
      }
      const isWhole = end - at === LONGEST || end === text.length || text.charCodeAt(end) < ASCII;
      if (!isWhole) end = endOfLetters(text, at, LONGEST);
      if (end === at) continue;
      this.start = at;
      this.end = end;
      this.hash = isWhole ? hash : plainHash(text, at, end);
      return true;
    }
    return false;
  }
}
const ASCII = 0x80;
const BLANK = 0x20;

export function* partsOf(text: string): Generator<Part> {
  for (const reader = new PartReader(text); reader.next();) yield partAt(text, reader.start, reader.end);
}

export const partAt = (text: string, start: number, end: number): Part => ({
  start,
  end,
  letters: text.slice(start, end),
});

export const areNeighbours = (text: string, left: Part, right: Part): boolean =>
  right.start === left.end + 1 && text[left.end] === ' ';

/** Whether nothing but blanks and marks of sentences stands around the two. */
export const areApart = (text: string, left: Part, right: Part): boolean =>
  BEFORE.test(text.charAt(left.start - 1)) && AFTER.test(text.charAt(right.end));
