import { grown, grownTo } from '../grown.ts';
import type { Line, MeasuredLine } from './measured-line.ts';

const STRIDE = 14;
const FEWEST = 16;
const PAGE_BEFORE = 0x80;
const WIDEST = 0xffff_ffff;

/** The lines of a text in columns: a text of short lines has too many for an object each. */
export class LineTable implements Iterable<Line> {
  length = 0;
  #table: Uint32Array = new Uint32Array(FEWEST * STRIDE);
  /** How deep each is quoted, and whether a page break comes before it. */
  #marks: Uint8Array = new Uint8Array(FEWEST);
  #goesOn: Float64Array | undefined;

  add(line: MeasuredLine): void {
    const index = this.length++;
    if (index === this.#marks.length) this.#grow();
    const table = this.#table;
    const at = index * STRIDE;
    table[at] = line.start;
    table[at + 1] = line.end;
    table[at + 2] = line.from;
    table[at + 3] = line.to;
    table[at + 4] = Math.min(line.indent, WIDEST);
    table[at + 5] = Math.min(line.columns, WIDEST);
    table[at + 6] = Math.min(line.ems, WIDEST);
    table[at + 7] = line.blankBefore;
    table[at + 8] = line.letters;
    table[at + 9] = line.capitals;
    table[at + 10] = line.digits;
    table[at + 11] = line.codeMarks;
    table[at + 12] = line.wideGaps;
    table[at + 13] = line.words;
    this.#marks[index] = line.quoted | (line.pageBefore ? PAGE_BEFORE : 0);
  }

  /** A line as an object. Where every line is looked at, columns are asked for one by one. */
  at(index: number): Line | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return {
      start: this.start(index),
      end: this.end(index),
      from: this.from(index),
      to: this.to(index),
      indent: this.indent(index),
      quoted: this.quoted(index),
      columns: this.columns(index),
      ems: this.ems(index),
      blankBefore: this.blankBefore(index),
      pageBefore: this.pageBefore(index),
      letters: this.letters(index),
      capitals: this.capitals(index),
      digits: this.digits(index),
      codeMarks: this.codeMarks(index),
      wideGaps: this.wideGaps(index),
      words: this.words(index),
      goesOn: this.goesOn(index),
    };
  }

  start(index: number): number {
    return this.#table[index * STRIDE] as number;
  }

  end(index: number): number {
    return this.#table[index * STRIDE + 1] as number;
  }

  from(index: number): number {
    return this.#table[index * STRIDE + 2] as number;
  }

  to(index: number): number {
    return this.#table[index * STRIDE + 3] as number;
  }

  indent(index: number): number {
    return this.#table[index * STRIDE + 4] as number;
  }

  columns(index: number): number {
    return this.#table[index * STRIDE + 5] as number;
  }

  ems(index: number): number {
    return this.#table[index * STRIDE + 6] as number;
  }

  blankBefore(index: number): number {
    return this.#table[index * STRIDE + 7] as number;
  }

  letters(index: number): number {
    return this.#table[index * STRIDE + 8] as number;
  }

  capitals(index: number): number {
    return this.#table[index * STRIDE + 9] as number;
  }

  digits(index: number): number {
    return this.#table[index * STRIDE + 10] as number;
  }

  codeMarks(index: number): number {
    return this.#table[index * STRIDE + 11] as number;
  }

  wideGaps(index: number): number {
    return this.#table[index * STRIDE + 12] as number;
  }

  words(index: number): number {
    return this.#table[index * STRIDE + 13] as number;
  }

  quoted(index: number): number {
    return (this.#marks[index] as number) & ~PAGE_BEFORE;
  }

  pageBefore(index: number): boolean {
    return ((this.#marks[index] as number) & PAGE_BEFORE) !== 0;
  }

  goesOn(index: number): number {
    return this.#goesOn?.[index] ?? 0;
  }

  setGoesOn(index: number, probability: number): void {
    this.#goesOn ??= new Float64Array(this.length);
    this.#goesOn[index] = probability;
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Line;
  }

  #grow(): void {
    this.#marks = grown(this.#marks);
    this.#table = grownTo(this.#table, this.#marks.length * STRIDE);
  }
}
