import { grown } from '../grown.ts';
import type { Span } from '../types.ts';
import { blockKinds, type BlockKind } from './kinds.ts';
import type { LineTable } from './line-table.ts';

/** Lines that belong together: a paragraph, a heading, an item of a list. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  /** Its first line, and one past its last. */
  readonly firstLine: number;
  readonly endLine: number;
  /** Probability that it is the rest of a paragraph that began before a page head. */
  readonly continues: number;
  /** Probability that a paragraph starts here: 1 at the start of the text. */
  readonly starts: number;
  /** Whether what is before it ends like a sentence; so does nothing at all. */
  readonly afterEnd: boolean;
  /** Whether it ends like a sentence. */
  readonly ended: boolean;
}

const FEWEST = 16;
const KIND_BITS = 15;
const AFTER_END = 16;
const ENDED = 32;
const HEADING = blockKinds.indexOf('heading');
const PROSE = blockKinds.indexOf('prose');
const PAGE = blockKinds.indexOf('page');
/** From this probability a paragraph is one with the rest of it behind a page head. */
export const LIKELY = 0.5;

/** The paragraphs of a text in columns. Together they have all its lines, in order. */
export class ParagraphTable implements Iterable<Paragraph> {
  readonly lines: LineTable;
  length = 0;
  /** The first line of each. */
  #first: Uint32Array = new Uint32Array(FEWEST);
  #marks: Uint8Array = new Uint8Array(FEWEST);
  /** Probability that the paragraph before it goes on in it. */
  #before: Float64Array = new Float64Array(FEWEST);

  constructor(lines: LineTable) {
    this.lines = lines;
  }

  add(firstLine: number, kind: BlockKind, before: number, afterEnd: boolean, ended: boolean): void {
    if (this.length === this.#first.length) {
      this.#first = grown(this.#first);
      this.#marks = grown(this.#marks);
      this.#before = grown(this.#before);
    }
    this.#first[this.length] = firstLine;
    this.#marks[this.length] = blockKinds.indexOf(kind) | (afterEnd ? AFTER_END : 0) | (ended ? ENDED : 0);
    this.#before[this.length++] = before;
  }

  at(index: number): Paragraph | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return {
      start: this.start(index),
      end: this.end(index),
      kind: this.kind(index),
      firstLine: this.#first[index] as number,
      endLine: this.#endLine(index),
      continues: this.continues(index),
      starts: 1 - (this.#before[index] as number),
      afterEnd: ((this.#marks[index] as number) & AFTER_END) !== 0,
      ended: this.ended(index),
    };
  }

  start(index: number): number {
    return this.lines.start(this.#first[index] as number);
  }

  end(index: number): number {
    return this.lines.end(this.#endLine(index) - 1);
  }

  kind(index: number): BlockKind {
    return blockKinds[(this.#marks[index] as number) & KIND_BITS] as BlockKind;
  }

  continues(index: number): number {
    const before = this.#before[index] as number;
    return before >= LIKELY && ((this.#marks[index] as number) & KIND_BITS) !== PAGE ? before : 0;
  }

  ended(index: number): boolean {
    return ((this.#marks[index] as number) & ENDED) !== 0;
  }

  /** Where most of a text looks like headings, it merely lacks full stops. */
  dropFalseHeadings(): void {
    let headings = 0;
    for (let i = 0; i < this.length; i++) if (((this.#marks[i] as number) & KIND_BITS) === HEADING) headings++;
    if (headings * 2 <= this.length || this.length < 4) return;
    for (let i = 0; i < this.length; i++) {
      const mark = this.#marks[i] as number;
      if ((mark & KIND_BITS) === HEADING) this.#marks[i] = (mark & ~KIND_BITS) | PROSE;
    }
  }

  *[Symbol.iterator](): Generator<Paragraph> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Paragraph;
  }

  #endLine(index: number): number {
    return index + 1 < this.length ? (this.#first[index + 1] as number) : this.lines.length;
  }
}
