import type { Profile } from '../lexicon/profile.ts';
import { languageOf } from '../language/index.ts';
import type { BlockKind, Paragraph } from '../layout/index.ts';
import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';
import type { Span } from '../types.ts';

/** A paragraph with its words. */
export interface WordsOfParagraph {
  readonly paragraph: Paragraph;
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  /** Whether it may be English: lists of names, figures and other languages have hardly a function word of it. */
  readonly english: boolean;
  /** The ISO 639-1 code of the other language that it is in. */
  readonly language: string | undefined;
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
  readonly paragraphs: readonly WordsOfParagraph[];
}

/** A run of paragraphs is closed at the first paragraph end after this many words. */
const ENOUGH_WORDS = 150;

/** What is judged together as running text. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['prose', 'list', 'quotation', 'caption', 'verse']);

const NOT_JUDGED: Judged = { english: true, language: undefined };
const VERSE: Judged = { english: false, language: undefined };

/** Cuts a document into blocks that cover all its words. */
export function blocksOf(document: Document, profiles: readonly Profile[]): Block[] {
  const { words, paragraphs } = document;
  const blocks: Block[] = [];
  let open: WordsOfParagraph[] = [];
  const close = (text: TextKind): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (!first || !last) return;
    blocks.push({
      start: first.paragraph.start,
      end: last.paragraph.end,
      firstWord: first.firstWord,
      endWord: last.endWord,
      text,
      paragraphs: open,
    });
    open = [];
  };
  let word = 0;
  let kind: TextKind = 'prose';
  for (const paragraph of paragraphs) {
    const firstWord = word;
    while (word < words.length && (words[word] as Word).start < paragraph.end) word++;
    if (word === firstWord) continue;
    const running = RUNNING.has(paragraph.kind);
    // Poets have their own ways with capitals.
    const judged =
      paragraph.kind === 'verse' ? VERSE : running ? judgeLanguage(document, profiles, firstWord, word) : NOT_JUDGED;
    const own = judged.language !== undefined ? 'other-language' : running ? 'prose' : paragraph.kind;
    if (own !== kind || own === 'heading') close(kind);
    kind = own;
    open.push({ paragraph, firstWord, endWord: word, ...judged });
    if (word - (open[0] as WordsOfParagraph).firstWord >= ENOUGH_WORDS) close(kind);
  }
  close(kind);
  return blocks;
}

/** English prose has some 35 function words in a hundred words; other languages have five that look like them. */
const CLEARLY_ENGLISH = 0.25;
const FEWEST_LINKING = 0.12;
const FEWEST_JUDGED = 8;
/** From this probability of another language, its prose is left alone. */
const FOREIGN = 0.9;

interface Judged {
  readonly english: boolean;
  /** The code of another language. */
  readonly language: string | undefined;
}

/** Whether words may be English, or what else they are. Few words are taken for English. */
function judgeLanguage({ words }: Document, profiles: readonly Profile[], from: number, to: number): Judged {
  if (to - from < FEWEST_JUDGED) return { english: true, language: undefined };
  let linking = 0;
  for (let i = from; i < to; i++) if ((profiles[i] as Profile).linking) linking++;
  const share = linking / (to - from);
  if (share >= CLEARLY_ENGLISH) return { english: true, language: undefined };
  const { code, foreign } = languageOf(words.slice(from, to).map((word) => word.lower));
  return { english: share >= FEWEST_LINKING && foreign < FOREIGN, language: foreign >= FOREIGN ? code : undefined };
}
