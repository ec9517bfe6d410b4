import type { Profiles } from '../tokens/profiles.ts';
import type { Document } from '../tokens/document.ts';
import type { DamageKind } from '../types.ts';
import type { Block, Blocks, TextKind, WordsOfParagraph } from './blocks.ts';
import { TypedWords } from './typed-words.ts';
import { typedIn, WordFacts } from './word-facts.ts';

/** What sort of text a document is, as far as that says how much its capitals can be expected to follow the rules. */
export interface Register {
  /** Words in all. */
  readonly words: number;
  /** From 0 to 1: how much of it is English sentences. News has 1; manuals, mail with listings, lists and posts less. */
  readonly purity: number;
  /** The share of English function words in its running text. */
  readonly english: number;
  /** Whether people typed it as they talk. */
  readonly typed: boolean;
  /** What most of it is, where that is not English prose. */
  readonly other: DamageKind | undefined;
}

/** Words of addresses, names of files and the like weigh so much against purity. */
const TECHNICAL = 3;
/** Lines that end no sentence make a list of titles, or text as it was typed. */
const UNENDED = 0.7;
/** Where lines without a full stop have so many words on the mean, they are sentences that lost it. */
const LONG_LINES = 11;
/** A single line need not end at all. */
const FEWEST_PARAGRAPHS = 4;

export function registerOf(document: Document, blocks: Blocks, profiles: Profiles): Register {
  let running = 0;
  let linking = 0;
  let technical = 0;
  let ended = 0;
  let unended = 0;
  let paragraphs = 0;
  for (const { paragraph, firstWord, endWord, english } of proseOf(blocks)) {
    paragraphs++;
    if (!english) continue;
    running += endWord - firstWord;
    if (paragraph.ended) ended += endWord - firstWord;
    else unended++;
    for (let i = firstWord; i < endWord; i++) {
      if (document.words.isProtected(i) && !document.words.isNumeric(i)) technical++;
      else if (profiles.at(i)?.linking === true) linking++;
    }
  }
  const words = document.words.length;
  const other = otherThanProse(blocks.all, words);
  if (running === 0) return { words, purity: 0, english: 0, typed: false, other };
  const areSentences = paragraphs < FEWEST_PARAGRAPHS || running - ended >= LONG_LINES * unended;
  const sentences = areSentences ? 1 : ended / running;
  const share = Math.max(0, running - TECHNICAL * technical) / words;
  let typed: boolean | undefined;
  return {
    words,
    purity: share * (1 - UNENDED + UNENDED * sentences),
    english: linking / running,
    get typed() {
      return (typed ??= isTyped(document, blocks, profiles, running));
    },
    other,
  };
}

function* proseOf(blocks: Blocks): Generator<WordsOfParagraph> {
  for (const block of blocks.all) if (block.text === 'prose') yield* blocks.paragraphsOf(block);
}

/** Asked of damaged texts alone: it looks every word up. */
function isTyped(document: Document, blocks: Blocks, profiles: Profiles, running: number): boolean {
  const facts = new WordFacts(document, profiles);
  const typedWords = new TypedWords();
  for (const { firstWord, endWord, english } of proseOf(blocks)) {
    for (let i = firstWord; english && i < endWord; i++) {
      const typed = typedIn(facts.at(i));
      if (typed !== 0) typedWords.see(typed, document.words.lower(i));
    }
  }
  return typedWords.isTyped(document.text, running);
}

/** What the casing stage leaves alone for what it is. */
const OTHER: Readonly<Partial<Record<TextKind, DamageKind>>> = {
  code: 'code',
  table: 'data',
  references: 'data',
  label: 'data',
  page: 'data',
  'other-language': 'other-language',
};

/** What a block is, if it is not English prose. */
export const otherKindOf = ({ text }: Pick<Block, 'text'>): DamageKind | undefined => OTHER[text];

/** What more than half of the words are in, if that is not English prose. */
function otherThanProse(blocks: readonly Block[], words: number): DamageKind | undefined {
  const counts = new Map<DamageKind, number>();
  for (const block of blocks) {
    const kind = otherKindOf(block);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + block.endWord - block.firstWord);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > words ? most[0] : undefined;
}
