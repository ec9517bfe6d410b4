/** What a word testifies for its letters alone: found once a spelling, whichever text has it. */
import { brokenCasing } from '../lexicon/broken-casing.ts';
import type { Language } from '../lexicon/language.ts';
import type { Profile } from '../lexicon/profile.ts';
import { grownTo } from '../grown.ts';
import { letterIndex } from '../script/letter-index.ts';
import { isCapital, isSmall } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';
import type { Profiles } from '../tokens/profiles.ts';
import { bySpellings } from '../lexicon/by-spellings.ts';
import { MOST_DIFFERENT } from '../lexicon/spellings.ts';
import type { WordTable } from '../tokens/word-table.ts';
import { acronymStep, stepOf, UNCOUNTED } from './expectation.ts';
import { typedAs } from './typed-words.ts';
import { hasOwnSpelling, kindOfLetters, slipOf, type Letters } from './witnesses.ts';

/** The facts of a word are a number, with a bit for each of these. */
export const Fact = {
  /** Its first letter is a capital. */
  capital: 1,
  /** Its shape. */
  upper: 2,
  mixed: 4,
  /** It is small wherever it was counted, and not in capitals here. */
  plain: 8,
  /** It is hardly ever small. */
  certain: 16,
  /** It is one of the commonest function words. */
  linking: 32,
  /** Its capitals stand where no writer puts them. */
  broken: 64,
  /** Its small letters are meant. */
  ownSpelling: 128,
  /** It starts many sentences. */
  usualOpener: 256,
  /** Inside a sentence it lacks a capital that every writer gives it; or it does behind an article. */
  slip: 512,
  halfSlip: 1024,
} as const;

const LETTER_SHIFT = 11;
const STEP_SHIFT = 18;
const ACRONYM_SHIFT = 22;
const KIND_SHIFT = 26;
const TYPED_SHIFT = 29;
const NO_LETTER = 127;
const PRONOUN = 7;

const PLAIN_BELOW = 0.02;
const CERTAIN_FROM = 0.985;

/** Whether its first character is a capital or a small letter. */
export const isCased = (facts: number): boolean => ((facts >> LETTER_SHIFT) & 127) !== NO_LETTER;
/** The place of its first letter in tables. */
export const firstLetterIn = (facts: number): number => ((facts >> LETTER_SHIFT) & 127) - 1;
/** How probable a capital is at it inside a sentence, as a step of `EXPECTATION`. */
export const stepIn = (facts: number): number => (facts >> STEP_SHIFT) & 15;
/** The same of capitals inside it, if it is an acronym; otherwise -1. */
export const acronymStepIn = (facts: number): number => ((facts >> ACRONYM_SHIFT) & 15) - 1;
/** The kind of witness that it is inside a sentence, or -1. */
export const kindIn = (facts: number): number => ((facts >> KIND_SHIFT) & 7) - 1;
export const isThePronoun = (facts: number): boolean => ((facts >> KIND_SHIFT) & 7) === PRONOUN;
/** How people type who talk: see `typedAs`. */
export const typedIn = (facts: number): number => (facts >> TYPED_SHIFT) & 3;

/** Facts by the number of the spelling; 0 for what is not known yet. */
interface Known {
  facts: Int32Array;
}
const knownOf = bySpellings((): Known => ({ facts: new Int32Array(0) }));

/** The facts of the words of a text. */
export class WordFacts {
  readonly #words: WordTable;
  readonly #language: Language;
  readonly #profiles: Profiles;
  readonly #known: Known;

  constructor({ words, language }: Pick<Document, 'words' | 'language'>, profiles: Profiles) {
    this.#words = words;
    this.#language = language;
    this.#profiles = profiles;
    const its = (this.#known = knownOf(language, words.spellings));
    const count = Math.min(words.spellings.size, MOST_DIFFERENT);
    if (its.facts.length < count) its.facts = grownTo(its.facts, Math.min(2 * count, MOST_DIFFERENT));
  }

  at(index: number): number {
    const spelling = this.#words.spelling(index);
    // A word that was cut is known under the key of the whole.
    if (spelling >= this.#known.facts.length || this.#words.key(index) !== this.#words.spellings.keyOf(spelling))
      return this.#find(index);
    return this.#known.facts[spelling] || (this.#known.facts[spelling] = this.#find(index));
  }

  #find(index: number): number {
    const { caseCounts, entry, linking } = this.#profiles.at(index) as Profile;
    const word = {
      text: this.#words.text(index),
      lower: this.#words.lower(index),
      shape: this.#words.shape(index),
    };
    return factsOf(this.#language, word, { caseCounts, entry, linking });
  }
}

function factsOf(
  language: Language,
  word: Letters,
  { caseCounts, entry, linking }: Pick<Profile, 'caseCounts' | 'entry' | 'linking'>,
): number {
  const { text, lower, shape } = word;
  const first = text.codePointAt(0) as number;
  const capital = isCapital(first);
  const letter = capital || isSmall(first) ? letterIndex(first) + 1 : NO_LETTER;
  const probability = caseCounts && 1 - caseCounts.lower;
  const slip = slipOf(language, word, caseCounts, entry);
  const kind = lower === 'i' ? PRONOUN : (kindOfLetters(language, word, caseCounts, entry) ?? -1) + 1;
  let facts = capital ? Fact.capital : 0;
  if (shape === 'upper') facts |= Fact.upper;
  if (shape === 'mixed') facts |= Fact.mixed;
  if (probability !== undefined && probability < PLAIN_BELOW && shape !== 'upper') facts |= Fact.plain;
  if (probability !== undefined && probability >= CERTAIN_FROM) facts |= Fact.certain;
  if (linking) facts |= Fact.linking;
  if (brokenCasing(language, word, { caseCounts, entry }, false) !== undefined) facts |= Fact.broken;
  if (hasOwnSpelling(word, caseCounts)) facts |= Fact.ownSpelling;
  if (language.wordList('usual-openers').has(lower)) facts |= Fact.usualOpener;
  if (slip === 'slip') facts |= Fact.slip;
  if (slip === 'half') facts |= Fact.halfSlip;
  return (
    facts |
    (letter << LETTER_SHIFT) |
    ((probability === undefined ? UNCOUNTED : stepOf(probability)) << STEP_SHIFT) |
    (((acronymStep(shape, caseCounts) ?? -1) + 1) << ACRONYM_SHIFT) |
    (kind << KIND_SHIFT) |
    (typedAs(language, lower) << TYPED_SHIFT)
  );
}
