import type { Profile } from '../lexicon/profile.ts';
import type { Profiles } from '../tokens/profiles.ts';
import type { Paragraph } from '../layout/index.ts';
import type { Block, Blocks } from './blocks.ts';
import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';
import type { Document } from '../tokens/document.ts';
import { letterIndex, LETTERS, OTHER_LETTER } from '../script/letter-index.ts';
import { isLikelyStart, isSureStart, isTranscript } from './sentence-starts.ts';
import {
  hasOwnSpelling,
  isBroken,
  isSlip,
  Kind,
  kindOfWitness,
  MOST_HEARD,
  noWitnesses,
  testify,
  type Hearing,
  type Witnesses,
} from './witnesses.ts';
import { isCapital, isSmall } from '../script/shape.ts';
import { MOST_DIFFERENT } from '../tokens/spellings.ts';
import type { Word } from '../tokens/words.ts';
import type { DamageCounts } from '../types.ts';

/** How probable a capital is at a word, in steps; the last two are for places where its position demands one. */
export const EXPECTATION: readonly number[] = [
  0.002, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.997, 0.9, 0.99,
];
const QUOTATION = EXPECTATION.length - 2;
const SENTENCE = EXPECTATION.length - 1;
/** Words that no one has counted are names about as often as not. */
const UNCOUNTED = 5;
const PLAIN_BELOW = 0.02;
const CERTAIN_FROM = 0.985;
/** One word seen a hundred times is not a hundred witnesses. */
const MOST_PER_BLOCK = 4;
const MOST_PER_DOCUMENT = 8;
/** From this share of capitals a word counts as an acronym. */
const USUAL_ACRONYM = 0.3;
/** Some houses write `Nato` and `Unicef`: an acronym is a witness only if nobody writes it like that. */
const NEVER_CAPITALISED = 0.98;

/** What was counted in a stretch of text. */
export interface Counted {
  readonly counts: { -readonly [Key in keyof DamageCounts]: number };
  /** Function words, which title case of books leaves small, and those of them that carry a capital. */
  readonly links: { all: number; raised: number };
}

/** How often capitals were found and missed, by letter and by how probable a capital was. */
export interface Evidence extends Counted {
  /** `[letter * EXPECTATION.length + step]` */
  readonly seen: Uint32Array;
  readonly missed: Uint32Array;
  readonly witnesses: Witnesses;
}

/** The tables of evidence that is still gathered. */
type Tables = Omit<Evidence, keyof Counted> & { readonly witnesses: Hearing };
type Gathered = Counted & Tables;

const nothingCounted = (): Counted => ({
  counts: { words: 0, upper: 0, capitalised: 0, certain: 0, missing: 0, plain: 0, raised: 0 },
  links: { all: 0, raised: 0 },
});

export const noTables = (): Tables => ({
  seen: new Uint32Array(LETTERS * EXPECTATION.length),
  missed: new Uint32Array(LETTERS * EXPECTATION.length),
  witnesses: noWitnesses(),
});

const stepOf = (probability: number): number => {
  let step = 0;
  while (step < QUOTATION - 1 && probability >= (EXPECTATION[step + 1] as number) - 1e-9) step++;
  return step;
};

/** How often a word was taken as a witness. */
interface Sightings {
  block: number;
  inBlock: number;
  inDocument: number;
}

/** Gathers evidence block by block, and that of the whole document with it. */
export class Gatherer {
  readonly whole: Gathered = { ...nothingCounted(), ...noTables() };
  /** Those of the block at hand: each block begins with empty ones. */
  readonly #tables: Tables = noTables();
  readonly #document: Document;
  readonly #profiles: Profiles;
  readonly #blocks: Blocks;
  /** By the numbers of their keys. */
  readonly #running: Map<number, Sightings> = new Map();
  readonly #opening: Map<number, Sightings> = new Map();
  readonly #isTranscript: boolean;
  readonly #takesAll: boolean;
  /** The numbers of the words of the block at hand that lack a capital which every writer gives them. */
  slips: Set<number> = new Set();
  #block = 0;

  /** @param takesAll whether lists of names and figures, which may be in any language, are heard as well */
  constructor(document: Document, blocks: Blocks, profiles: Profiles, takesAll: boolean) {
    this.#takesAll = takesAll;
    this.#document = document;
    this.#isTranscript = isTranscript(document);
    this.#blocks = blocks;
    this.#profiles = profiles;
  }

  /** The evidence of a block, until the next is asked for; it is added to that of the whole if the block counts there. */
  gather(block: Block, counts: boolean): Evidence {
    const { words } = this.#document;
    clear(this.#tables);
    this.slips = new Set();
    const evidence = { ...nothingCounted(), ...this.#tables };
    this.#block++;
    for (const { paragraph, firstWord, endWord, english } of this.#blocks.paragraphsOf(block)) {
      if (!english && !this.#takesAll) continue;
      for (let i = firstWord; i < endWord; i++) {
        if (!words.isProtected(i) && words.shape(i) !== 'uncased' && !this.#document.isLabel(i))
          this.#look(words.at(i) as Word, paragraph, evidence, counts ? this.whole : undefined);
      }
    }
    if (counts) {
      for (const key of Object.keys(evidence.counts) as (keyof DamageCounts)[])
        this.whole.counts[key] += evidence.counts[key];
      this.whole.links.all += evidence.links.all;
      this.whole.links.raised += evidence.links.raised;
    }
    return evidence;
  }

  #look(word: Word, paragraph: Paragraph, block: Gathered, whole: Gathered | undefined): void {
    const first = word.text.codePointAt(0) as number;
    const capital = isCapital(first);
    if (!capital && !isSmall(first)) return;
    const opening = this.#document.marked(word.index);
    const { counts, links } = block;
    counts.words++;
    if (word.shape === 'upper') counts.upper++;
    if (capital) counts.capitalised++;
    const { caseCounts, entry, linking } = this.#profiles.at(word.index) as Profile;
    if (isBroken(this.#document, word, caseCounts, entry)) this.slips.add(word.index);
    if (opening === 'reply' || opening === 'doubtful') return;
    const probability = opening === 'none' && caseCounts ? 1 - caseCounts.lower : undefined;
    // Words in capitals are no title case: a warranty in a licence is meant so.
    if (probability !== undefined && probability < PLAIN_BELOW && word.joint === 'space' && word.shape !== 'upper') {
      counts.plain++;
      if (capital) counts.raised++;
      if (linking) {
        links.all++;
        if (capital) links.raised++;
      }
    }
    const start = opening === 'sentence' && isSureStart(this.#document, this.#profiles, word, paragraph);
    if (opening === 'sentence' || (probability ?? 0) >= CERTAIN_FROM) {
      counts.certain++;
      if (!capital) counts.missing++;
    }
    if (opening === 'none' && isSlip(this.#document, word, caseCounts, entry)) this.slips.add(word.index);
    const sightings = this.#sight(
      this.#document.words.key(word.index),
      opening === 'none' ? this.#running : this.#opening,
      whole !== undefined,
    );
    const inBlock = sightings.inBlock <= MOST_PER_BLOCK ? block : undefined;
    const inWhole = sightings.inDocument <= MOST_PER_DOCUMENT ? whole : undefined;
    if (!inBlock && !inWhole) return;
    const acronym = acronymStep(word, caseCounts);
    const kind = hasOwnSpelling(word, caseCounts)
      ? undefined
      : start
        ? this.#document.language.wordList('usual-openers').has(word.lower)
          ? Kind.sentence
          : Kind.opening
        : opening === 'none'
          ? kindOfWitness(this.#document, word, caseCounts, entry)
          : this.#isTranscript && opening === 'sentence' && isLikelyStart(this.#document, word, paragraph)
            ? Kind.opening
            : undefined;
    if (kind !== undefined) {
      const most = MOST_HEARD[kind] as number;
      testify(
        sightings.inBlock <= most ? inBlock?.witnesses : undefined,
        sightings.inDocument <= most ? inWhole?.witnesses : undefined,
        kind,
        word,
        acronym !== undefined,
      );
    }
    // Words in capitals may come from another font run, such as datelines, and tell nothing of the letters around, unless they are acronyms.
    if (word.shape === 'upper' && acronym === undefined) return;
    if (word.shape === 'mixed' && acronym !== undefined) {
      countEach(word.text, inBlock, inWhole, acronym);
      return;
    }
    const step = start
      ? SENTENCE
      : opening !== 'none'
        ? QUOTATION
        : probability === undefined
          ? UNCOUNTED
          : stepOf(probability);
    count(inBlock, inWhole, capital, letterIndex(first), step);
    if (acronym === undefined) return;
    for (let i = 1; i < word.text.length; i++) {
      const letter = letterIndex(word.text.charCodeAt(i));
      if (letter !== OTHER_LETTER) count(inBlock, inWhole, word.shape === 'upper', letter, acronym);
    }
  }

  #sight(key: number, seen: Map<number, Sightings>, counts: boolean): Sightings {
    let its = seen.get(key);
    if (!its && seen.size === MOST_DIFFERENT) return HEARD_ENOUGH;
    if (!its) seen.set(key, (its = { block: this.#block, inBlock: 0, inDocument: 0 }));
    if (its.block !== this.#block) {
      its.block = this.#block;
      its.inBlock = 0;
    }
    its.inBlock++;
    if (counts) its.inDocument++;
    return its;
  }
}

/** Stands for words that are not told apart any more: none of them is a witness. */
const HEARD_ENOUGH: Sightings = { block: 0, inBlock: Infinity, inDocument: Infinity };

function clear({ seen, missed, witnesses }: Tables): void {
  seen.fill(0);
  missed.fill(0);
  witnesses.seen.fill(0);
  witnesses.missed.fill(0);
  witnesses.missing.clear();
  witnesses.surelyMissing.clear();
}

function count(
  block: Evidence | undefined,
  whole: Evidence | undefined,
  capital: boolean,
  letter: number,
  step: number,
): void {
  const cell = letter * EXPECTATION.length + step;
  for (const evidence of [block, whole]) {
    if (!evidence) continue;
    const table = capital ? evidence.seen : evidence.missed;
    table[cell] = (table[cell] as number) + 1;
  }
}

/** `nATO`: each letter is a witness. */
function countEach(text: string, block: Evidence | undefined, whole: Evidence | undefined, step: number): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (letterIndex(unit) !== OTHER_LETTER) count(block, whole, isCapital(unit), letterIndex(unit), step);
  }
}

/** How probable capitals inside a word are, if it is an acronym: `Us` for `US` tells of its inner letters. */
function acronymStep({ shape }: Word, caseCounts: CaseCounts | undefined): number | undefined {
  if (!caseCounts || caseCounts.upper < USUAL_ACRONYM || shape === 'lower') return undefined;
  if (shape === 'mixed') return stepOf(NEVER_CAPITALISED);
  const share = caseCounts.upper / (caseCounts.upper + caseCounts.capitalised);
  return share < NEVER_CAPITALISED ? undefined : stepOf(share);
}
