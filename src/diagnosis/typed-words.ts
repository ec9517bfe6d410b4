import type { Language } from '../lexicon/language.ts';

/** Of these, what is only ever typed: `dont`, `im`, `youre`. All else is in transcripts of speech as well. */
const LOST_APOSTROPHE = /(?:nt|im|ve|ts|re)$/u;

/** Faces, and marks that shout: `:)`, `!!`, `??`. They count like chat where there is any of its words. */
const SIGN = /[:;]-?[)(DP](?![\p{L}\p{N}])|!!|\?\?|[\u{1f600}-\u{1f64f}]/gu;

const FEWEST_CHAT = 2;
const CHAT_SHARE = 0.0015;
const FEWEST_LOOSE = 3;
const LOOSE_SHARE = 0.018;

/** Words of chat and posts, whose authors often type small letters on purpose, and what is also in quoted speech, or where apostrophes are lost. */
const Typed = { asUsual: 0, asChat: 1, asLooseSpeech: 2 } as const;

/** What a word is of these, by number. */
export const typedAs = (language: Language, lower: string): number =>
  language.wordList('chat').has(lower)
    ? Typed.asChat
    : language.wordList('loose-speech').has(lower)
      ? Typed.asLooseSpeech
      : Typed.asUsual;

/** Counts such words, and says whether a text is one that people typed as they talk. */
export class TypedWords {
  readonly #chat: Set<string> = new Set();
  readonly #loose: Set<string> = new Set();
  #times = 0;
  #looseTimes = 0;
  #isWritten = false;

  /** @param typed as `typedAs` has it, not as usual */
  see(typed: number, lower: string): void {
    if (typed === Typed.asChat) {
      this.#chat.add(lower);
      this.#times++;
    } else {
      this.#loose.add(lower);
      this.#looseTimes++;
      this.#isWritten ||= LOST_APOSTROPHE.test(lower);
    }
  }

  /** @param words how many were seen in all */
  isTyped(text: string, words: number): boolean {
    if (this.#chat.size === 0 && this.#loose.size < FEWEST_LOOSE) return false;
    const signs = new Set(text.match(SIGN));
    const chat = this.#chat.size + signs.size >= FEWEST_CHAT && this.#times + signs.size >= CHAT_SHARE * words;
    const all = this.#chat.size + this.#loose.size;
    const isWritten = this.#isWritten || this.#chat.size + signs.size > 0;
    return chat || (isWritten && all >= FEWEST_LOOSE && this.#times + this.#looseTimes >= LOOSE_SHARE * words);
  }
}
