/** How running text cases a word: the evidence that tells names from ordinary words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often a word was seen in each casing. */
export interface WordCasing {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
  readonly mixed: number;
  /** The commonest mixed spelling; empty where there is none. */
  readonly spelling: string;
}

/** The table of counts, in the folder of the dictionaries. */
export const WORD_CASING_FILE = 'word-statistics/words.tsv';

/** Reads the table of counts. Keys are in lower case. */
export function readWordCasing(folder: string): Map<string, WordCasing> {
  const casing = new Map<string, WordCasing>();
  for (const line of readFileSync(join(folder, WORD_CASING_FILE), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', lower, capitalised, upper, mixed, spelling = ''] = line.split('\t');
    casing.set(word, {
      lower: Number(lower),
      capitalised: Number(capitalised),
      upper: Number(upper),
      mixed: Number(mixed),
      spelling,
    });
  }
  return casing;
}

/** All sightings of a word. */
export function sightings({ lower, capitalised, upper, mixed }: WordCasing): number {
  return lower + capitalised + upper + mixed;
}
