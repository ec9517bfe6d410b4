import type { Document } from '../tokens/document.ts';
import type { Opening } from '../tokens/sentences.ts';
import type { Word } from '../tokens/words.ts';
import { documentNames, type DocumentNames } from './document-names.ts';
import { Tag, type Entry } from '../lexicon/lookup.ts';
import { phraseParts, type PhrasePart } from './phrases.ts';
import { profileOf, type Profile } from '../lexicon/profile.ts';
import type { Statistics } from '../lexicon/case-counts.ts';

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
export class Scene {
  readonly document: Document;
  readonly names: DocumentNames;
  /** Casings decided so far, by word index; a word not yet decided shows its original text. */
  readonly decided: (string | undefined)[] = [];
  /** Whether capitals can be trusted where they stand: not in capitals or title case throughout. */
  capitalsMeanSomething = true;
  /** What is known of each word for its letters alone. */
  readonly profiles: readonly Profile[];
  readonly #follows: Uint8Array;
  readonly #phraseParts: ReadonlyMap<number, PhrasePart>;
  readonly #titleCaseWords: ReadonlySet<number>;
  /** What a first sweep over the document decided of each word; undefined during that sweep. */
  decidedNames: ReadonlyMap<string, DecidedName> | undefined;
  /** Whether the words at hand belong to a heading. */
  inHeading = false;

  constructor(document: Document) {
    this.document = document;
    this.profiles = document.words.map((word) => profileOf(word.lower));
    this.#follows = new Uint8Array(document.words.length);
    this.names = documentNames(document);
    this.#phraseParts = phraseParts(this);
    this.#titleCaseWords = titleCaseWords(document);
  }

  /** Makes the decisions of the first sweep evidence for the second. */
  rememberDecisions(): void {
    const names = new Map<string, { raised: number; lowered: number; upper: number }>();
    for (const [index, text] of this.decided.entries()) {
      if (text === undefined || this.opening(index) !== 'none') continue;
      const lower = this.lower(index);
      let its = names.get(lower);
      if (!its) names.set(lower, (its = { raised: 0, lowered: 0, upper: 0 }));
      if (text === text.toLowerCase()) its.lowered++;
      else if (text.length > 1 && text === text.toUpperCase()) its.upper++;
      else its.raised++;
    }
    this.decidedNames = names;
  }

  /** Whether the first sweep raised some mentions of a word and lowered others. */
  isDecidedBothWays(lower: string): boolean {
    const its = this.decidedNames?.get(lower);
    return its !== undefined && its.lowered > 0 && its.raised + its.upper > 0;
  }

  word(index: number): Word | undefined {
    return this.document.words[index];
  }

  opening(index: number): Opening {
    return this.document.openings[index] ?? 'sentence';
  }

  entry(index: number): Entry | undefined {
    return this.profiles[index]?.entry;
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

  statistics(index: number): Statistics | undefined {
    return this.profiles[index]?.statistics;
  }

  /** The share of capitals among the sightings of a word; undefined for words never counted. */
  capitalShare(index: number): number | undefined {
    const found = this.statistics(index);
    return found && 1 - found.lower;
  }

  lower(index: number): string {
    return this.document.words[index]?.lower ?? '';
  }

  /** Whether the word has a capital: as decided, if it comes before the word at hand, as it stands otherwise. */
  raised(index: number): boolean {
    const word = this.document.words[index];
    if (!word) return false;
    const decided = this.decided[index];
    if (decided !== undefined) return decided !== decided.toLowerCase();
    return this.capitalsMeanSomething && word.shape !== 'lower' && word.shape !== 'caseless';
  }

  /** Whether nothing but a blank or a hyphen stands between a word and the one before it. */
  follows(index: number): boolean {
    const known = this.#follows[index];
    if (known === undefined) return false;
    if (known === NOT_KNOWN) this.#follows[index] = this.#isNextTo(index) ? FOLLOWS : FOLLOWS_NOT;
    return this.#follows[index] === FOLLOWS;
  }

  #isNextTo(index: number): boolean {
    const word = this.document.words[index];
    const before = this.document.words[index - 1];
    if (!word || !before) return false;
    if (word.joint !== 'blank') return word.joint === 'hyphen';
    return withoutQuoteMarks(this.document.text.slice(before.end + before.ending.length, word.start)).trim() === '';
  }

  /** Whether the word is one letter with a full stop: `J.` */
  isInitial(index: number): boolean {
    const word = this.document.words[index];
    if (!word || word.text.length !== 1 || word.numeric) return false;
    return this.document.text.charAt(word.end) === '.';
  }

  /** The characters between a word and the one before it. */
  gapBefore(index: number): string {
    const word = this.document.words[index];
    if (!word) return '';
    const before = this.document.words[index - 1];
    return withoutQuoteMarks(this.document.text.slice(before ? before.end + before.ending.length : 0, word.start));
  }

  /** The multi-word name of the dictionaries that the word is part of. */
  phrasePart(index: number): PhrasePart | undefined {
    return this.#phraseParts.get(index);
  }

  /** Whether the word is part of a multi-word name under any of these tags, such as `secretary of state`. */
  inPhrase(index: number, tags: number): boolean {
    return ((this.#phraseParts.get(index)?.tags ?? 0) & tags) !== 0;
  }

  /** Whether the word and the one before it are parts of the same multi-word name. */
  inSamePhrase(index: number): boolean {
    const part = this.#phraseParts.get(index);
    return part !== undefined && part.from < index;
  }

  /** Whether the word is a name, as far as can be told before it is decided. */
  isNameLike(index: number): boolean {
    const word = this.document.words[index];
    if (!word || word.numeric || word.protected) return false;
    if (this.isInitial(index)) return true;
    const share = this.capitalShare(index);
    if (this.raised(index) && this.opening(index) === 'none' && (share ?? 1) > COMMON_WORD) return true;
    if (share !== undefined) return share > MOSTLY_NAME;
    if (this.hasOnly(index, Tag.givenName | Tag.surname | Tag.place | Tag.organisation)) return true;
    const seen = this.names.get(word.lower);
    return seen !== undefined && seen.capitalised > 0 && this.capitalsMeanSomething;
  }

  /** Whether the word stands in a heading most of whose longer words are capitalised. */
  inTitleCaseHeading(index: number): boolean {
    return this.#titleCaseWords.has(index);
  }
}

const QUOTE_MARKS = /(?<=[\n\r])[> \t]+/gu;

/** What stands between two words, without the `>` that quoted mail has before its lines. */
const withoutQuoteMarks = (gap: string): string => (gap.includes('>') ? gap.replace(QUOTE_MARKS, '') : gap);

/** A capital on a word that is small nearly always may be the start of anything, but hardly a name. */
const COMMON_WORD = 0.02;
const MOSTLY_NAME = 0.8;

const HEADING = { fewestWords: 4, longWord: 4, share: 0.35 };

function titleCaseWords(document: Document): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  for (const paragraph of document.paragraphs) {
    const first = at;
    while (at < document.words.length && (document.words[at]?.start ?? 0) < paragraph.end) at++;
    if (paragraph.kind !== 'heading' || at - first < HEADING.fewestWords) continue;
    const long = document.words
      .slice(first + 1, at)
      .filter((word) => word.text.length >= HEADING.longWord && !word.protected);
    const raised = long.filter((word) => word.shape === 'capitalised' || word.shape === 'mixed').length;
    if (raised < 2 || raised < HEADING.share * long.length) continue;
    for (let i = first; i < at; i++) found.add(i);
  }
  return found;
}
