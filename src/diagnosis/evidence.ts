import type { Paragraph } from '../layout/index.ts';
import { letterIndex, LETTERS, OTHER_LETTER } from '../script/letter-index.ts';
import { isCapital } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';
import type { Profiles } from '../tokens/profiles.ts';
import type { DamageCounts } from '../types.ts';
import type { Block, Blocks } from './blocks.ts';
import { EXPECTATION, QUOTATION, SENTENCE } from './expectation.ts';
import { isLikelyStart, isSureStart, isTranscript } from './sentence-starts.ts';
import { sightingsOf, type Sightings } from './sightings.ts';
import {
  isPronoun,
  Kind,
  MOST_HEARD,
  noWitnesses,
  standsFree,
  testify,
  type Hearing,
  type Witnesses,
} from './witnesses.ts';
import { acronymStepIn, Fact, firstLetterIn, isCased, isThePronoun, kindIn, stepIn, WordFacts } from './word-facts.ts';

/** One word seen a hundred times is not a hundred witnesses. */
const MOST_PER_BLOCK = 4;
const MOST_PER_DOCUMENT = 8;
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
export type Gathered = Counted & Tables;

const nothingCounted = (): Counted => ({
  counts: { words: 0, upper: 0, capitalised: 0, certain: 0, missing: 0, plain: 0, raised: 0 },
  links: { all: 0, raised: 0 },
});

export const noTables = (): Tables => ({
  seen: new Uint32Array(LETTERS * EXPECTATION.length),
  missed: new Uint32Array(LETTERS * EXPECTATION.length),
  witnesses: noWitnesses(),
});

/** Those of the block at hand: each block begins with empty ones. */
const tablesOfBlock = noTables();

/** Gathers evidence block by block, and that of the whole document with it. */
export class Gatherer {
  readonly whole: Gathered = { ...nothingCounted(), ...noTables() };
  readonly #document: Document;
  readonly #profiles: Profiles;
  readonly #blocks: Blocks;
  readonly #facts: WordFacts;
  readonly #running: Sightings;
  readonly #opening: Sightings;
  readonly #isTranscript: boolean;
  readonly #takesAll: boolean;
  /** The numbers of the words of the block at hand that lack a capital which every writer gives them. */
  slips: Set<number> = new Set();

  /**
   * One at a time gathers, for they share tables.
   *
   * @param takesAll whether lists of names and figures, which may be in any language, are heard as well
   */
  constructor(document: Document, blocks: Blocks, profiles: Profiles, takesAll: boolean) {
    this.#takesAll = takesAll;
    this.#document = document;
    this.#isTranscript = isTranscript(document);
    this.#blocks = blocks;
    this.#profiles = profiles;
    this.#facts = new WordFacts(document, profiles);
    const { running, opening } = sightingsOf(document.words.spellings);
    this.#running = running;
    this.#opening = opening;
  }

  /** The evidence of a block, until the next is asked for; it is added to that of the whole if the block counts there. */
  gather(block: Block, counts: boolean): Gathered {
    const { words } = this.#document;
    clear(tablesOfBlock);
    this.slips = new Set();
    const evidence = { ...nothingCounted(), ...tablesOfBlock };
    this.#running.startBlock();
    this.#opening.startBlock();
    for (const { paragraph, firstWord, endWord, english } of this.#blocks.paragraphsOf(block)) {
      if (!english && !this.#takesAll) continue;
      for (let i = firstWord; i < endWord; i++) {
        if (words.isProtected(i) || this.#document.isLabel(i)) continue;
        const facts = this.#facts.at(i);
        if (isCased(facts)) this.#look(i, facts, paragraph, evidence, counts ? this.whole : undefined);
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

  #look(index: number, facts: number, paragraph: Paragraph, block: Gathered, whole: Gathered | undefined): void {
    const { words, text } = this.#document;
    const opening = this.#document.marked(index);
    const capital = (facts & Fact.capital) !== 0;
    const { counts, links } = block;
    counts.words++;
    if ((facts & Fact.upper) !== 0) counts.upper++;
    if (capital) counts.capitalised++;
    if ((facts & Fact.broken) !== 0 && standsFree(text, words, index)) this.slips.add(index);
    if (opening === 'reply' || opening === 'doubtful') return;
    const runs = opening === 'none';
    // Words in capitals are no title case: a warranty in a licence is meant so.
    if (runs && (facts & Fact.plain) !== 0 && words.joint(index) === 'space') {
      counts.plain++;
      if (capital) counts.raised++;
      if ((facts & Fact.linking) !== 0) {
        links.all++;
        if (capital) links.raised++;
      }
    }
    const start = opening === 'sentence' && isSureStart(this.#document, this.#profiles, index, paragraph);
    if (opening === 'sentence' || (runs && (facts & Fact.certain) !== 0)) {
      counts.certain++;
      if (!capital) counts.missing++;
    }
    if (runs && (facts & (Fact.slip | Fact.halfSlip)) !== 0 && this.#isSlip(index, facts)) this.slips.add(index);
    const sightings = runs ? this.#running : this.#opening;
    sightings.see(words.key(index), whole !== undefined);
    const { inBlock, inDocument } = sightings;
    const own = inBlock <= MOST_PER_BLOCK ? block : undefined;
    const all = inDocument <= MOST_PER_DOCUMENT ? whole : undefined;
    if (!own && !all) return;
    const acronym = acronymStepIn(facts);
    const kind = this.#kindAt(index, facts, opening === 'sentence', runs, start, paragraph);
    if (kind >= 0) {
      const most = MOST_HEARD[kind] as number;
      if (own && inBlock <= most) testify(own.witnesses, kind, words.text(index), words.lower(index), acronym >= 0);
      if (all && inDocument <= most) testify(all.witnesses, kind, words.text(index), words.lower(index), acronym >= 0);
    }
    // Words in capitals may come from another font run, such as datelines, and tell nothing of the letters around, unless they are acronyms.
    if ((facts & Fact.upper) !== 0 && acronym < 0) return;
    const step = start ? SENTENCE : runs ? stepIn(facts) : QUOTATION;
    if (own) count(own, words.text(index), facts, step);
    if (all) count(all, words.text(index), facts, step);
  }

  /** Whether a word inside a sentence that may be a slip is one where it stands. */
  #isSlip(index: number, facts: number): boolean {
    if ((facts & Fact.halfSlip) !== 0)
      return this.#document.language.wordList('articles').has(this.#document.words.lower(index - 1));
    return this.#kindInside(index, facts) >= 0;
  }

  /** The kind of witness that a word is, or -1. */
  #kindAt(index: number, facts: number, opens: boolean, runs: boolean, isSure: boolean, paragraph: Paragraph): number {
    if ((facts & Fact.ownSpelling) !== 0) return -1;
    if (isSure) return (facts & Fact.usualOpener) !== 0 ? Kind.sentence : Kind.opening;
    if (runs) return this.#kindInside(index, facts);
    return this.#isTranscript && opens && isLikelyStart(this.#document, index, paragraph) ? Kind.opening : -1;
  }

  #kindInside(index: number, facts: number): number {
    const { words, text, language } = this.#document;
    const kind = kindIn(facts);
    if (kind < 0 || !standsFree(text, words, index)) return -1;
    if (isThePronoun(facts)) return isPronoun(words, index, language) ? Kind.fixed : -1;
    return kind;
  }
}

function clear({ seen, missed, witnesses }: Tables): void {
  seen.fill(0);
  missed.fill(0);
  witnesses.heard.fill(0);
  witnesses.seen.fill(0);
  witnesses.missed.fill(0);
  witnesses.missing.clear();
  witnesses.surelyMissing.clear();
}

/** Counts the capitals of a word that are there and missing. `nATO`: each letter is a witness. */
function count(evidence: Gathered, text: string, facts: number, step: number): void {
  const acronym = acronymStepIn(facts);
  if (acronym >= 0 && (facts & Fact.mixed) !== 0) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (letterIndex(unit) !== OTHER_LETTER) add(evidence, isCapital(unit), letterIndex(unit), acronym);
    }
    return;
  }
  add(evidence, (facts & Fact.capital) !== 0, firstLetterIn(facts), step);
  for (let i = 1; acronym >= 0 && i < text.length; i++) {
    const letter = letterIndex(text.charCodeAt(i));
    if (letter !== OTHER_LETTER) add(evidence, (facts & Fact.upper) !== 0, letter, acronym);
  }
}

function add({ seen, missed, witnesses }: Gathered, capital: boolean, letter: number, step: number): void {
  const cell = letter * EXPECTATION.length + step;
  witnesses.heard[letter] = 1;
  const table = capital ? seen : missed;
  table[cell] = (table[cell] as number) + 1;
}
