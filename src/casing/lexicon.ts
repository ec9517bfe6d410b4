/** What the dictionaries know: single words, multi-word names, and the contexts that tell a name from a common word. */
import { contexts as packedContexts } from '../data/contexts.ts';
import { phrases as packedPhrases } from '../data/phrases.ts';
import { words as packedWords } from '../data/words.ts';
import { unpackContexts } from './unpack-contexts.ts';
import type { Context } from './unpack-contexts.ts';
import { Tag } from './tags.ts';
import type { TagName } from './tags.ts';

export { Tag };
export type { Context, TagName };

/** One word of the dictionaries. */
export interface Entry {
  /** The canonical spelling: `McDonald`, `US`, `Bilawal`, `van`. As long as its key. */
  readonly spelling: string;
  /** The sum of its `Tag`s. */
  readonly tags: number;
}

/** A multi-word name found in a run of words. */
export interface PhraseMatch {
  /** How many words it takes. */
  readonly length: number;
  /** The canonical spelling of each of them. */
  readonly spellings: readonly string[];
  /** The sum of its `Tag`s. With `common`, the lower-case form is usual too: `prime minister`. */
  readonly tags: number;
}

/** A point on the way through the multi-word names that share a first word. */
interface Node {
  readonly next: Map<string, Node>;
  match: PhraseMatch | undefined;
}

const WORD_BREAK = /[ -]/u;

let entries: Map<string, Entry> | undefined;
let phrasesByFirstWord: Map<string, Node | [tags: number, phrase: string][]> | undefined;
let contextsByWord: Map<string, readonly Context[]> | undefined;

/**
 * Looks a word up.
 *
 * @param lower the word as `toLowerCase()` gives it, with straight apostrophes, without a final dot or possessive
 */
export function lookup(lower: string): Entry | undefined {
  entries ??= unpackWords(packedWords);
  return entries.get(lower);
}

/**
 * Finds the longest multi-word name that starts at a word. Words are what spaces and hyphens separate,
 * spelled as for `lookup`.
 */
export function matchPhrase(lowers: readonly string[], from: number): PhraseMatch | undefined {
  phrasesByFirstWord ??= groupPhrases(packedPhrases);
  const first = lowers[from];
  if (first === undefined) return undefined;
  const found = phrasesByFirstWord.get(first);
  if (found === undefined) return undefined;
  let node: Node | undefined = found instanceof Array ? plantPhrases(first, found) : found;
  let longest: PhraseMatch | undefined;
  for (let at = from + 1; at < lowers.length; at++) {
    node = node.next.get(lowers[at] ?? '');
    if (node === undefined) break;
    longest = node.match ?? longest;
  }
  return longest;
}

/** The contexts that tell the readings of an ambiguous word apart, in order of trust; empty for other words. */
export function contextsOf(lower: string): readonly Context[] {
  contextsByWord ??= unpackContexts(packedContexts);
  return contextsByWord.get(lower) ?? [];
}

function unpackWords(packed: string): Map<string, Entry> {
  const unpacked = new Map<string, Entry>();
  for (const [tags, spellings] of packedGroups(packed)) {
    for (const spelling of spellings.split(' ')) unpacked.set(spelling.toLowerCase(), { spelling, tags });
  }
  return unpacked;
}

function groupPhrases(packed: string): Map<string, Node | [tags: number, phrase: string][]> {
  const groups = new Map<string, Node | [tags: number, phrase: string][]>();
  for (const [tags, phrases] of packedGroups(packed)) {
    for (const phrase of phrases.split('|')) {
      const first = phrase.slice(0, phrase.search(WORD_BREAK)).toLowerCase();
      const group = groups.get(first);
      if (group instanceof Array) group.push([tags, phrase]);
      else groups.set(first, [[tags, phrase]]);
    }
  }
  return groups;
}

/** Most first words of names are never met, so their names are split into words only when one is. */
function plantPhrases(first: string, phrases: readonly [tags: number, phrase: string][]): Node {
  const root: Node = { next: new Map(), match: undefined };
  for (const [tags, phrase] of phrases) {
    const spellings = phrase.split(WORD_BREAK);
    let node = root;
    for (const spelling of spellings.slice(1)) {
      const lower = spelling.toLowerCase();
      let next = node.next.get(lower);
      if (next === undefined) node.next.set(lower, (next = { next: new Map(), match: undefined }));
      node = next;
    }
    node.match = { length: spellings.length, spellings, tags };
  }
  phrasesByFirstWord?.set(first, root);
  return root;
}

/** Lines of `tags TAB spellings`. */
function* packedGroups(packed: string): Generator<[tags: number, spellings: string]> {
  for (const line of packed.split('\n')) {
    const tab = line.indexOf('\t');
    yield [Number(line.slice(0, tab)), line.slice(tab + 1)];
  }
}
