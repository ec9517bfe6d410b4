import type { WordTable } from '../tokens/word-table.ts';

const OPEN = 0;
const AS_IT_STANDS = 1;
const FIRST_TEXT = 2;

/** The casings decided of words, as numbers: nearly all stay as they stand, and the others are few different ones. */
export class DecidedCasings {
  readonly #words: WordTable;
  readonly #numbers: Uint32Array;
  readonly #texts: string[] = [];
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

  set(index: number, text: string): void {
    if (text === this.#words.text(index)) {
      this.#numbers[index] = AS_IT_STANDS;
      return;
    }
    let number = this.#known.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1 + FIRST_TEXT;
      this.#known.set(text, number);
    }
    this.#numbers[index] = number;
  }
}
