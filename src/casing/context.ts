import type { Document } from '../tokens/document.ts';
import type { Opening } from '../tokens/sentences.ts';
import { MOST_DIFFERENT } from '../lexicon/spellings.ts';
import type { Word } from '../tokens/words.ts';
import { documentNames, type DocumentNames } from './document-names.ts';
import { isRaised } from '../script/shape.ts';
import { Tag } from '../lexicon/tags.ts';
import type { WordListName } from '../data/word-lists.ts';
import type { Entry } from '../lexicon/unpack-words.ts';
import { withSourceNames, type SourceWords } from './source-names.ts';
import { DecidedCasings } from './decided-casings.ts';
import { phraseParts, type PhrasePart, type PhraseParts } from './phrases.ts';
import type { Profile } from '../lexicon/profile.ts';
import { Profiles } from '../tokens/profiles.ts';
import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';

/** How the mentions of a word were decided, away from sentence starts. */
export interface DecidedName {
  readonly raised: number;
  readonly lowered: number;
  readonly upper: number;
}

const NOT_KNOWN = 0;
const FOLLOWS = 1;
const FOLLOWS_NOT = 2;

/** What rules can see: the words around, what is known of them, and what was decided so far. */
export class Context {
  readonly document: Document;
  readonly names: DocumentNames;
  /** Whether capitals can be trusted where they stand: not in capitals or title case throughout. */
  capitalsMeanSomething = true;
  readonly #decided: DecidedCasings;
  readonly #profiles: Profiles;
  readonly #follows: Uint8Array;
  readonly #phraseParts: PhraseParts;
  readonly #inTitleCase: Uint8Array;
  #halvesAcronyms: boolean | undefined;
  #hasIdentifiers: boolean | undefined;
  /** What a first pass over the document decided of each word; undefined during that pass. */
  decidedNames: ReadonlyMap<string, DecidedName> | undefined;
  /** Whether the words at hand belong to a heading. */
  inHeading = false;

  /** @param source what is known of the words of its source */
  constructor(document: Document, source?: SourceWords) {
    this.document = document;
    this.#decided = new DecidedCasings(document.words);
    this.#profiles = new Profiles(document);
    this.#follows = new Uint8Array(document.words.length);
    this.names = withSourceNames(documentNames(document), document, source);
    this.#phraseParts = phraseParts(this);
    this.#inTitleCase = titleCaseWords(document, source?.headlines);
  }

  /** Makes the decisions of the first pass evidence for the second. */
  rememberDecisions(): void {
    const names = new Map<string, Record<keyof DecidedName, number>>();
    for (let index = 0; index < this.document.words.length; index++) {
      const text = this.decided(index);
      if (text === undefined || this.opening(index) !== 'none') continue;
      const lower = this.lower(index);
      let its = names.get(lower);
      if (!its && names.size === MOST_DIFFERENT) continue;
      if (!its) names.set(lower, (its = { raised: 0, lowered: 0, upper: 0 }));
      its[directionOf(text)]++;
    }
    this.decidedNames = names;
  }

  /** How the other mentions of a word were decided; undefined in the first pass, and where there is none. */
  decidedElsewhere(index: number): DecidedName | undefined {
    const all = this.decidedNames?.get(this.lower(index));
    const its = this.decided(index);
    if (all === undefined || its === undefined || this.opening(index) !== 'none') return all;
    const direction = directionOf(its);
    return { ...all, [direction]: all[direction] - 1 };
  }

  /** Whether the first pass raised some mentions of a word and lowered others. */
  isDecidedBothWays(lower: string): boolean {
    const its = this.decidedNames?.get(lower);
    return its !== undefined && its.lowered > 0 && its.raised + its.upper > 0;
  }

  word(index: number): Word | undefined {
    return this.document.words.at(index);
  }

  /** The casing decided so far of a word; undefined if none was. */
  decided(index: number): string | undefined {
    return this.#decided.at(index);
  }

  decide(index: number, text: string): void {
    this.#decided.set(index, text);
  }

  /** The one string that stands for all casings that read like this. */
  kept(text: string): string {
    return this.#decided.kept(text);
  }

  /** What is known of a word for its letters alone. */
  profile(index: number): Profile | undefined {
    return this.#profiles.at(index);
  }

  opening(index: number): Opening {
    return this.document.opening(index) ?? 'sentence';
  }

  entry(index: number): Entry | undefined {
    return this.profile(index)?.entry;
  }

  /** Whether the dictionaries know the word under any of these tags. */
  has(index: number, tags: number): boolean {
    return ((this.entry(index)?.tags ?? 0) & tags) !== 0;
  }

  /** Whether the word is known under any of these tags and is not an ordinary word besides. */
  hasOnly(index: number, tags: number): boolean {
    const its = this.entry(index)?.tags ?? 0;
    return (its & tags) !== 0 && (its & Tag.common) === 0;
  }

  caseCounts(index: number): CaseCounts | undefined {
    return this.profile(index)?.caseCounts;
  }

  /** The share of capitals among the sightings of a word; undefined for words never counted. */
  capitalShare(index: number): number | undefined {
    const found = this.caseCounts(index);
    return found && 1 - found.lower;
  }

  lower(index: number): string {
    const { words } = this.document;
    return index < 0 || index >= words.length ? '' : words.lower(index);
  }

  /** Whether the word has a capital: as decided, if it comes before the word at hand, as it stands otherwise. */
  raised(index: number): boolean {
    const { words } = this.document;
    if (index < 0 || index >= words.length) return false;
    return this.#decided.isRaised(index) ?? (this.capitalsMeanSomething && isRaised(words.shape(index)));
  }

  /** Whether nothing but a blank or a hyphen stands between a word and the one before it. */
  follows(index: number): boolean {
    const known = this.#follows[index];
    if (known === undefined) return false;
    if (known === NOT_KNOWN) this.#follows[index] = this.#isNextTo(index) ? FOLLOWS : FOLLOWS_NOT;
    return this.#follows[index] === FOLLOWS;
  }

  #isNextTo(index: number): boolean {
    const word = this.word(index);
    const before = this.word(index - 1);
    if (!word || !before) return false;
    if (word.joint !== 'space') return word.joint === 'hyphen';
    return withoutQuoteMarks(this.document.text.slice(before.end + before.ending.length, word.start)).trim() === '';
  }

  /** Whether the word is one letter with a full stop: `J.` */
  isInitial(index: number): boolean {
    const word = this.word(index);
    if (!word || word.text.length !== 1 || word.numeric) return false;
    return this.document.text.charAt(word.end) === '.';
  }

  /** The characters between a word and the one before it. */
  gapBefore(index: number): string {
    const word = this.word(index);
    if (!word) return '';
    const before = this.word(index - 1);
    return withoutQuoteMarks(this.document.text.slice(before ? before.end + before.ending.length : 0, word.start));
  }

  /** The multi-word name of the dictionaries that the word is part of. */
  phrasePart(index: number): PhrasePart | undefined {
    return this.#phraseParts.at(index);
  }

  /** Whether the word is part of a multi-word name under any of these tags, such as `secretary of state`. */
  inPhrase(index: number, tags: number): boolean {
    return (this.#phraseParts.tags(index) & tags) !== 0;
  }

  /** Whether the word and the one before it are parts of the same multi-word name. */
  inSamePhrase(index: number): boolean {
    return this.#phraseParts.isInside(index);
  }

  /** Whether the word is a name, as far as can be told before it is decided. */
  isNameLike(index: number): boolean {
    const word = this.word(index);
    if (!word || word.numeric || word.protected) return false;
    if (this.isInitial(index)) return true;
    const share = this.capitalShare(index);
    if (this.raised(index) && this.opening(index) === 'none' && (share ?? 1) > COMMON_WORD) return true;
    if (share !== undefined) return share > MOSTLY_NAME;
    if (this.hasOnly(index, Tag.givenName | Tag.surname | Tag.place | Tag.organisation)) return true;
    const seen = this.names.get(word.lower);
    return seen !== undefined && seen.capitalised > 0 && this.capitalsMeanSomething;
  }

  wordList(name: WordListName): ReadonlySet<string> {
    return this.document.language.wordList(name);
  }

  /** Whether the document writes `Imf` and `Uk`, more than once, and no acronym whole. */
  get halvesAcronyms(): boolean {
    return (this.#halvesAcronyms ??= halvesAcronyms(this));
  }

  /** Whether the document speaks of program text: of `getUserName`, whose parts are words. */
  get hasIdentifiers(): boolean {
    return (this.#hasIdentifiers ??= hasIdentifiers(this.document));
  }

  /** Whether the word stands in a heading most of whose longer words are capitalised. */
  inTitleCaseHeading(index: number): boolean {
    return this.#inTitleCase[index] === 1;
  }
}

const FEWEST_HALVES = 2;
const ALWAYS_UPPER = 0.97;

function halvesAcronyms({ document, names }: Context): boolean {
  let halves = 0;
  for (const [lower, its] of names) {
    const caseCounts = document.language.caseCountsOf(lower);
    if (!caseCounts || caseCounts.upper < ALWAYS_UPPER) continue;
    if (its.upper > 0) return false;
    if (its.capitalised > 0) halves++;
  }
  return halves >= FEWEST_HALVES;
}

/** `getUserName`, not `iPhone`, `eBay` or two words without a blank. */
const IDENTIFIER = /^\p{Ll}{2,}(?:\p{Lu}\p{Ll}+){2,}$/u;

function hasIdentifiers({ words, language }: Document): boolean {
  for (let i = 0; i < words.length; i++) {
    if (words.shape(i) !== 'mixed' || !IDENTIFIER.test(words.text(i))) continue;
    if (language.caseCountsOf(words.lower(i)) !== undefined) continue;
    if (
      words
        .text(i)
        .split(/(?=\p{Lu})/u)
        .every((part) => language.isUsual(part))
    )
      return true;
  }
  return false;
}

function directionOf(text: string): keyof DecidedName {
  if (text === text.toLowerCase()) return 'lowered';
  return text.length > 1 && text === text.toUpperCase() ? 'upper' : 'raised';
}

const QUOTE_MARKS = /(?<=[\n\r])[> \t]+/gu;

/** What stands between two words, without the `>` that quoted mail has before its lines. */
const withoutQuoteMarks = (gap: string): string => (gap.includes('>') ? gap.replace(QUOTE_MARKS, '') : gap);

/** A capital on a word that is small nearly always may be the start of anything, but hardly a name. */
const COMMON_WORD = 0.02;
const MOSTLY_NAME = 0.8;

/** Where the source is known to write its headlines in title case, little must be left of it. */
const HEADING = {
  fewestWords: 4,
  longWord: 4,
  unknown: { fewest: 2, share: 0.35 },
  known: { fewest: 1, share: 0.15 },
};

/** By word index: whether a word stands in a heading in title case. */
function titleCaseWords({ words, inParagraphs }: Document, style: SourceWords['headlines']): Uint8Array {
  const found = new Uint8Array(words.length);
  if (style === 'sentence') return found;
  const { fewest, share } = style === 'title' ? HEADING.known : HEADING.unknown;
  for (const { kind, first, end } of inParagraphs) {
    if (kind !== 'heading' || end - first < HEADING.fewestWords) continue;
    let long = 0;
    let raised = 0;
    for (let i = first + 1; i < end; i++) {
      if (words.text(i).length < HEADING.longWord || words.isProtected(i)) continue;
      long++;
      const shape = words.shape(i);
      if (shape === 'capitalised' || shape === 'mixed') raised++;
    }
    if (raised >= fewest && raised >= share * long) found.fill(1, first, end);
  }
  return found;
}
