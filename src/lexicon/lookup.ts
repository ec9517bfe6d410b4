/** What the dictionaries know: single words, multi-word names, and the senses of words that are names or not. */
import { senses as packedSenses } from '../data/senses.ts';
import { phrases as packedPhrases } from '../data/phrases.ts';
import { words as packedWords } from '../data/words.ts';
import { Tag } from './tags.ts';
import type { TagName } from './tags.ts';
import { unpackSenses } from './unpack-senses.ts';
import type { Sense } from './unpack-senses.ts';
import { unpackFirstWords, unpackPhrases } from './unpack-phrases.ts';
import type { PhraseMatch, PhraseNode } from './unpack-phrases.ts';
import { capitalise, unpackWords } from './unpack-words.ts';
import type { Entry } from './unpack-words.ts';

export { Tag };
export type { Sense, Entry, PhraseMatch, TagName };

// Unpacked at the first question, so that an import costs nothing.
let words: Map<string, Entry | number> | undefined;
let phrases: Map<string, PhraseNode | string> | undefined;
let senses: Map<string, readonly Sense[]> | undefined;

const NO_SENSES: readonly Sense[] = [];

/**
 * Looks a word up.
 *
 * @param lower the word as `toLowerCase()` gives it, with straight apostrophes, without a final dot or possessive
 */
export function lookup(lower: string): Entry | undefined {
  words ??= unpackWords(packedWords);
  const found = words.get(lower);
  if (typeof found !== 'number') return found;
  const entry = { spelling: capitalise(lower), tags: found };
  words.set(lower, entry);
  return entry;
}

/** Words in small letters: an array, or what stands for one. */
type Lowers = Pick<readonly string[], 'length' | 'at'>;

/**
 * Finds the longest multi-word name that starts at a word, in steps of one word. Words are what spaces and hyphens
 * separate, spelled as for `lookup`.
 */
export function matchPhrase(lowers: Lowers, from: number): PhraseMatch | undefined {
  const first = from < 0 ? undefined : lowers.at(from);
  let node = first === undefined ? undefined : phrasesFrom(first);
  let longest: PhraseMatch | undefined;
  for (let at = from + 1; node !== undefined && at < lowers.length; at++) {
    node = node.next.get(lowers.at(at)!);
    longest = node?.match ?? longest;
  }
  return longest;
}

function phrasesFrom(first: string): PhraseNode | undefined {
  phrases ??= unpackFirstWords(packedPhrases);
  const found = phrases.get(first);
  if (typeof found !== 'string') return found;
  const node = unpackPhrases(found);
  phrases.set(first, node);
  return node;
}

/** The senses of an ambiguous word, with the neighbours that tell them apart; none for other words. */
export function sensesOf(lower: string): readonly Sense[] {
  senses ??= unpackSenses(packedSenses);
  return senses.get(lower) ?? NO_SENSES;
}
