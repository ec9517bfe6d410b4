import type { Shape } from '../script/shape.ts';
import type { Span } from '../types.ts';
import { grown, grownTo } from '../grown.ts';
import { closeSpellings, openSpellings, type Spellings } from '../lexicon/spellings.ts';

/**
 * What stands between a word and the word before it: white space (perhaps with punctuation), or nothing but
 * a hyphen, a slash or other marks, in which case both belong to one written word.
 */
export type Joint = 'space' | 'hyphen' | 'slash' | 'mark';

/** A word, or a part of a hyphenated one. A possessive or contracted ending (`’s`, `’ll`) is outside its span. */
export interface Word extends Span {
  /** Its place among the words of the document. */
  readonly index: number;
  readonly text: string;
  /** Lower-cased, with straight apostrophes: the key for dictionaries. */
  readonly lower: string;
  readonly shape: Shape;
  readonly joint: Joint;
  /** The ending that follows, such as `’s`; empty mostly. */
  readonly ending: string;
  /** Casing never touches it: part of a URL, an address, a handle, code, a number. */
  readonly protected: boolean;
  /** Whether it is the rest of a word that a line end cut; it is protected then. */
  readonly isRest: boolean;
  /** Whether it is a number or a mixture of digits and letters. */
  readonly numeric: boolean;
}

const JOINTS: readonly Joint[] = ['space', 'hyphen', 'slash', 'mark'];
/** The bits of a word's mark: its joint, how long its ending is, whether it is protected and a rest. */
const JOINT_BITS = 3;
const ENDING_SHIFT = 2;
const PROTECTED = 16;
const REST = 32;
/** Numbers that a word takes in the table: where it starts, its spelling, its key. */
const STRIDE = 3;
/** English has a word in so many characters. */
const CHARACTERS_TO_A_WORD = 5;
/** So many words are at hand as objects: stages look at a word and its neighbours. A power of two. */
const AT_HAND = 64;
/** The words of a text in columns. There are too many for an object each: one is made for whoever asks, and let go. */
export class WordTable implements Iterable<Word> {
  readonly spellings: Spellings;
  /** Words that are units after a number; `MW` and `GB` are capitals, and so may have lost them. */
  readonly units: ReadonlySet<string>;
  length = 0;
  readonly #text: string;
  #table: Uint32Array;
  #marks: Uint8Array;
  readonly #atHand: (Word | undefined)[] = [];

  constructor(text: string, units: ReadonlySet<string>) {
    this.#text = text;
    this.units = units;
    this.spellings = openSpellings();
    const likely = Math.ceil(text.length / CHARACTERS_TO_A_WORD) + 4;
    this.#table = new Uint32Array(likely * STRIDE);
    this.#marks = new Uint8Array(likely);
  }

  /** Adds the word that starts at an offset. */
  add(start: number, spelling: number, joint: Joint, ending: number, isProtected: boolean): void {
    const index = this.length++;
    if (index === this.#marks.length) this.#grow();
    const at = index * STRIDE;
    this.#table[at] = start;
    this.#table[at + 1] = spelling;
    this.#table[at + 2] = this.spellings.keyOf(spelling);
    this.#marks[index] = JOINTS.indexOf(joint) | (ending << ENDING_SHIFT) | (isProtected ? PROTECTED : 0);
  }

  /** All words are there. */
  close(): void {
    closeSpellings();
  }

  at(index: number): Word | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const known = this.#atHand[index & (AT_HAND - 1)];
    if (known !== undefined && known.index === index) return known;
    return (this.#atHand[index & (AT_HAND - 1)] = this.#make(index));
  }

  start(index: number): number {
    return this.#table[index * STRIDE] as number;
  }

  end(index: number): number {
    return this.start(index) + this.text(index).length;
  }

  /** The end of a word with its ending. */
  wholeEnd(index: number): number {
    return this.end(index) + (((this.#marks[index] as number) >> ENDING_SHIFT) & 3);
  }

  text(index: number): string {
    return this.spellings.texts[this.#table[index * STRIDE + 1] as number] as string;
  }

  /** The number of its spelling. */
  spelling(index: number): number {
    return this.#table[index * STRIDE + 1] as number;
  }

  /** The number of its key among the spellings. */
  key(index: number): number {
    return this.#table[index * STRIDE + 2] as number;
  }

  lower(index: number): string {
    return this.spellings.texts[this.key(index)] as string;
  }

  shape(index: number): Shape {
    return this.spellings.shapes[this.#table[index * STRIDE + 1] as number] as Shape;
  }

  joint(index: number): Joint {
    return JOINTS[(this.#marks[index] as number) & JOINT_BITS] as Joint;
  }

  isProtected(index: number): boolean {
    return ((this.#marks[index] as number) & PROTECTED) !== 0;
  }

  isNumeric(index: number): boolean {
    return this.spellings.numeric[this.#table[index * STRIDE + 1] as number] as boolean;
  }

  /** Makes a word known under another key. */
  rename(index: number, lower: string): void {
    this.#table[index * STRIDE + 2] = this.spellings.number(lower);
    this.#atHand[index & (AT_HAND - 1)] = undefined;
  }

  /** Makes a word the rest of the one before it. */
  makeRest(index: number): void {
    this.#marks[index] = (this.#marks[index] as number) | PROTECTED | REST;
    this.#atHand[index & (AT_HAND - 1)] = undefined;
  }

  *[Symbol.iterator](): Generator<Word> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Word;
  }

  #make(index: number): Word {
    const end = this.end(index);
    const mark = this.#marks[index] as number;
    const ending = (mark >> ENDING_SHIFT) & 3;
    return {
      index,
      start: this.start(index),
      end,
      text: this.text(index),
      lower: this.lower(index),
      shape: this.shape(index),
      joint: this.joint(index),
      ending: ending === 0 ? '' : this.#text.slice(end, end + ending),
      protected: (mark & PROTECTED) !== 0,
      isRest: (mark & REST) !== 0,
      numeric: this.isNumeric(index),
    };
  }

  #grow(): void {
    this.#marks = grown(this.#marks);
    this.#table = grownTo(this.#table, this.#marks.length * STRIDE);
  }
}
