/** Words of chat and posts, whose authors often type small letters on purpose. */
const CHAT: ReadonlySet<string> = new Set(
  (
    'lol lmao rofl omg wtf btw idk imo imho tbh afaik brb ttyl smh ngl fyi u ur urs plz pls plzz thx tnx ty ppl abt coz cuz ' +
    'bcoz bcz bcs wat wut hv thn gr8 b4 2day n8 nite hehe hehehe haha hahaha hahahaha xd bro sis dude yo sup nvm rn irl'
  ).split(' '),
);
/** What is also in quoted speech, or where apostrophes are lost. */
const LOOSE: ReadonlySet<string> = new Set(
  (
    'im ive dont didnt doesnt isnt wasnt hasnt havent arent couldnt wouldnt shouldnt thats whats youre theyre lets ' +
    'gonna wanna gotta kinda sorta dunno lemme gimme yeah yep nope yup ya hey hmm ok ugh wow aww meh'
  ).split(' '),
);

/** Faces, and marks that shout: `:)`, `!!`, `??`. They count like chat where there is any of its words. */
const SIGN = /[:;]-?[)(DP](?![\p{L}\p{N}])|!!|\?\?|[\u{1f600}-\u{1f64f}]/gu;

const FEWEST_CHAT = 2;
const CHAT_SHARE = 0.0015;
const FEWEST_LOOSE = 3;
const LOOSE_SHARE = 0.018;

/** Counts such words, and says whether a text is one that people typed as they talk. */
export class TypedWords {
  readonly #chat: Set<string> = new Set();
  readonly #loose: Set<string> = new Set();
  #times = 0;
  #looseTimes = 0;

  see(lower: string): void {
    if (CHAT.has(lower)) {
      this.#chat.add(lower);
      this.#times++;
    } else if (LOOSE.has(lower)) {
      this.#loose.add(lower);
      this.#looseTimes++;
    }
  }

  /** @param words how many were seen in all */
  isTyped(text: string, words: number): boolean {
    if (this.#chat.size === 0 && this.#loose.size < FEWEST_LOOSE) return false;
    const signs = new Set(text.match(SIGN));
    const chat = this.#chat.size + signs.size >= FEWEST_CHAT && this.#times + signs.size >= CHAT_SHARE * words;
    const all = this.#chat.size + this.#loose.size;
    return chat || (all >= FEWEST_LOOSE && this.#times + this.#looseTimes >= LOOSE_SHARE * words);
  }
}
