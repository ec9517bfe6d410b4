/** What the dictionaries know: single words, multi-word names, and the contexts that tell a name from a common word. */
import { contexts as packedContexts } from '../data/contexts.ts';
import { phrases as packedPhrases } from '../data/phrases.ts';
import { words as packedWords } from '../data/words.ts';
import { Tag } from './tags.ts';
import type { TagName } from './tags.ts';
import { unpackContexts } from './unpack-senses.ts';
import type { Context } from './unpack-senses.ts';
import { unpackFirstWords, unpackPhrases } from './unpack-phrases.ts';
import type { PhraseMatch, PhraseNode } from './unpack-phrases.ts';
import { capitalise, unpackWords } from './unpack-words.ts';
import type { Entry } from './unpack-words.ts';

export { Tag };
export type { Context, Entry, PhraseMatch, TagName };

// Unpacked at the first question, so that an import costs nothing.
let words: Map<string, Entry | number> | undefined;
let phrases: Map<string, PhraseNode | string> | undefined;
let contexts: Map<string, readonly Context[]> | undefined;

const NO_CONTEXTS: readonly Context[] = [];

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

/** The contexts that tell the readings of an ambiguous word apart; none for other words. */
export function contextsOf(lower: string): readonly Context[] {
  contexts ??= unpackContexts(packedContexts);
  return contexts.get(lower) ?? NO_CONTEXTS;
}
