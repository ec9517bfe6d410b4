import { layoutOf, type Paragraph } from '../layout/index.ts';
import { joinCutWords } from './cut-words.ts';
import { openingsOf, type Opening } from './sentences.ts';
import { wordsOf, type Word } from './words.ts';

/** A text, cut. */
export interface Document {
  readonly text: string;
  readonly words: readonly Word[];
  /** What each word opens, by word index. */
  readonly openings: readonly Opening[];
  readonly paragraphs: readonly Paragraph[];
}

export function tokenise(text: string): Document {
  const words = wordsOf(text);
  joinCutWords(text, words);
  const { paragraphs } = layoutOf(text);
  return { text, words, openings: openingsOf(text, words, paragraphs), paragraphs };
}
