import { profileOf, type Profile } from '../lexicon/profile.ts';
import { MOST_DIFFERENT, type Spellings } from './spellings.ts';
import type { WordTable } from './word-table.ts';

/** By spellings and the numbers of keys among them: what was found of them once. */
const known = new WeakMap<Spellings, (Profile | undefined)[]>();

/** The profiles of the words of a text, each made when it is first asked for. */
export class Profiles {
  readonly #words: WordTable;
  readonly #found: (Profile | undefined)[];

  constructor(words: WordTable) {
    this.#words = words;
    let found = known.get(words.spellings);
    if (!found) known.set(words.spellings, (found = []));
    this.#found = found;
  }

  at(index: number): Profile | undefined {
    if (index < 0 || index >= this.#words.length) return undefined;
    const key = this.#words.key(index);
    if (key >= MOST_DIFFERENT) return profileOf(this.#words.lower(index));
    const found = this.#found;
    // No holes: an array that has some is slow.
    while (found.length <= key) found.push(undefined);
    return (found[key] ??= profileOf(this.#words.lower(index)));
  }
}
