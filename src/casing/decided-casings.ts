import { isRaised } from '../script/shape.ts';
import type { WordTable } from '../tokens/word-table.ts';

const OPEN = 0;
const AS_IT_STANDS = 1;
const FIRST_TEXT = 2;

/** The casings decided of words, as numbers: nearly all stay as they stand, and the others are few different ones. */
export class DecidedCasings {
  readonly #words: WordTable;
  readonly #numbers: Uint32Array;
  readonly #texts: string[] = [];
  readonly #raised: boolean[] = [];
  readonly #known: Map<string, number> = new Map();

  constructor(words: WordTable) {
    this.#words = words;
    this.#numbers = new Uint32Array(words.length);
  }

  at(index: number): string | undefined {
    const number = this.#numbers[index];
    if (number === undefined || number === OPEN) return undefined;
    return number === AS_IT_STANDS ? this.#words.text(index) : this.#texts[number - FIRST_TEXT];
  }

  /** Whether the casing decided of a word has a capital; undefined if none was. */
  isRaised(index: number): boolean | undefined {
    const number = this.#numbers[index];
    if (number === undefined || number === OPEN) return undefined;
    if (number !== AS_IT_STANDS) return this.#raised[number - FIRST_TEXT];
    return isRaised(this.#words.shape(index));
  }

  set(index: number, text: string): void {
    if (text === this.#words.text(index)) {
      this.#numbers[index] = AS_IT_STANDS;
      return;
    }
    this.#numbers[index] = this.#numberOf(text);
  }

  /** The one string that stands for all that read like this. */
  kept(text: string): string {
    return this.#texts[this.#numberOf(text) - FIRST_TEXT] as string;
  }

  #numberOf(text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1 + FIRST_TEXT;
      this.#raised.push(text !== text.toLowerCase());
      this.#known.set(text, number);
    }
    return number;
  }
}
