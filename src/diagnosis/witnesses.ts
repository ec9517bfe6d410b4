import { brokenCasing } from '../lexicon/broken-casing.ts';
import type { Language } from '../lexicon/language.ts';
import type { Entry } from '../lexicon/unpack-words.ts';
import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';
import { Tag } from '../lexicon/tags.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import { isCapital } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';
import { letterIndex, LETTERS, OTHER_LETTER } from '../script/letter-index.ts';

/**
 * Kinds of places where a capital is certain, or nearly. Real loss shows in several kinds at once; where one is silent and
 * the others speak, it is layout or style.
 *
 * - `sentence`: a usual opener, such as `the`, after a full stop that ends a sentence, or at the start of a paragraph
 * - `opening`: any other word there, which may be a command or a variable
 * - `fixed`: `Monday`, `Pakistani`, `I`: words that every writer capitalises
 * - `name`: words that are never small where they were counted
 * - `likely`: words that are seldom small
 */
export const witnessKinds = ['sentence', 'opening', 'fixed', 'name', 'likely'] as const;
export type WitnessKind = (typeof witnessKinds)[number];

/** What the witnesses saw, by kind and letter: `[kind * LETTERS + letter]`. */
export interface Witnesses {
  readonly seen: Float64Array;
  readonly missed: Float64Array;
  /** How many different words missed a capital, and those of them where one was certain. */
  readonly missing: { readonly size: number };
  readonly surelyMissing: { readonly size: number };
}

/** Witnesses that are still heard: they know the words that missed a capital, by their keys. */
export interface Hearing extends Witnesses {
  readonly missing: Set<string>;
  readonly surelyMissing: Set<string>;
}

export const noWitnesses = (): Hearing => ({
  seen: new Float64Array(witnessKinds.length * LETTERS),
  missed: new Float64Array(witnessKinds.length * LETTERS),
  missing: new Set(),
  surelyMissing: new Set(),
});

/** Capitals seen and missed by all letters, by kind of witness. */
export interface Totals {
  readonly seen: Float64Array;
  readonly missed: Float64Array;
}

export function totalsOf({ seen, missed }: Pick<Witnesses, 'seen' | 'missed'>): Totals {
  const sums = (table: Float64Array): Float64Array =>
    new Float64Array(witnessKinds.length).map((_, kind) => {
      let all = 0;
      for (let cell = kind * LETTERS; cell < (kind + 1) * LETTERS; cell++) all += table[cell] as number;
      return all;
    });
  return { seen: sums(seen), missed: sums(missed) };
}

export const Kind: Readonly<{ sentence: 0; opening: 1; fixed: 2; name: 3; likely: 4 }> = {
  sentence: 0,
  opening: 1,
  fixed: 2,
  name: 3,
  likely: 4,
};
/** How often a word is heard as a witness of a kind: one word seen a hundred times is not a hundred witnesses. */
export const MOST_HEARD: readonly number[] = [6, 2, 3, 2, 2];

const NEVER_SMALL = 0.985;
const SELDOM_SMALL = 0.9;
const SOME_UPPER = 0.3;
const OFTEN_SEEN = 6;

/** The kind of witness that a word inside a sentence is; none where a capital is not nearly certain. */
export function kindOfWitness(
  { text, words, language }: Document,
  word: Word,
  caseCounts: CaseCounts | undefined,
  entry: Entry | undefined,
): number | undefined {
  if (word.joint !== 'space' || isJoinedToNext(text, word)) return undefined;
  if (word.lower === 'i') return isPronoun(word, words.at(word.index + 1), language) ? Kind.fixed : undefined;
  // Acronyms are written small as commands, units and numerals: `mv`, `pc`, `ii`. Half of one, such as `Us`, is no style.
  if (isDottedAcronym(word, caseCounts)) return Kind.name;
  if (word.text.length === 1 || (isWhole(word) && caseCounts !== undefined && caseCounts.upper > SOME_UPPER))
    return undefined;
  const tags = entry?.tags ?? 0;
  const ordinary = (tags & Tag.common) !== 0;
  if (caseCounts) {
    const share = 1 - caseCounts.lower;
    // `china`, `jersey`: ordinary words as well, however rare.
    if (share >= NEVER_SMALL && !language.wordList('small-namesakes').has(word.lower))
      return !ordinary && (tags & FIXED) !== 0 ? Kind.fixed : Kind.name;
    return share >= SELDOM_SMALL ? Kind.likely : undefined;
  }
  return !ordinary && (tags & NAMES) !== 0 ? Kind.likely : undefined;
}

/** Half of an acronym: `the Us`, `in the Uk`, `a Cbi officer`. */
const HALF_LEFT = { upper: 0.3, share: 0.95, weight: 4 };

/** Whether a word inside a sentence lacks a capital that every writer gives it. */
export function isSlip(
  document: Document,
  word: Word,
  caseCounts: CaseCounts | undefined,
  entry: Entry | undefined,
): boolean {
  if (!caseCounts) return false;
  const { upper, capitalised, lower, weight } = caseCounts;
  if (word.shape === 'lower') {
    if (1 - lower < NEVER_SMALL && word.lower !== 'i') return false;
    const kind = kindOfWitness(document, word, caseCounts, entry);
    return kind === Kind.fixed || kind === Kind.name;
  }
  if (word.shape !== 'capitalised' || upper < HALF_LEFT.upper || weight < HALF_LEFT.weight) return false;
  return (
    upper >= HALF_LEFT.share * (upper + capitalised) &&
    document.language.wordList('articles').has(document.words.lower(word.index - 1))
  );
}

/** Whether the capitals of a word stand where no writer puts them, and nobody means it: `THis`, `mcConnell`. */
export const isBroken = (
  { text, language }: Document,
  word: Word,
  caseCounts: CaseCounts | undefined,
  entry: Entry | undefined,
): boolean =>
  word.joint === 'space' &&
  !isJoinedToNext(text, word) &&
  brokenCasing(language, word, { caseCounts, entry }, false) !== undefined;

const USUAL_MIXTURE = 0.2;

/** `iPod`, `eBay`, `k.d.`: small letters that are meant, wherever the word stands. */
export const hasOwnSpelling = ({ shape, text }: Word, caseCounts: CaseCounts | undefined): boolean =>
  (shape === 'mixed' && (caseCounts === undefined || caseCounts.mixed > USUAL_MIXTURE)) ||
  (shape === 'lower' && text.includes('.') && !isDottedAcronym({ shape, text }, caseCounts));

/** `u.s.`: no command and no unit, and never small. */
const isDottedAcronym = ({ shape, text }: Pick<Word, 'shape' | 'text'>, caseCounts: CaseCounts | undefined): boolean =>
  shape === 'lower' &&
  text.includes('.') &&
  caseCounts !== undefined &&
  caseCounts.upper >= NEVER_SMALL &&
  caseCounts.weight >= OFTEN_SEEN;

const isWhole = ({ shape }: Word): boolean => shape === 'lower' || shape === 'upper';

const FIXED = Tag.calendar | Tag.demonym | Tag.language;
const NAMES = Tag.givenName | Tag.surname | Tag.place | Tag.organisation;

/** The pronoun, not a variable or a numeral, by what follows it. */
const isPronoun = (word: Word, next: Word | undefined, language: Language): boolean =>
  word.ending !== ''
    ? word.ending.length > 1 && word.ending.slice(1) !== 's'
    : next !== undefined && language.wordList('after-the-pronoun').has(next.lower);

/** Parts of longer names, files and addresses are no witnesses: `java-runtime`, `windows/amd64`. */
function isJoinedToNext(text: string, { end, ending }: Word): boolean {
  const after = text.charCodeAt(end + ending.length);
  return (
    after === 0x2d ||
    after === 0x2f ||
    after === 0x5f ||
    after === 0x28 ||
    (after === 0x2e && isWordUnit(text.charCodeAt(end + 1)))
  );
}

const isWordUnit = (unit: number): boolean =>
  classOf(unit) === CharacterClass.letter || classOf(unit) === CharacterClass.digit;

/** Counts what a word testifies. `Us` for `US` speaks of its first letter, and of the others together. */
export function testify(
  block: Hearing | undefined,
  whole: Hearing | undefined,
  kind: number,
  { text, lower }: Word,
  acronym: boolean,
): void {
  const last = acronym ? text.length : 1;
  for (let i = 0; i < last; i++) {
    const unit = text.charCodeAt(i);
    const letter = letterIndex(unit);
    if (letter === OTHER_LETTER && i > 0) continue;
    const cell = kind * LETTERS + letter;
    const capital = isCapital(unit);
    for (const witnesses of [block, whole]) {
      if (!witnesses) continue;
      const table = capital ? witnesses.seen : witnesses.missed;
      table[cell] = (table[cell] as number) + (i === 0 ? 1 : 1 / (last - 1));
      if (capital) continue;
      witnesses.missing.add(lower);
      if (kind !== Kind.likely) witnesses.surelyMissing.add(lower);
    }
  }
}
