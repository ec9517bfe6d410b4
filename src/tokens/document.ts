import { layoutOf, type ParagraphTable } from '../layout/index.ts';
import type { Language } from '../lexicon/language.ts';
import { joinCutWords } from './cut-words.ts';
import { ParagraphWords } from './paragraph-words.ts';
import { openSpeeches, Role } from './speeches.ts';
import { markedOpenings, OPENINGS, settledOpenings, type Opening } from './sentences.ts';
import type { WordTable } from './word-table.ts';
import { cutWords } from './words.ts';

/** A text, cut. */
export class Document {
  readonly text: string;
  readonly language: Language;
  readonly words: WordTable;
  readonly paragraphs: ParagraphTable;
  readonly inParagraphs: ParagraphWords;
  readonly #marked: Uint8Array;
  #settled: Uint8Array | undefined;
  /** By word, if it is a transcript. */
  readonly #roles: Uint8Array | undefined;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
    this.words = cutWords(text, language.wordList('units'));
    joinCutWords(text, this.words, language);
    const { paragraphs, turns } = layoutOf(text, language);
    this.paragraphs = paragraphs;
    this.inParagraphs = new ParagraphWords(this.words, paragraphs);
    this.#marked = markedOpenings(this);
    this.#roles = turns && openSpeeches(text, this.words, turns, this.#marked);
  }

  /** Whether it is a transcript that says who speaks. */
  get isDialogue(): boolean {
    return this.#roles !== undefined;
  }

  /** Whether a word is of the label before a speech: `THE CHAIR:` may be in capitals whatever became of those of the speech. */
  isLabel(index: number): boolean {
    return this.#roles?.[index] === Role.label;
  }

  /** Whether a speech starts with a word, behind its label. */
  startsSpeech(index: number): boolean {
    return this.#roles?.[index] === Role.start;
  }

  /** What a word opens as far as punctuation tells. */
  marked(index: number): Opening | 'doubtful' | undefined {
    return OPENINGS[this.#marked[index] ?? -1];
  }

  /** The same with all doubts settled. That is slow, and done when it is first asked for: few texts are damaged. */
  opening(index: number): Opening | undefined {
    const settled = (this.#settled ??= settledOpenings(this, this.#marked));
    return OPENINGS[settled[index] ?? -1] as Opening | undefined;
  }
}

export const tokenise = (text: string, language: Language): Document => new Document(text, language);
