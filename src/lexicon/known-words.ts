import { grownTo } from '../grown.ts';
import { bySpellings } from './by-spellings.ts';
import type { Language } from './language.ts';
import { openSpellings, type Spellings } from './spellings.ts';

const UNKNOWN = 1;
const KNOWN = 2;

/** Whether the dictionaries know the words of texts. Every word of every text is asked about: each spelling is looked up once. */
export class KnownWords {
  readonly #language: Language;
  readonly #spellings: Spellings;
  #answers: Uint8Array = new Uint8Array(0);

  constructor(language: Language, spellings: Spellings) {
    this.#language = language;
    this.#spellings = spellings;
  }

  /** The same as `Language.isKnown(text.slice(start, end))`; `hash` is the `plainHash` of the slice. */
  has(text: string, start: number, end: number, hash: number): boolean {
    const spelling = this.#spellings.numberOf(text, start, end, hash);
    const answer = spelling < this.#answers.length ? (this.#answers[spelling] as number) : 0;
    return answer === 0 ? this.#ask(spelling) : answer === KNOWN;
  }

  #ask(spelling: number): boolean {
    const isKnown = this.#language.isKnown(this.#spellings.texts[spelling] as string);
    if (spelling >= this.#answers.length) this.#answers = grownTo(this.#answers, 2 * this.#spellings.size);
    this.#answers[spelling] = isKnown ? KNOWN : UNKNOWN;
    return isKnown;
  }
}

const wordsOf = bySpellings((language, spellings) => new KnownWords(language, spellings));

/** What is known of the spellings that are open: see `openSpellings`. */
export const knownWordsOf = (language: Language): KnownWords => wordsOf(language, openSpellings());
