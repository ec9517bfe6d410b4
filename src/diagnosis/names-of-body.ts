/** Words of headings that lack the capital which the text below gives them: `how eisenhower learned`. */
import { Tag } from '../lexicon/tags.ts';
import type { Document } from '../tokens/document.ts';
import type { Profiles } from '../tokens/profiles.ts';
import { MOST_DIFFERENT } from '../lexicon/spellings.ts';
import type { Block } from './blocks.ts';

/** From this share of small letters a word may be an ordinary one, and only its neighbour makes it a name. */
const SELDOM_SMALL = 0.1;
const NAMES = Tag.givenName | Tag.surname | Tag.place | Tag.organisation | Tag.demonym;
const TWICE = 2;

/** How often running text has a word, away from sentence starts. */
interface Sighted {
  capital: number;
  other: number;
}

/** The names of headings that the running text of a document spells with a capital, and never without. */
export class NamesOfBody {
  readonly #document: Document;
  readonly #profiles: Profiles;
  /** The small words of the headings. */
  readonly #words: Map<string, Sighted> = new Map();
  /** Pairs of words that stand beside each other with capitals, one of them such a word. */
  readonly #pairs: Set<string> = new Set();

  constructor(document: Document, profiles: Profiles, blocks: readonly Block[]) {
    this.#document = document;
    this.#profiles = profiles;
    for (const block of blocks) if (block.text === 'heading') this.#ask(block);
    for (const block of blocks) if (block.text === 'prose') this.#see(block);
  }

  #ask(heading: Block): void {
    for (const index of this.#smallIn(heading)) {
      if (this.#words.size === MOST_DIFFERENT) return;
      this.#words.set(this.#document.words.lower(index), { capital: 0, other: 0 });
    }
  }

  #see({ firstWord, endWord }: Block): void {
    const { words } = this.#document;
    for (let i = firstWord; i < endWord; i++) {
      const shape = words.shape(i);
      if (shape === 'uncased' || words.isProtected(i) || words.joint(i) !== 'space') continue;
      const opens = this.#document.marked(i) !== 'none';
      if (opens && shape !== 'lower') continue;
      const lower = words.lower(i);
      const its = this.#words.get(lower);
      if (its && shape === 'capitalised') its.capital++;
      else if (its) its.other++;
      if (shape !== 'capitalised' || words.shape(i - 1) !== 'capitalised') continue;
      const before = words.lower(i - 1);
      if ((its || this.#words.has(before)) && this.#isBeside(i)) this.#pairs.add(pairOf(before, lower));
    }
  }

  /** The numbers of the small words of a heading that are such names. */
  *lackingIn(heading: Block): Generator<number> {
    for (const index of this.#smallIn(heading))
      if (this.#isName(index, heading.firstWord, heading.endWord)) yield index;
  }

  *#smallIn({ firstWord, endWord }: Block): Generator<number> {
    const { words } = this.#document;
    for (let i = firstWord; i < endWord; i++)
      if (words.shape(i) === 'lower' && !words.isProtected(i) && words.joint(i) === 'space') yield i;
  }

  #isName(index: number, from: number, to: number): boolean {
    const { words } = this.#document;
    const its = this.#words.get(words.lower(index));
    if (!its || its.capital === 0 || its.other > 0) return false;
    const { caseCounts, entry, linking } = this.#profiles.at(index) ?? {};
    if (linking === true) return false;
    const isOrdinary = caseCounts ? caseCounts.lower > SELDOM_SMALL : ((entry?.tags ?? 0) & Tag.common) !== 0;
    if (!isOrdinary && (its.capital >= TWICE || caseCounts !== undefined || ((entry?.tags ?? 0) & NAMES) !== 0))
      return true;
    return (index > from && this.#isPair(index)) || (index + 1 < to && this.#isPair(index + 1));
  }

  /** Whether a word and the one before it stand in the text with capitals. */
  #isPair(index: number): boolean {
    const { words } = this.#document;
    return this.#isBeside(index) && this.#pairs.has(pairOf(words.lower(index - 1), words.lower(index)));
  }

  #isBeside(index: number): boolean {
    const { words, text } = this.#document;
    return (
      index > 0 && words.joint(index) === 'space' && text.slice(words.wholeEnd(index - 1), words.start(index)) === ' '
    );
  }
}

const pairOf = (first: string, second: string): string => `${first} ${second}`;
