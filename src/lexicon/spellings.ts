import { CharacterClass, classOf } from '../script/characters.ts';
import { isBasicSmall, shapeOf, type Shape } from '../script/shape.ts';
import { copied, isAt } from '../script/slices.ts';
import { grown } from '../grown.ts';
import { plainHash } from './hash.ts';

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
  /** Numbers of spellings, one more than they are, each with its hash behind it, by hash; at most half of the slots are taken. */
  #slots: Int32Array = new Int32Array(2 * 2 * FEWEST_SLOTS);

  get size(): number {
    return this.texts.length;
  }

  /** The number of the spelling `text[start, end)`, whose hash is known. */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let at = slotOf(hash, mask); ; at = (at + 2) & mask) {
      const number = (slots[at] as number) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash);
      if (slots[at + 1] !== hash) continue;
      const known = this.texts[number] as string;
      if (known.length === end - start && isAt(text, start, known)) return number;
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
    if (number === this.#keys.length) this.#keys = grown(this.#keys);
    if (4 * (number + 1) > this.#slots.length) this.#slots = doubled(this.#slots);
    this.texts.push(spelling);
    place(this.#slots, number + 1, hash);
    // Most are small letters of ASCII.
    if (isPlainlySmall(spelling)) {
      this.shapes.push('lower');
      this.numeric.push(false);
      return (this.#keys[number] = number);
    }
    this.shapes.push(shapeOf(spelling));
    this.numeric.push(hasDigit(spelling));
    const key = keyOf(spelling);
    // The table may be another one once the key has its number.
    const its = key === spelling ? number : this.number(key);
    this.#keys[number] = its;
    return number;
  }
}

function place(slots: Int32Array, entry: number, hash: number): void {
  const mask = slots.length - 2;
  let at = slotOf(hash, mask);
  while (slots[at] !== 0) at = (at + 2) & mask;
  slots[at] = entry;
  slots[at + 1] = hash;
}

function doubled(slots: Int32Array): Int32Array {
  const larger = new Int32Array(2 * slots.length);
  for (let at = 0; at < slots.length; at += 2)
    if (slots[at] !== 0) place(larger, slots[at] as number, slots[at + 1] as number);
  return larger;
}

/** The last letters are in the low bits alone, so the high ones are folded in. */
const slotOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask;

function isPlainlySmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBasicSmall(text.charCodeAt(i))) return false;
  return true;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) === CharacterClass.digit) return true;
  return false;
}

/** The key under which dictionaries know a word. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(CURLY, "'") : lower;
}

/** With more, the spellings of one text are not kept for the next. */
const MOST_SHARED = 50_000;

/** What texts have in common, which shows in nothing but the time that they take. */
let shared: Spellings | undefined;

/** The spellings that the text at hand has in common with those before. Whoever has read it calls `closeSpellings`. */
export const openSpellings = (): Spellings => (shared ??= new Spellings());

export function closeSpellings(): void {
  if (shared && (shared.size > MOST_SHARED || shared.hasLong)) shared = undefined;
}
