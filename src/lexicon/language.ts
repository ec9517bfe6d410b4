import type { WordListName } from '../data/word-lists.ts';
import type { Span } from '../types.ts';
import type { Lexicon } from './lexicon-file.ts';
import { unpackBreakWeights } from './unpack-break-weights.ts';
import type { CaseCounts } from './unpack-case-counts.ts';
import { unpackFirstWords, unpackPhrases, type PhraseMatch, type PhraseNode } from './unpack-phrases.ts';
import { unpackSenses, type Sense } from './unpack-senses.ts';
import { unpackWordLists } from './unpack-word-lists.ts';
import type { Entry } from './unpack-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Tokens and sentences as a reader of the language sees them. */
export interface ReadText {
  /** Spans into the text, sorted and disjoint. */
  readonly tokens: readonly Span[];
  /** Offsets at which a sentence starts, ascending. */
  readonly sentences: readonly number[];
}

/** What a language is made of: a lexicon, a model and a reader. */
export interface LanguageParts extends Lexicon {
  /** The bytes of the model that scores casings. */
  readonly model: () => Uint8Array;
  /** The bytes of the network that is asked where the model is unsure; without it, the model alone decides. */
  readonly network: (() => Uint8Array) | undefined;
  /** Reads a piece of text whose sentences are in doubt; without it, punctuation alone decides. */
  readonly read: ((text: string) => ReadText) | undefined;
}

/** Words in small letters: an array, or what stands for one. */
type Lowers = Pick<readonly string[], 'length' | 'at'>;

const NO_SENSES: readonly Sense[] = [];
const LOG_OF_A_FEW = 6;
const LOG_OF_SOME = 4;

/**
 * All that is known of one language. A second one comes by making a second of these. Every part is unpacked at the first
 * question, so that making one costs nothing.
 */
export class Language {
  readonly parts: LanguageParts;
  #vocabulary: Vocabulary | undefined;
  #phrases: Map<string, PhraseNode | string> | undefined;
  #senses: Map<string, readonly Sense[]> | undefined;
  #wordLists: Map<string, ReadonlySet<string>> | undefined;
  #breakWeights: Float64Array | undefined;

  constructor(parts: LanguageParts) {
    this.parts = parts;
  }

  /**
   * Looks a word up.
   *
   * @param lower the word as `toLowerCase()` gives it, with straight apostrophes, without a final dot or possessive
   */
  lookup(lower: string): Entry | undefined {
    return this.#words.find(lower)?.entry;
  }

  /**
   * Finds the longest multi-word name that starts at a word, in steps of one word. Words are what spaces and hyphens
   * separate, spelled as for `lookup`.
   */
  matchPhrase(lowers: Lowers, from: number): PhraseMatch | undefined {
    const first = from < 0 ? undefined : lowers.at(from);
    let node = first === undefined ? undefined : this.phrasesFrom(first);
    let longest: PhraseMatch | undefined;
    for (let at = from + 1; node !== undefined && at < lowers.length; at++) {
      node = node.next.get(lowers.at(at)!);
      longest = node?.match ?? longest;
    }
    return longest;
  }

  /** The multi-word names that start with a word. */
  phrasesFrom(first: string): PhraseNode | undefined {
    const phrases = (this.#phrases ??= unpackFirstWords(this.parts.phrases()));
    const found = phrases.get(first);
    if (typeof found !== 'string') return found;
    const node = unpackPhrases(found);
    phrases.set(first, node);
    return node;
  }

  /** The senses of an ambiguous word, with the neighbours that tell them apart; none for other words. */
  sensesOf(lower: string): readonly Sense[] {
    this.#senses ??= unpackSenses(this.parts.senses());
    return this.#senses.get(lower) ?? NO_SENSES;
  }

  /** How a word is cased in running text, by its lower-case key. */
  caseCountsOf(lower: string): CaseCounts | undefined {
    return this.#words.find(lower)?.caseCounts;
  }

  /** The number of the cluster of words that keep the same company, such as days or first names; 0 for a word that is in none. */
  clusterOf(lower: string): number {
    return this.#words.find(lower)?.cluster ?? 0;
  }

  /** The words of a list, in lower case. What each is for dictionaries/word-lists tells. */
  wordList(name: WordListName): ReadonlySet<string> {
    this.#wordLists ??= unpackWordLists(this.parts.wordLists());
    return this.#wordLists.get(name) as ReadonlySet<string>;
  }

  /** The learnt weights of the features of a line break, in nats: positive where the paragraph goes on. */
  get breakWeights(): Float64Array {
    return (this.#breakWeights ??= unpackBreakWeights(this.parts.breakWeights()));
  }

  /** Whether the dictionaries know a word, in any casing. */
  isKnown(word: string): boolean {
    const lower = word.toLowerCase();
    return this.caseCountsOf(lower) !== undefined || this.lookup(lower) !== undefined;
  }

  /** Whether a word was seen in running text more than a few times. */
  isCommon(word: string): boolean {
    return this.weightOf(word) > LOG_OF_A_FEW;
  }

  /** Whether a word was seen often enough that two runs of letters make it by no chance. */
  isUsual(word: string): boolean {
    return this.weightOf(word) >= LOG_OF_SOME;
  }

  /** The natural logarithm of how often a word was seen in running text; 0 if it was not. */
  weightOf(word: string): number {
    return this.caseCountsOf(word.toLowerCase())?.weight ?? 0;
  }

  get #words(): Vocabulary {
    return (this.#vocabulary ??= new Vocabulary(this.parts.vocabulary()));
  }
}
