/** Correct text as pretrain.py reads it: words by number, their casing, and what stands before each. */
import { clusterOf, profileOf } from '../../src/lexicon/profile.ts';
import { Context } from '../../src/casing/context.ts';
import { Gap, gapCode } from '../../src/casing/features/codes.ts';
import { english } from '../../src/english/index.ts';
import { tokenise } from '../../src/tokens/document.ts';

/** So many words of nothing stand between texts. */
const BETWEEN = 6;
const NOTHING = -1;
const CASINGS: Readonly<Record<string, number>> = { lower: 0, uncased: 0, capitalised: 1, mixed: 1, upper: 2 };

export class PlainText {
  readonly #numbers: Map<string, number> = new Map();
  readonly #words: number[] = [];
  readonly #casing: number[] = [];
  readonly #marks: number[] = [];

  get length(): number {
    return this.#words.length;
  }

  add(text: string): void {
    const document = tokenise(text, english);
    const context = new Context(document);
    for (let i = 0; i < document.words.length; i++) {
      const { lower, shape, text: itself } = document.words.at(i)!;
      let number = this.#numbers.get(lower);
      if (number === undefined) this.#numbers.set(lower, (number = this.#numbers.size));
      this.#push(number, itself.length === 1 && shape === 'upper' ? 1 : CASINGS[shape]!, gapCode(context, i));
    }
    for (let i = 0; i < BETWEEN; i++) this.#push(NOTHING, 0, Gap.sentence);
  }

  #push(word: number, casing: number, mark: number): void {
    this.#words.push(word);
    this.#casing.push(casing);
    this.#marks.push(mark);
  }

  /** The files, by their endings. */
  files(): [string, Uint8Array | string][] {
    const words = [...this.#numbers.keys()].map((lower) => {
      const profile = profileOf(english, lower);
      return [lower, profile.wordClass, profile.entry?.tags ?? 0, clusterOf(english, lower, profile)];
    });
    return [
      ['words', JSON.stringify(words)],
      ['numbers', new Uint8Array(Int32Array.from(this.#words).buffer)],
      ['casing', Uint8Array.from(this.#casing)],
      ['marks', Uint8Array.from(this.#marks)],
    ];
  }
}
