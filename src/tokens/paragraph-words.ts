import type { BlockKind, ParagraphTable } from '../layout/index.ts';
import type { WordTable } from './word-table.ts';

/** The words of one paragraph. */
export interface WordsOfOne {
  readonly paragraph: number;
  readonly kind: BlockKind;
  readonly first: number;
  /** One past its last word. */
  readonly end: number;
}

/** Which words each paragraph of a text has, in order. */
export class ParagraphWords implements Iterable<WordsOfOne> {
  readonly #paragraphs: ParagraphTable;
  /** By paragraph: one past its last word. */
  readonly #ends: Uint32Array;

  constructor(words: WordTable, paragraphs: ParagraphTable) {
    this.#paragraphs = paragraphs;
    this.#ends = new Uint32Array(paragraphs.length);
    let end = 0;
    for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
      const limit = paragraphs.end(paragraph);
      while (end < words.length && words.start(end) < limit) end++;
      this.#ends[paragraph] = end;
    }
  }

  at(paragraph: number): WordsOfOne {
    const first = this.#ends[paragraph - 1] ?? 0;
    return { paragraph, kind: this.#paragraphs.kind(paragraph), first, end: this.#ends[paragraph] ?? first };
  }

  *[Symbol.iterator](): Generator<WordsOfOne> {
    for (let paragraph = 0; paragraph < this.#ends.length; paragraph++) yield this.at(paragraph);
  }
}
