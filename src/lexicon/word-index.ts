import { EMPTY_HASH, hashWith, plainHash } from './hash.ts';

const LINE_FEED = 0x0a;
const TAB = 0x09;
const BLANK = 0x20;
const ASCII = 0x80;
const FREE = -1;

/**
 * Where the words of a packed text stand: lines of `head TAB words TAB words …`, words separated by blanks. A text has tens of
 * thousands of words, of which few are ever asked for: no string is made of the others.
 */
export class WordIndex {
  readonly #text: string;
  readonly #shift: number;
  /** By place in the table: where a word starts, and the hash of its small letters. */
  readonly #starts: Int32Array;
  readonly #hashes: Int32Array;

  constructor(text: string) {
    this.#text = text;
    let words = 0;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= BLANK) words++;
    const bits = Math.ceil(Math.log2(2 * words + 2));
    this.#shift = 32 - bits;
    this.#starts = new Int32Array(2 ** bits).fill(FREE);
    this.#hashes = new Int32Array(2 ** bits);
    for (let start = 0; start < text.length;) {
      const end = text.indexOf('\n', start);
      this.#addLine(text.indexOf('\t', start) + 1, end < 0 ? text.length : end);
      start = (end < 0 ? text.length : end) + 1;
    }
  }

  /** Where the word starts whose small letters these are. */
  find(lower: string): number | undefined {
    const hash = plainHash(lower, 0, lower.length);
    for (let place = this.#placeOf(hash); this.#starts[place] !== FREE; place = this.#after(place)) {
      if (this.#hashes[place] !== hash) continue;
      const start = this.#starts[place] as number;
      if (this.wordAt(start).toLowerCase() === lower) return start;
    }
    return undefined;
  }

  /** The word that starts here. */
  wordAt(start: number): string {
    let end = start;
    while (end < this.#text.length && this.#text.charCodeAt(end) > BLANK) end++;
    return this.#text.slice(start, end);
  }

  /** The head of the line that a word is in. */
  headOf(start: number): string {
    const from = this.#text.lastIndexOf('\n', start) + 1;
    return this.#text.slice(from, this.#text.indexOf('\t', from));
  }

  /** Whether a word is in the first group of its line. */
  isInFirstGroup(start: number): boolean {
    const from = this.#text.lastIndexOf('\n', start) + 1;
    return this.#text.lastIndexOf('\t', start) === this.#text.indexOf('\t', from);
  }

  #addLine(from: number, end: number): void {
    const text = this.#text;
    let hash = EMPTY_HASH;
    let isAscii = true;
    for (let at = from, start = from; at <= end; at++) {
      const unit = at === end ? LINE_FEED : text.charCodeAt(at);
      if (unit === BLANK || unit === TAB || unit === LINE_FEED) {
        if (at > start) this.#add(start, isAscii ? hash : lowerHash(text.slice(start, at)));
        start = at + 1;
        hash = EMPTY_HASH;
        isAscii = true;
      } else {
        if (unit >= ASCII) isAscii = false;
        hash = hashWith(hash, unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
      }
    }
  }

  #add(start: number, hash: number): void {
    let place = this.#placeOf(hash);
    while (this.#starts[place] !== FREE) place = this.#after(place);
    this.#starts[place] = start;
    this.#hashes[place] = hash;
  }

  #placeOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift;
  }

  #after(place: number): number {
    return (place + 1) & (this.#starts.length - 1);
  }
}

function lowerHash(word: string): number {
  const lower = word.toLowerCase();
  return plainHash(lower, 0, lower.length);
}
