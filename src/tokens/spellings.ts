import { plainHash } from '../lexicon/hash.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import { shapeOf, type Shape } from '../script/shape.ts';
import { copied, isAt } from '../script/slices.ts';
import { grown } from '../grown.ts';

const CURLY = /[’ʼ]/gu;
const FEWEST_SLOTS = 1024;
/** A longer spelling hardly comes twice, and what holds it is not kept beyond its text. */
const LONGEST_SHARED = 64;

/** No text of a language has more different words. What is told of words by name is told of so many at most. */
export const MOST_DIFFERENT = 500_000;

/**
 * The different spellings of words, by number. A text has each of them many times, so its words are numbers, and what
 * depends on the letters alone is found once.
 */
export class Spellings {
  readonly texts: string[] = [];
  readonly shapes: Shape[] = [];
  /** Whether each has a digit. */
  readonly numeric: boolean[] = [];
  /** Whether one is too long to be kept beyond its text. */
  hasLong = false;
  #keys: Int32Array = new Int32Array(FEWEST_SLOTS);
  #hashes: Int32Array = new Int32Array(FEWEST_SLOTS);
  /** Numbers of spellings, one more than they are, by hash; a power of two of them, at most half of them taken. */
  #slots: Int32Array = new Int32Array(2 * FEWEST_SLOTS);

  get size(): number {
    return this.texts.length;
  }

  /** The number of the spelling `text[start, end)`, whose hash is known. */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const length = end - start;
    const mask = this.#slots.length - 1;
    for (let at = slotOf(hash, mask); ; at = (at + 1) & mask) {
      const number = (this.#slots[at] as number) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash);
      if (this.#hashes[number] !== hash) continue;
      const known = this.texts[number] as string;
      if (known.length === length && isAt(text, start, known)) return number;
    }
  }

  /** The number of a spelling. */
  number(spelling: string): number {
    return this.numberOf(spelling, 0, spelling.length, plainHash(spelling, 0, spelling.length));
  }

  /** The number of the key under which dictionaries know a spelling. */
  keyOf(number: number): number {
    return this.#keys[number] as number;
  }

  #add(slice: string, hash: number): number {
    const spelling = slice.length > LONGEST_SHARED ? slice : copied(slice);
    if (spelling.length > LONGEST_SHARED) this.hasLong = true;
    const number = this.texts.length;
    if (number === this.#hashes.length) this.#grow();
    this.texts.push(spelling);
    this.shapes.push(shapeOf(spelling));
    this.numeric.push(hasDigit(spelling));
    this.#hashes[number] = hash;
    this.#place(number);
    const key = keyOf(spelling);
    // The table may be another one once the key has its number.
    const its = key === spelling ? number : this.number(key);
    this.#keys[number] = its;
    return number;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let at = slotOf(this.#hashes[number] as number, mask);
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = number + 1;
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes);
    this.#keys = grown(this.#keys);
    let slots = this.#slots.length;
    while (slots < 2 * this.#hashes.length) slots *= 2;
    this.#slots = new Int32Array(slots);
    for (let number = 0; number < this.texts.length; number++) this.#place(number);
  }
}

/** The last letters are in the low bits alone, so the high ones are folded in. */
const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) === CharacterClass.digit) return true;
  return false;
}

/** The key under which dictionaries know a word. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(CURLY, "'") : lower;
}
