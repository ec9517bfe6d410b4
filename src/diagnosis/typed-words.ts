import type { Language } from '../lexicon/language.ts';

/** Of these, what is only ever typed: `dont`, `im`, `youre`. All else is in transcripts of speech as well. */
const LOST_APOSTROPHE = /(?:nt|im|ve|ts|re)$/u;

/** Faces, and marks that shout: `:)`, `!!`, `??`. They count like chat where there is any of its words. */
const SIGN = /[:;]-?[)(DP](?![\p{L}\p{N}])|!!|\?\?|[\u{1f600}-\u{1f64f}]/gu;

const FEWEST_CHAT = 2;
const CHAT_SHARE = 0.0015;
const FEWEST_LOOSE = 3;
const LOOSE_SHARE = 0.018;

/** Counts such words, and says whether a text is one that people typed as they talk. */
export class TypedWords {
  /** Words of chat and posts, whose authors often type small letters on purpose. */
  readonly #ofChat: ReadonlySet<string>;
  /** What is also in quoted speech, or where apostrophes are lost. */
  readonly #ofLooseSpeech: ReadonlySet<string>;
  readonly #chat: Set<string> = new Set();
  readonly #loose: Set<string> = new Set();
  #times = 0;
  #looseTimes = 0;
  #isWritten = false;

  constructor(language: Language) {
    this.#ofChat = language.wordList('chat');
    this.#ofLooseSpeech = language.wordList('loose-speech');
  }

  see(lower: string): void {
    if (this.#ofChat.has(lower)) {
      this.#chat.add(lower);
      this.#times++;
    } else if (this.#ofLooseSpeech.has(lower)) {
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
