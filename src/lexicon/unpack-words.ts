import { WordIndex } from './word-index.ts';

/** One word of the dictionaries. */
export interface Entry {
  /** The canonical spelling: `McDonald`, `US`, `Bilawal`, `van`. As long as its key. */
  readonly spelling: string;
  /** The sum of its `Tag`s. */
  readonly tags: number;
}

/** Looks words up by their small letters, in lines of `tags TAB words with one capital, in lower case TAB other words`. */
export function unpackWords(packed: string): (lower: string) => Entry | undefined {
  const index = new WordIndex(packed);
  const known = new Map<string, Entry>();
  return (lower) => {
    const found = known.get(lower);
    if (found) return found;
    const start = index.find(lower);
    if (start === undefined) return undefined;
    const word = index.wordAt(start);
    const entry = {
      spelling: index.isInFirstGroup(start) ? capitalise(word) : word,
      tags: Number(index.headOf(start)),
    };
    known.set(lower, entry);
    return entry;
  };
}

/** The spelling of a word with one capital, from its lower case. */
export function capitalise(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
