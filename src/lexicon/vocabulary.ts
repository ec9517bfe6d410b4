/**
 * All words that something is known of, in one table that is searched as it lies in the file: sorted by the bytes of their small
 * letters, in blocks; each but the first of a block is written without the beginning that it shares with the one before. What is
 * known of a word are numbers of classes, for many words share one.
 */
import { unpackCaseCounts, type CaseCounts } from './unpack-case-counts.ts';
import { spelled, type Entry } from './unpack-words.ts';

/** What is known of a word. */
export interface Word {
  readonly entry: Entry | undefined;
  readonly caseCounts: CaseCounts | undefined;
  /** The number of its cluster; 0 for none. */
  readonly cluster: number;
}

export const BLOCK = 16;
/** No word has more bytes, and none a letter beyond 16 bits. */
export const MOST_BYTES = 64;
/** After each word, and before any letter. */
export const END = 0x0a;
/** Three numbers of 32 bits: how many words, bytes of their letters, and bytes of the lines of the classes. */
export const HEADER_BYTES = 12;

const NONE = -1;
const BLANK = 0x20;
const A = 0x61;
const Z = 0x7a;
/** Two letters of ASCII are a number of ten bits, five each. */
const FIRST = 0x60;
const PAIRS = 1024;

export class Vocabulary {
  readonly #count: number;
  /** Where the letters of each block start. */
  readonly #starts: Uint32Array;
  /** By word: how many bytes it shares with the one before. */
  readonly #shared: Uint8Array;
  /** By word, low bytes and high bytes apart: its class in the dictionaries, its class of case counts, its cluster; 0 for none. */
  readonly #numbers: Uint8Array;
  readonly #letters: Uint8Array;
  /** By the first two letters of a word, if they are of ASCII: how many blocks begin before them. */
  readonly #pairs: Uint16Array = new Uint16Array(PAIRS);
  /** A line a class: tags and capitals; after a blank line, what `unpackCaseCounts` takes and capitals. */
  readonly #entryClasses: readonly string[];
  readonly #caseClasses: readonly string[];
  readonly #caseCounts: (CaseCounts | undefined)[] = [];
  readonly #query: Uint8Array = new Uint8Array(MOST_BYTES + 3);
  readonly #known: Map<string, Word> = new Map();
  /** The last question, which is often asked again: for another part of the answer. */
  #asked = '';
  #answer: Word | undefined;

  /** @param bytes what `packVocabulary` gave, or nothing for no words */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const number = (index: number): number => (bytes.length === 0 ? 0 : view.getUint32(4 * index, true));
    const count = number(0);
    const blocks = Math.ceil(count / BLOCK);
    let at = bytes.length === 0 ? 0 : HEADER_BYTES;
    const take = (length: number): Uint8Array => bytes.subarray(at, (at += length));
    const lengths = take(2 * blocks);
    this.#count = count;
    this.#starts = new Uint32Array(blocks + 1);
    for (let block = 0; block < blocks; block++) {
      const length = (lengths[block] as number) | ((lengths[blocks + block] as number) << 8);
      this.#starts[block + 1] = (this.#starts[block] as number) + length;
    }
    this.#shared = take(count);
    this.#numbers = take(6 * count);
    this.#letters = take(number(1));
    for (let pair = 0, block = 0; pair < PAIRS; pair++) {
      const [first, second] = [FIRST + (pair >> 5), FIRST + (pair & 31)];
      while (block < blocks && this.#isBefore(block, first, second)) block++;
      this.#pairs[pair] = block;
    }
    const [entries = '', cases = ''] = new TextDecoder().decode(take(number(2))).split('\n\n');
    this.#entryClasses = entries.split('\n');
    this.#caseClasses = cases.split('\n');
  }

  /** What is known of a word, by its small letters; the same object each time. */
  find(lower: string): Word | undefined {
    if (lower === this.#asked) return this.#answer;
    let word = this.#known.get(lower);
    if (!word) {
      const index = this.#search(lower);
      if (index !== NONE) this.#known.set(lower, (word = this.#wordAt(index, lower)));
    }
    this.#asked = lower;
    return (this.#answer = word);
  }

  #search(lower: string): number {
    const query = this.#query;
    const length = writeUtf8(lower, query);
    if (length === NONE) return NONE;
    const letters = this.#letters;
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    const [first, second] = [query[0] as number, query[1] as number];
    if (length > 1 && first >= A && first <= Z && second >= A && second <= Z) {
      const pair = ((first - FIRST) << 5) + second - FIRST;
      low = this.#pairs[pair] as number;
      high = this.#pairs[pair + 1] as number;
    }
    // The last block that does not begin after the word.
    let same = NONE;
    while (low < high) {
      const middle = (low + high) >>> 1;
      let at = starts[middle] as number;
      let equal = 0;
      while (equal < length && letters[at] === query[equal]) {
        at++;
        equal++;
      }
      if (equal === length ? letters[at] !== END : (letters[at] as number) > (query[equal] as number)) high = middle;
      else {
        low = middle + 1;
        same = equal;
      }
    }
    if (low === 0) return NONE;
    if (same === NONE) for (same = 0; same < length && letters[starts[low - 1]! + same] === query[same];) same++;
    return this.#searchBlock(low - 1, length, same);
  }

  #isBefore(block: number, first: number, second: number): boolean {
    const at = this.#starts[block] as number;
    const its = this.#letters[at] as number;
    return its < first || (its === first && (this.#letters[at + 1] as number) < second);
  }

  /** @param same how many bytes of the word the first of the block has as well */
  #searchBlock(block: number, length: number, same: number): number {
    const query = this.#query;
    const letters = this.#letters;
    const end = Math.min((block + 1) * BLOCK, this.#count);
    let at = (this.#starts[block] as number) + same;
    let equal = same;
    for (let index = block * BLOCK; ;) {
      if (equal === length && letters[at] === END) return index;
      if (++index === end) return NONE;
      while (letters[at] !== END) at++;
      at++;
      const shared = this.#shared[index] as number;
      // It goes on as the one before does where that comes before the word, or has parted from it.
      if (shared > equal) continue;
      if (shared < equal) return NONE;
      while (equal < length && letters[at] === query[equal]) {
        at++;
        equal++;
      }
      if (equal === length ? letters[at] !== END : (letters[at] as number) > (query[equal] as number)) return NONE;
    }
  }

  #wordAt(index: number, lower: string): Word {
    const number = (part: number): number =>
      (this.#numbers[2 * part * this.#count + index] as number) |
      ((this.#numbers[(2 * part + 1) * this.#count + index] as number) << 8);
    return {
      entry: this.#entryOf(number(0), lower),
      caseCounts: this.#caseCountsOf(number(1), lower),
      cluster: number(2),
    };
  }

  #entryOf(number: number, lower: string): Entry | undefined {
    if (number === 0) return undefined;
    const [tags = 0, capitals = 0] = numbersIn(this.#entryClasses[number - 1]!);
    return { spelling: spelled(lower, capitals), tags };
  }

  #caseCountsOf(number: number, lower: string): CaseCounts | undefined {
    if (number === 0) return undefined;
    const line = this.#caseClasses[number - 1]!;
    const counts = (this.#caseCounts[number] ??= unpackCaseCounts(numbersIn(line)));
    const capitals = Number(line.slice(line.lastIndexOf(' ') + 1));
    return capitals === 0 ? counts : { ...counts, spelling: spelled(lower, capitals) };
  }
}

const numbersIn = (line: string): number[] => line.split(' ').map(Number);

/** Writes a word, a surrogate as if it were a letter; gives the length, or -1 for what is too long or no word. */
function writeUtf8(word: string, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code <= BLANK || length > MOST_BYTES) return NONE;
    if (code < 0x80) bytes[length++] = code;
    else {
      if (code > 0x7ff) {
        bytes[length++] = 0xe0 | (code >> 12);
        bytes[length++] = 0x80 | ((code >> 6) & 63);
      } else bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 63);
    }
  }
  return length;
}
