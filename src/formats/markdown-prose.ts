import { decodeHTMLStrict } from 'entities/decode';
import { CODE, CODE_WORD, OPAQUE } from './html-elements.ts';
import type { Dialect } from './dialect.ts';
import type { Dialects } from './markdown-dialects.ts';
import { SourceText } from './source-text.ts';

const TAG = /^<(\/?)([a-z][a-z\d]*)/iu;

/** The prose of a document so far. */
export class Prose {
  readonly text: SourceText = new SourceText();
  /** Whether a block is open. */
  isOpen = false;
  /** How many links are open. */
  links = 0;
  /** What comes before the next text. */
  #gap = '';
  /** The element of HTML without prose that is open. */
  #element = '';
  readonly #dialects: Dialects;
  /** The last one that was read. */
  #dialect: Dialect | undefined;

  constructor(dialects: Dialects) {
    this.#dialects = dialects;
  }

  startBlock(): void {
    this.isOpen = true;
    this.#gap = '\n\n';
    this.#element = '';
  }

  endBlock(): void {
    this.isOpen = false;
  }

  add(type: string, raw: string, start: number): void {
    const dialect = this.#dialects.from(start);
    const isDialect = dialect !== undefined && dialect.start <= start;
    if (type === 'htmlText' && !isDialect) this.#passTag(raw);
    if (this.#element !== '') return;
    if (isDialect && type !== 'data') {
      this.#addDialect(dialect);
      return;
    }
    switch (type) {
      case 'data':
        this.#addMixed(raw, start);
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
      case 'lineEnding':
        this.#gap ||= ' ';
    }
  }

  /** Adds text in which there may be dialects. */
  #addMixed(raw: string, start: number): void {
    const end = start + raw.length;
    for (let at = start; at < end;) {
      const dialect = this.#dialects.from(at);
      const plainEnd = Math.min(dialect?.start ?? end, end);
      if (at < plainEnd) this.#addData(raw.slice(at - start, plainEnd - start), at);
      if (!dialect || dialect.start >= end) return;
      this.#addDialect(dialect);
      at = dialect.end;
    }
  }

  #addDialect(dialect: Dialect): void {
    if (dialect === this.#dialect) return;
    this.#dialect = dialect;
    if (dialect.readAs === 'word') this.#addFrozen(CODE_WORD);
    else if (dialect.readAs === 'break') this.#gap = '\n\n';
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
