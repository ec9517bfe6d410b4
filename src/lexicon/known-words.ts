import { copied, isAt } from '../script/slices.ts';
import type { Language } from './language.ts';

/** A power of two. */
const PLACES = 32_768;
const UNKNOWN = 1;
const KNOWN = 2;

/** Whether the dictionaries know the words of texts. Every word of every text is asked about, so that the last answers are kept. */
export class KnownWords {
  readonly #language: Language;
  readonly #words: string[] = new Array<string>(PLACES).fill('');
  readonly #answers: Uint8Array = new Uint8Array(PLACES);

  constructor(language: Language) {
    this.#language = language;
  }

  /** The same as `Language.isKnown(text.slice(start, end))`; `hash` is the `plainHash` of the slice. */
  has(text: string, start: number, end: number, hash: number): boolean {
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const word = this.#words[place] as string;
    if (word.length !== end - start || !isAt(text, start, word)) return this.#ask(text.slice(start, end), place);
    return this.#answers[place] === KNOWN;
  }

  #ask(word: string, place: number): boolean {
    const isKnown = this.#language.isKnown(word);
    this.#words[place] = copied(word);
    this.#answers[place] = isKnown ? KNOWN : UNKNOWN;
    return isKnown;
  }
}

const known = new WeakMap<Language, KnownWords>();

export function knownWordsOf(language: Language): KnownWords {
  let words = known.get(language);
  if (!words) known.set(language, (words = new KnownWords(language)));
  return words;
}
