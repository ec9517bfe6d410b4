/** How probable it is that sound text has a small letter where one would look for a capital. */
import type { Document } from '../tokens/document.ts';
import type { Context } from './context.ts';

/** Inside a sentence, where a word is small that is a name elsewhere; and at the start of one. */
const INSIDE = 0.01;
const SENTENCE = 0.02;
/** `oil on canvas`, `add support for tabs`, `at the top.`: what is hardly a sentence may well begin small. */
const FRAGMENT = 1;
/** The same of lines without a full stop that may be sentences. */
const LONG_LINE = 0.05;
const PERHAPS = 0.2;

/** What ends with a full stop and is shorter may be the rest of a line. */
const FEWEST_ENDED = 8;
/** A line of so many words says more than a label. */
const LONG = 13;
const FEWEST_PERHAPS = 5;

const ENDS_SENTENCE = /[.!?…]["”’')\]]{0,3}\s{0,20}$/u;
const LONGEST_ENDING = 24;
const OPEN_ENDING = /[^\p{L}\p{M}\p{N}\s"”’']/u;

/** Knows the paragraphs of a document by their first words. */
export class SmallStarts {
  readonly #context: Context;
  readonly #byFirst: ReadonlyMap<number, number>;

  constructor(context: Context) {
    this.#context = context;
    this.#byFirst = firstWords(context.document);
  }

  probabilityAt(index: number): number {
    if (this.#isLetterBehind(index)) return FRAGMENT;
    if (this.#context.opening(index) === 'none') return INSIDE;
    const paragraph = this.#byFirst.get(index);
    return paragraph === undefined ? SENTENCE : this.#ofParagraph(paragraph);
  }

  /** Whether a word opens what may be no sentence. */
  opensLabel(index: number): boolean {
    return this.probabilityAt(index) > SENTENCE;
  }

  /** `vitamin-b` */
  #isLetterBehind(index: number): boolean {
    const word = this.#context.word(index);
    return word?.text.length === 1 && word.joint !== 'space';
  }

  #ofParagraph(number: number): number {
    const { document } = this.#context;
    const { words, text, language } = document;
    const { first, end } = document.inParagraphs.at(number);
    const length = end - first;
    const textEnd = document.paragraphs.end(number);
    if (ENDS_SENTENCE.test(text.slice(Math.max(0, textEnd - LONGEST_ENDING), textEnd)))
      return length < FEWEST_ENDED ? FRAGMENT : SENTENCE;
    if (this.#isCut(first, end, text.slice(words.wholeEnd(end - 1), textEnd))) return FRAGMENT;
    const verbs = language.wordList('finite-verbs');
    const opens = language.wordList('usual-openers').has(words.lower(first));
    let hasVerb = false;
    for (let i = first + 1; i < end && !hasVerb; i++) hasVerb = verbs.has(words.lower(i));
    if (hasVerb && opens) return SENTENCE;
    if (length >= LONG && (hasVerb || opens)) return LONG_LINE;
    return opens && length >= FEWEST_PERHAPS ? PERHAPS : FRAGMENT;
  }

  /** Whether a line goes on in the next, or begins in the one before. */
  #isCut(first: number, end: number, ending: string): boolean {
    if (OPEN_ENDING.test(ending)) return true;
    const { words, language } = this.#context.document;
    const last = words.lower(end - 1);
    if (OPEN_ENDED.some((list) => language.wordList(list).has(last))) return true;
    for (let i = first + 1; i < end; i++) if (this.#context.opening(i) === 'sentence') return true;
    return false;
  }
}

const OPEN_ENDED = ['ends-of-cut-lines', 'open-ended', 'linking-words'] as const;

function firstWords({ inParagraphs, paragraphs }: Document): Map<number, number> {
  const numbers = new Map<number, number>();
  for (let i = 0; i < paragraphs.length; i++) {
    const { first, end } = inParagraphs.at(i);
    if (end > first) numbers.set(first, i);
  }
  return numbers;
}
