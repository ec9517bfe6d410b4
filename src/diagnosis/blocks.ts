import type { Document } from '../tokens/document.ts';
import type { Word } from '../tokens/words.ts';
import type { Span } from '../types.ts';

/** A heading, or a run of paragraphs that is long enough to be judged. */
export interface Block extends Span {
  readonly firstWord: number;
  /** One past its last word. */
  readonly endWord: number;
  readonly heading: boolean;
  /** A heading that is no language, such as `date 2022-12-22 Share:`. */
  readonly label: boolean;
}

/** A run of paragraphs is closed at the first paragraph end after this many words. */
const ENOUGH_WORDS = 150;

/** A line that ends in a colon is a label if it has no more words than this, figures included. */
const LONGEST_LABEL = 8;

/** Cuts a document into blocks that cover all its words. */
export function blocksOf(document: Document): Block[] {
  const { words, paragraphs } = document;
  const blocks: Block[] = [];
  let word = 0;
  let open: { start: number; firstWord: number } | undefined;
  paragraphs.forEach((paragraph, i) => {
    const firstWord = word;
    while (word < words.length && (words[word] as Word).start < paragraph.end) word++;
    if (word === firstWord) return;
    const next = paragraphs[i + 1];
    if (paragraph.heading) {
      blocks.push({
        start: paragraph.start,
        end: paragraph.end,
        firstWord,
        endWord: word,
        heading: true,
        label: isLabel(document, firstWord, word, paragraph.end),
      });
      return;
    }
    open ??= { start: paragraph.start, firstWord };
    if (word - open.firstWord >= ENOUGH_WORDS || !next || next.heading) {
      blocks.push({ ...open, end: paragraph.end, endWord: word, heading: false, label: false });
      open = undefined;
    }
  });
  if (open) {
    const { start, firstWord } = open;
    blocks.push({ start, end: (words[word - 1] as Word).end, firstWord, endWord: word, heading: false, label: false });
  }
  return blocks;
}

/** Site furniture is mostly figures, or announces something with a colon. */
function isLabel({ text, words }: Document, firstWord: number, endWord: number, end: number): boolean {
  const own = words.slice(firstWord, endWord);
  const figures = own.filter((word) => word.numeric).length;
  return (
    figures * 2 > own.length ||
    (own.length <= LONGEST_LABEL &&
      text
        .slice((own.at(-1) as Word).end, end)
        .trimEnd()
        .endsWith(':'))
  );
}
