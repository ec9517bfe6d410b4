import type { Language, ReadText } from '../lexicon/language.ts';
import type { ParagraphTable } from '../layout/index.ts';
import type { Span } from '../types.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Document } from './document.ts';
import type { WordTable } from './word-table.ts';

/**
 * Why a capital is due at a word for its place alone. A `reply` follows a quotation that ends in `?”` or `!”`: it may be
 * a sentence, or the rest of one (`“Why?” he asked`).
 */
export type Opening = 'none' | 'sentence' | 'quotation' | 'reply';

/** By number, in tables; the last is for what punctuation leaves open. */
export const OPENINGS: readonly (Opening | 'doubtful')[] = ['none', 'sentence', 'quotation', 'reply', 'doubtful'];
const codeOf = (opening: Opening | 'doubtful'): number => OPENINGS.indexOf(opening);
const DOUBTFUL = codeOf('doubtful');
const SENTENCE = codeOf('sentence');
const NONE = codeOf('none');

/** The reader of the language is given pieces of at most this many code units. */
const LARGEST_PIECE = 32_768;

const CLOSERS = /["'”’»)\]]/u;
const OPENERS = new Set(['"', '“', '‘', '«', "'", '„', '`']);
const CLOSING_QUOTES = new Set(['"', '”', '’', '»', "'"]);
const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const QUOTATION_AFTER = new Set([',', ':']);
const ELLIPSIS = '…';
/** `Well... maybe`, `well . . . maybe`: like `…`, it may end a sentence or not. */
const ROW_OF_STOPS = /\.[ \u{a0}]?\./u;

/**
 * Where the reader of the language sees sentences start. It is asked about a piece of text only once a word of it is in doubt,
 * behind `?`, `!`, an abbreviation or a row of stops: some 400 times in 280,000 words of damaged news. Elsewhere it was measured
 * to tell nothing that punctuation does not.
 */
class SecondOpinion {
  readonly #text: string;
  readonly #read: (text: string) => ReadText;
  readonly #end: number;
  #pieceEnd: number;
  #starts: ReadonlySet<number> = new Set();

  constructor(text: string, { start, end }: Span, read: (text: string) => ReadText) {
    this.#text = text;
    this.#read = read;
    this.#end = end;
    this.#pieceEnd = start;
  }

  /** Whether a sentence starts in `(from, to]`. Questions must come in order. */
  startsWithin(from: number, to: number): boolean {
    while (this.#pieceEnd <= to && this.#pieceEnd < this.#end) this.#readNextPiece(to);
    for (let at = from + 1; at <= to; at++) if (this.#starts.has(at)) return true;
    return false;
  }

  #readNextPiece(upTo: number): void {
    let start = this.#pieceEnd;
    this.#pieceEnd = cutAfter(this.#text, start, this.#end);
    // Pieces that nobody asked about are passed over, not read.
    while (this.#pieceEnd <= upTo && this.#pieceEnd < this.#end) {
      start = this.#pieceEnd;
      this.#pieceEnd = cutAfter(this.#text, start, this.#end);
    }
    const { sentences } = this.#read(this.#text.slice(start, this.#pieceEnd));
    this.#starts = new Set(sentences.map((at) => start + at));
  }
}

/** The end of the piece that starts at `from`: at white space if there is any. */
function cutAfter(text: string, from: number, limit: number): number {
  const to = from + LARGEST_PIECE;
  if (to >= limit) return limit;
  for (let at = to; at > from; at--) if (text.charCodeAt(at) === 0x20) return at;
  return to;
}

/** What each word opens as far as punctuation tells, by number. Capitals play no part, for they may be lost. */
export function markedOpenings({ text, words, paragraphs, inParagraphs, language }: Cut): Uint8Array {
  const openings = new Uint8Array(words.length);
  for (const { paragraph, first, end } of inParagraphs) {
    if (first < end) openings[first] = first > 0 && isGoingOn(paragraphs, paragraph) ? NONE : SENTENCE;
    for (let i = first + 1; i < end; i++) {
      // Nothing but a blank stands before most.
      const isNext = words.start(i) - words.wholeEnd(i - 1) === 1 && !endsInDot(text, words, i - 1);
      if (!isNext && words.joint(i) === 'space') openings[i] = codeOf(openingAfter(text, words, i - 1, language));
    }
  }
  return openings;
}

/** What of a document is there before it is known where its sentences start. */
type Cut = Pick<Document, 'text' | 'words' | 'paragraphs' | 'inParagraphs' | 'language'>;

/** The same, with the doubts settled by the reader of the language if it has one. */
export function settledOpenings(document: Document, marked: Uint8Array): Uint8Array {
  const { text, words, paragraphs, inParagraphs, language } = document;
  const { read } = language.parts;
  const openings = marked.slice();
  for (const { paragraph, first, end } of inParagraphs) {
    let opinion: SecondOpinion | undefined;
    for (let i = first; i < end; i++) {
      if (marked[i] !== DOUBTFUL) continue;
      if (read) opinion ??= new SecondOpinion(text, paragraphs.at(paragraph) as Span, read);
      const starts = opinion
        ? opinion.startsWithin(words.end(i - 1), words.start(i))
        : ENDS_OUTRIGHT.test(text.slice(words.wholeEnd(i - 1), words.start(i)));
      openings[i] = starts ? SENTENCE : NONE;
    }
  }
  return openings;
}

/**
 * What ends a sentence without a reader, as it nearly always does for one. An abbreviation and a row of stops may end one or not; in
 * damaged text a reader was measured to tell that no better than chance.
 */
const ENDS_OUTRIGHT = /[?!？！。]/u;

/** Whether a paragraph goes on in the middle of a sentence that began before a page head. */
function isGoingOn(paragraphs: ParagraphTable, number: number): boolean {
  if (paragraphs.continues(number) === 0) return false;
  let before = number - 1;
  while (before >= 0 && paragraphs.kind(before) === 'page') before--;
  return before >= 0 && !paragraphs.ended(before);
}

/** Whether a word has a dot of its own: `U.S.` */
const endsInDot = (text: string, words: WordTable, index: number): boolean =>
  text.charCodeAt(words.end(index) - 1) === 0x2e;

/** What the word behind `previous` opens in view of the punctuation between the two. */
function openingAfter(text: string, words: WordTable, previous: number, language: Language): Opening | 'doubtful' {
  const from = words.wholeEnd(previous);
  const to = words.start(previous + 1);
  const dotted = endsInDot(text, words, previous);
  let terminated = '';
  let quotedAfter = '';
  let opened = false;
  let closed = false;
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at);
    if (TERMINATORS.has(mark)) terminated = mark;
    else if (OPENERS.has(mark) && opensAt(text, at, from)) opened = true;
    else if (CLOSING_QUOTES.has(mark)) closed = true;
    else if (mark.trim() !== '' && !CLOSERS.test(mark)) quotedAfter = mark;
  }
  if (terminated === '.' && ROW_OF_STOPS.test(text.slice(from, to))) terminated = ELLIPSIS;
  if (terminated === '.') return afterFullStop(words, previous, dotted, opened, language);
  if (terminated !== '' && closed && !opened) return 'reply';
  if (terminated !== '' || dotted) return opened ? 'sentence' : 'doubtful';
  // In “trust”, “hope” and “love” the comma ends nothing that leads to a quotation.
  return opened && !closed && QUOTATION_AFTER.has(quotedAfter) ? 'quotation' : 'none';
}

/** A quotation mark opens if a blank (or the start) is before it and none after. */
function opensAt(text: string, at: number, from: number): boolean {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '‘' || mark === '«' || mark === '„' || mark === '`') return true;
  if (at === from) return false;
  const before = text.charAt(at - 1);
  return (before.trim() === '' || before === '(' || OPENERS.has(before)) && text.charAt(at + 1).trim() !== '';
}

function afterFullStop(
  words: WordTable,
  previous: number,
  dotted: boolean,
  opened: boolean,
  language: Language,
): Opening | 'doubtful' {
  const lower = words.lower(previous);
  const tags = language.lookup(lower)?.tags ?? 0;
  if ((tags & Tag.nonTerminal) !== 0) return 'none';
  // Before a number a full stop after these does not end a sentence either.
  if (words.isNumeric(previous + 1) && language.wordList('before-numbers').has(lower)) return 'none';
  // `J. blinken`: one letter and a full stop is an initial, unless it is the pronoun.
  const isLetter = words.text(previous).length === 1 && !words.isNumeric(previous);
  if (!dotted && isLetter && lower !== 'i') return 'none';
  if (dotted || (tags & Tag.abbreviation) !== 0) return opened ? 'sentence' : 'doubtful';
  return 'sentence';
}
