import type { Language } from '../../lexicon/language.ts';
import { Tag, type TagName } from '../../lexicon/tags.ts';
import type { CaseCounts } from '../../lexicon/unpack-case-counts.ts';
import type { PhraseMatch, PhraseNode } from '../../lexicon/unpack-phrases.ts';
import type { Normalizer } from '../../index.ts';
import { keyOf } from '../../tokens/words.ts';
import { casingsInFrames, type Framed } from './frames.ts';

/** A name or a word as the dictionaries have it. */
export interface KnownName {
  readonly spelling: string;
  /** What it is the name of. */
  readonly tags: readonly TagName[];
}

/** The neighbours that speak for one tag of a word. */
export interface KnownSense {
  readonly spelling: string;
  /** Nothing for the ordinary word. */
  readonly tags: readonly TagName[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** All that is known of a word, or of a name of several words. */
export interface Knowledge {
  readonly word: string;
  /** Whether the dictionaries or the caseCounts have it. */
  readonly known: boolean;
  readonly entry: KnownName | undefined;
  readonly caseCounts: CaseCounts | undefined;
  readonly senses: readonly KnownSense[];
  /** The first names of several words that begin with it. */
  readonly names: readonly KnownName[];
  /** How many there are in all. */
  readonly nameCount: number;
  /** What the model makes of it. */
  readonly framed: readonly Framed[];
}

const MOST_NAMES = 20;
const WORD_BREAK = /[\s-]+/u;
const FINAL_DOT = /\.$/u;

/** What dictionaries, caseCounts and model know of a word. The normalizer takes text without capitals for damaged. */
export function knowledgeOf(word: string, language: Language, normalizer: Normalizer): Knowledge {
  const keys = word
    .normalize('NFC')
    .split(WORD_BREAK)
    .filter(Boolean)
    .map((part) => keyOf(part).replace(FINAL_DOT, ''));
  const [key] = keys;
  const isSingle = keys.length === 1;
  const node = nodeAt(keys, language);
  const entry = isSingle ? language.lookup(key!) : toEntry(node?.match);
  const caseCounts = isSingle ? language.caseCountsOf(key!) : undefined;
  const names = node ? matchesBelow(node).sort(bySpelling) : [];
  return {
    word,
    known: entry !== undefined || caseCounts !== undefined || names.length > 0,
    entry: entry && { spelling: entry.spelling, tags: tagNames(entry.tags) },
    caseCounts,
    senses: (isSingle ? language.sensesOf(key!) : []).map(({ spelling, tag, before, after }) => ({
      spelling,
      tags: tagNames(tag),
      before: [...before],
      after: [...after],
    })),
    names: names.slice(0, MOST_NAMES),
    nameCount: names.length,
    framed: casingsInFrames(word, normalizer),
  };
}

/** The names of the tags that a sum of them holds. */
function tagNames(tags: number): TagName[] {
  return (Object.keys(Tag) as TagName[]).filter((name) => (tags & Tag[name]) !== 0);
}

/** The point on the way through the names of several words that these words lead to. */
function nodeAt(keys: readonly string[], language: Language): PhraseNode | undefined {
  const [first = '', ...rest] = keys;
  return rest.reduce((node, key) => node?.next.get(key), language.phrasesFrom(first));
}

function toEntry(match: PhraseMatch | undefined): { spelling: string; tags: number } | undefined {
  return match && { spelling: match.spellings.join(' '), tags: match.tags };
}

/** The names that go on from a point. */
function matchesBelow(node: PhraseNode): KnownName[] {
  return [...node.next.values()].flatMap((next) => {
    const entry = toEntry(next.match);
    return [...(entry ? [{ spelling: entry.spelling, tags: tagNames(entry.tags) }] : []), ...matchesBelow(next)];
  });
}

function bySpelling(one: KnownName, other: KnownName): number {
  return one.spelling < other.spelling ? -1 : 1;
}
