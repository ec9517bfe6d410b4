import { profileOf, type Profile } from '../lexicon/profile.ts';
import type { Language } from '../lexicon/language.ts';
import { bySpellings } from '../lexicon/by-spellings.ts';
import { MOST_DIFFERENT } from '../lexicon/spellings.ts';
import type { Document } from './document.ts';
import type { WordTable } from './word-table.ts';

/** By language, spellings and the numbers of keys among them: what was found of them once. */
const foundOf = bySpellings((): (Profile | undefined)[] => []);

/** The profiles of the words of a text, each made when it is first asked for. */
export class Profiles {
  readonly #words: WordTable;
  readonly #language: Language;
  readonly #found: (Profile | undefined)[];

  constructor({ words, language }: Pick<Document, 'words' | 'language'>) {
    this.#words = words;
    this.#language = language;
    this.#found = foundOf(language, words.spellings);
  }

  at(index: number): Profile | undefined {
    if (index < 0 || index >= this.#words.length) return undefined;
    const key = this.#words.key(index);
    return (key < this.#found.length ? this.#found[key] : undefined) ?? this.#make(index, key);
  }

  #make(index: number, key: number): Profile {
    const made = profileOf(this.#language, this.#words.lower(index));
    if (key >= MOST_DIFFERENT) return made;
    const found = this.#found;
    // No holes: an array that has some is slow.
    while (found.length <= key) found.push(undefined);
    return (found[key] = made);
  }
}
