import type { Profiles } from '../tokens/profiles.ts';
import { languageOf } from '../language/index.ts';
import { tallyOf } from '../language/tally-of.ts';
import type { BlockKind, Paragraph } from '../layout/index.ts';
import type { Document } from '../tokens/document.ts';
import type { WordsOfOne } from '../tokens/paragraph-words.ts';
import type { Span } from '../types.ts';
import { CapitalsRuns } from './capitals-run.ts';

/** A paragraph with its words. */
export interface WordsOfParagraph {
  readonly paragraph: Paragraph;
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  /** Whether it may be English: lists of names, figures and other languages have hardly a function word of it. */
  readonly english: boolean;
}

/** What a block is: what its layout shows, or prose in another language. */
export type TextKind = BlockKind | 'other-language';

/** A heading, or a run of paragraphs that is long enough to be judged. */
export interface Block extends Span {
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  /** What it is: `prose` stands for all running text. */
  readonly text: TextKind;
  /** Its first paragraph, and one past its last. */
  readonly firstParagraph: number;
  readonly endParagraph: number;
}

/** A run of paragraphs is closed at the first paragraph end after this many words. */
const ENOUGH_WORDS = 150;

/** What is judged together as running text. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['prose', 'list', 'quotation', 'caption', 'verse']);

const NOT_JUDGED: Judged = { english: true, isOther: false };
const VERSE: Judged = { english: false, isOther: false };

/** The blocks of a document, which cover all its words, and what is known of their paragraphs. */
export class Blocks {
  readonly all: Block[] = [];
  readonly #document: Document;
  /** By paragraph: whether it may be English. */
  readonly #english: Uint8Array;

  constructor(document: Document, profiles: Profiles) {
    this.#document = document;
    const { paragraphs, inParagraphs } = document;
    this.#english = new Uint8Array(paragraphs.length);
    let open: WordsOfOne | undefined;
    let last: WordsOfOne | undefined;
    let kind: TextKind = 'prose';
    const close = (): void => {
      if (!open || !last) return;
      const [firstParagraph, endParagraph] = [open.paragraph, last.paragraph + 1];
      const [start, end] = [paragraphs.start(firstParagraph), paragraphs.end(last.paragraph)];
      const [firstWord, endWord] = [open.first, last.end];
      this.all.push({ start, end, firstWord, endWord, text: kind, firstParagraph, endParagraph });
      open = undefined;
    };
    const runs = new CapitalsRuns(paragraphs);
    let isRun = false;
    for (const its of inParagraphs) {
      if (its.end === its.first) continue;
      const running = RUNNING.has(its.kind);
      // Poets have their own ways with capitals.
      const judged =
        its.kind === 'verse' ? VERSE : running ? judgeLanguage(document, profiles, its.first, its.end) : NOT_JUDGED;
      const own = judged.isOther ? 'other-language' : running ? 'prose' : its.kind;
      const wasRun: boolean = isRun;
      isRun = runs.has(its.paragraph);
      if (own !== kind || own === 'heading' || isRun !== wasRun) close();
      kind = own;
      this.#english[its.paragraph] = judged.english ? 1 : 0;
      open ??= its;
      last = its;
      if (its.end - open.first >= ENOUGH_WORDS) close();
    }
    close();
  }

  /** The paragraphs of a block that have words. */
  *paragraphsOf({ firstParagraph, endParagraph }: Block): Generator<WordsOfParagraph> {
    for (let i = firstParagraph; i < endParagraph; i++) {
      const { first: firstWord, end: endWord } = this.#document.inParagraphs.at(i);
      if (endWord === firstWord) continue;
      const paragraph = this.#document.paragraphs.at(i) as Paragraph;
      yield { paragraph, firstWord, endWord, english: this.#english[i] === 1 };
    }
  }
}

/** English prose has some 35 function words in a hundred words; other languages have five that look like them. */
const CLEARLY_ENGLISH = 0.25;
const FEWEST_LINKING = 0.12;
const FEWEST_JUDGED = 8;
/** From this probability of another language, its prose is left alone. */
const FOREIGN = 0.9;

interface Judged {
  readonly english: boolean;
  /** Whether it is in another language for certain. */
  readonly isOther: boolean;
}

/** Whether words may be English. Few words are taken for English. */
function judgeLanguage({ words, language }: Document, profiles: Profiles, from: number, to: number): Judged {
  if (to - from < FEWEST_JUDGED) return NOT_JUDGED;
  let linking = 0;
  for (let i = from; i < to; i++) if (profiles.at(i)?.linking === true) linking++;
  const share = linking / (to - from);
  if (share >= CLEARLY_ENGLISH) return NOT_JUDGED;
  const lowers: string[] = [];
  for (let i = from; i < to; i++) lowers.push(words.lower(i));
  const { foreign } = languageOf(tallyOf(language), lowers);
  return { english: share >= FEWEST_LINKING && foreign < FOREIGN, isOther: foreign >= FOREIGN };
}
