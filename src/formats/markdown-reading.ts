import { decodeHTMLStrict } from 'entities';
import { BYTE_ORDER_MARK } from './byte-order-mark.ts';
import { CODE, CODE_WORD, OPAQUE } from './html-elements.ts';
import { readTokens, type MarkdownEvent } from './markdown-tokens.ts';
import type { Reading } from './proof.ts';
import { SourceText } from './source-text.ts';

/** Tokens that hold a stretch of prose. */
const BLOCKS = new Set<string>(['atxHeading', 'paragraph', 'setextHeading', 'tableData', 'tableHeader']);

/** Tokens in which nothing is prose, though some are a word of the sentence around them. */
const CLOSED = new Set<string>(
  'autolink codeFenced codeIndented codeText definition gfmFootnoteCall gfmFootnoteDefinitionLabel htmlFlow htmlText image literalAutolink reference resource taskListCheck toml yaml'.split(
    ' ',
  ),
);

/** Tokens that come and go with the words of the prose. */
const FLEETING = /^(?:data|whitespace|line(?:Prefix|Suffix|Ending)|character(?:Reference|Escape).*|escapeMarker)$/u;

const TAG = /^<(\/?)([a-z][a-z\d]*)/iu;

/** Reads the prose of Markdown: a blank line between blocks, a blank for a line end in a paragraph, and the text of links. */
export function readMarkdown(record: string): Reading {
  const prose = new Prose();
  const markup: string[] = [];
  /** The token that is being passed over. */
  let closed: MarkdownEvent[1] | undefined;
  const shift = record.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  for (const [kind, token] of readTokens(record)) {
    if (closed) {
      if (kind === 'exit' && token === closed) closed = undefined;
      continue;
    }
    const { type } = token;
    const isStart = kind === 'enter';
    const start = token.start.offset + shift;
    const raw = isStart ? record.slice(start, token.end.offset + shift) : '';
    if (isStart && CLOSED.has(type)) closed = token;
    if (isStart && !FLEETING.test(type)) markup.push(closed || type === 'link' ? `${type} ${raw}` : type);
    if (BLOCKS.has(type)) {
      if (isStart) prose.startBlock();
      else prose.endBlock();
    } else if (type === 'link') {
      prose.links += isStart ? 1 : -1;
    } else if (isStart && prose.isOpen) {
      prose.add(type, raw, start);
    }
  }
  return { text: prose.text, markup: markup.join(' ') };
}

/** The prose so far. */
class Prose {
  readonly text: SourceText = new SourceText();
  /** Whether a block is open. */
  isOpen = false;
  /** How many links are open. */
  links = 0;
  /** What comes before the next text. */
  #gap = '';
  /** The element of HTML without prose that is open. */
  #element = '';

  startBlock(): void {
    this.isOpen = true;
    this.#gap = '\n\n';
    this.#element = '';
  }

  endBlock(): void {
    this.isOpen = false;
  }

  add(type: string, raw: string, start: number): void {
    if (type === 'htmlText') this.#passTag(raw);
    if (this.#element !== '') return;
    switch (type) {
      case 'data':
        this.#addData(raw, start);
        break;
      case 'characterEscape':
        this.#addWhole(raw.slice(1), raw, start);
        break;
      case 'characterReference':
        this.#addWhole(decodeHTMLStrict(raw), raw, start);
        break;
      case 'codeText':
        this.#addFrozen(CODE_WORD);
        break;
      case 'autolink':
        this.#addFrozen(raw.slice(1, -1));
        break;
      case 'literalAutolink':
        this.#addFrozen(raw);
        break;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        this.#gap ||= '\n';
        break;
      case 'lineEnding':
        this.#gap ||= ' ';
    }
  }

  #addData(raw: string, start: number): void {
    const skipped = this.#gap === '' ? 0 : raw.length - raw.trimStart().length;
    const words = raw.slice(skipped);
    if (words === '') return;
    if (this.links > 0) {
      this.#addFrozen(words);
    } else {
      this.#closeGap();
      this.text.addSame(words, start + skipped);
    }
  }

  #addWhole(read: string, raw: string, start: number): void {
    if (this.links > 0) {
      this.#addFrozen(read);
    } else {
      this.#closeGap();
      this.text.addWhole(read, start, start + raw.length);
    }
  }

  #addFrozen(read: string): void {
    this.#closeGap();
    this.text.addFrozen(read);
  }

  #closeGap(): void {
    if (!this.text.isEmpty) this.text.addFrozen(this.#gap);
    this.#gap = '';
  }

  #passTag(raw: string): void {
    const [, slash, tag] = TAG.exec(raw) ?? [];
    const name = tag?.toLowerCase();
    if (name === undefined) return;
    if (slash === '/') {
      if (name === this.#element) this.#element = '';
    } else if (this.#element === '' && (CODE.has(name) || OPAQUE.has(name))) {
      if (CODE.has(name)) this.#addFrozen(CODE_WORD);
      this.#element = name;
    }
  }
}
