import type { Language } from '../lexicon/language.ts';
import type { Entry } from '../lexicon/unpack-words.ts';
import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';
import { Tag } from '../lexicon/tags.ts';
import { CharacterClass, classOf } from '../script/characters.ts';
import { isCapital } from '../script/shape.ts';
import type { WordTable } from '../tokens/word-table.ts';
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
  /** By letter: 1 if anything was seen or missed of it. */
  readonly heard: Uint8Array;
  readonly missing: Set<string>;
  readonly surelyMissing: Set<string>;
}

export const noWitnesses = (): Hearing => ({
  heard: new Uint8Array(LETTERS),
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

/** A word by its letters. */
export type Letters = Pick<Word, 'text' | 'lower' | 'shape'>;

/** The kind of witness that a word inside a sentence is for its letters; none where a capital is not nearly certain. The pronoun is not meant. */
export function kindOfLetters(
  language: Language,
  word: Letters,
  caseCounts: CaseCounts | undefined,
  entry: Entry | undefined,
): number | undefined {
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

/** Whether a word may lack a capital that every writer gives it: `slip` if it is a witness inside a sentence, `half` if an article is before it. */
export function slipOf(
  language: Language,
  word: Letters,
  caseCounts: CaseCounts | undefined,
  entry: Entry | undefined,
): 'slip' | 'half' | undefined {
  if (!caseCounts) return undefined;
  const { upper, capitalised, lower, weight } = caseCounts;
  if (word.shape === 'lower') {
    if (word.lower === 'i') return 'slip';
    if (1 - lower < NEVER_SMALL) return undefined;
    const kind = kindOfLetters(language, word, caseCounts, entry);
    return kind === Kind.fixed || kind === Kind.name ? 'slip' : undefined;
  }
  const isHalf = word.shape === 'capitalised' && upper >= HALF_LEFT.upper && weight >= HALF_LEFT.weight;
  return isHalf && upper >= HALF_LEFT.share * (upper + capitalised) ? 'half' : undefined;
}

const USUAL_MIXTURE = 0.2;

/** `iPod`, `eBay`, `k.d.`: small letters that are meant, wherever the word stands. */
export const hasOwnSpelling = ({ shape, text }: Letters, caseCounts: CaseCounts | undefined): boolean =>
  (shape === 'mixed' && (caseCounts === undefined || caseCounts.mixed > USUAL_MIXTURE)) ||
  (shape === 'lower' && text.includes('.') && !isDottedAcronym({ shape, text }, caseCounts));

/** `u.s.`: no command and no unit, and never small. */
const isDottedAcronym = (
  { shape, text }: Pick<Letters, 'shape' | 'text'>,
  caseCounts: CaseCounts | undefined,
): boolean =>
  shape === 'lower' &&
  text.includes('.') &&
  caseCounts !== undefined &&
  caseCounts.upper >= NEVER_SMALL &&
  caseCounts.weight >= OFTEN_SEEN;

const isWhole = ({ shape }: Letters): boolean => shape === 'lower' || shape === 'upper';

const FIXED = Tag.calendar | Tag.demonym | Tag.language;
const NAMES = Tag.givenName | Tag.surname | Tag.place | Tag.organisation;

/** The pronoun, not a variable or a numeral, by what follows it. */
export function isPronoun(words: WordTable, index: number, language: Language): boolean {
  const { ending } = words.at(index) as Word;
  return ending !== ''
    ? ending.length > 1 && ending.slice(1) !== 's'
    : index + 1 < words.length && language.wordList('after-the-pronoun').has(words.lower(index + 1));
}

/** Whether a word stands by itself. Parts of longer names, files and addresses are no witnesses: `java-runtime`, `windows/amd64`. */
export const standsFree = (text: string, words: WordTable, index: number): boolean =>
  words.joint(index) === 'space' && !isJoinedToNext(text, words, index);

function isJoinedToNext(text: string, words: WordTable, index: number): boolean {
  const after = text.charCodeAt(words.wholeEnd(index));
  return (
    after === 0x2d ||
    after === 0x2f ||
    after === 0x5f ||
    after === 0x28 ||
    (after === 0x2e && isWordUnit(text.charCodeAt(words.end(index) + 1)))
  );
}

const isWordUnit = (unit: number): boolean =>
  classOf(unit) === CharacterClass.letter || classOf(unit) === CharacterClass.digit;

/** Counts what a word testifies. `Us` for `US` speaks of its first letter, and of the others together. */
export function testify(hearing: Hearing, kind: number, text: string, lower: string, acronym: boolean): void {
  const last = acronym ? text.length : 1;
  for (let i = 0; i < last; i++) {
    const unit = text.charCodeAt(i);
    const letter = letterIndex(unit);
    if (letter === OTHER_LETTER && i > 0) continue;
    const cell = kind * LETTERS + letter;
    const capital = isCapital(unit);
    hearing.heard[letter] = 1;
    const table = capital ? hearing.seen : hearing.missed;
    table[cell] = (table[cell] as number) + (i === 0 ? 1 : 1 / (last - 1));
    if (capital) continue;
    hearing.missing.add(lower);
    if (kind !== Kind.likely) hearing.surelyMissing.add(lower);
  }
}
