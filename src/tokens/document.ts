import { layoutOf, type Paragraph } from '../layout/index.ts';
import { joinCutWords } from './cut-words.ts';
import { markedOpenings, settledOpenings, type Opening } from './sentences.ts';
import { wordsOf, type Word } from './words.ts';

/** A text, cut. */
export interface Document {
  readonly text: string;
  readonly words: readonly Word[];
  /** What each word opens, by word index, as far as punctuation tells. */
  readonly marked: readonly (Opening | 'doubtful')[];
  /** The same with all doubts settled. That is slow, and done when it is first asked for: few texts are damaged. */
  readonly openings: readonly Opening[];
  readonly paragraphs: readonly Paragraph[];
}

export function tokenise(text: string): Document {
  const words = wordsOf(text);
  joinCutWords(text, words);
  const { paragraphs } = layoutOf(text);
  const marked = markedOpenings(text, words, paragraphs);
  let settled: readonly Opening[] | undefined;
  return {
    text,
    words,
    marked,
    get openings() {
      return (settled ??= settledOpenings(text, words, paragraphs, marked));
    },
    paragraphs,
  };
}
