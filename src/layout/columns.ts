/** How far around a line its column is looked for, in lines. */
const REACH = 15;
/** A second line must come this near to the right margin for it to be one: a single long line is none. */
const SUPPORT = 0.9;
/** Lines that are longer than their column, at most; more of them are no column. */
const MOST_BEYOND = 0.15;
/** A line is filled if it comes this near to the margin. */
const FILLED = 0.75;

/** The columns that lines stand in, line after line: the longest lines around that are not alone set the margin. */
export class Columns {
  /** The right margin, in the unit of `widthOf`. */
  margin = 0;
  /** The share of the lines around that come near to it. */
  filled = 0;
  readonly #count: number;
  readonly #widthOf: (line: number) => number;
  /** The widths of the lines around, widest first. */
  readonly #widths: Float64Array = new Float64Array(2 * REACH + 2);
  #around = 0;
  #line = 0;

  constructor(count: number, widthOf: (line: number) => number) {
    this.#count = count;
    this.#widthOf = widthOf;
    for (let i = 0; i < Math.min(REACH, count); i++) this.#add(widthOf(i));
  }

  /** Goes on to the column of the next line, at first that of the first. */
  next(): void {
    const line = this.#line++;
    const comes = line + REACH < this.#count ? this.#widthOf(line + REACH) : -1;
    const goes = line > REACH ? this.#widthOf(line - REACH - 1) : -1;
    if (comes === goes && comes >= 0) return;
    if (comes >= 0) this.#add(comes);
    if (goes >= 0) this.#remove(goes);
    this.#measure();
  }

  #add(width: number): void {
    const widths = this.#widths;
    let at = this.#around++;
    for (; at > 0 && (widths[at - 1] as number) < width; at--) widths[at] = widths[at - 1] as number;
    widths[at] = width;
  }

  #remove(width: number): void {
    const at = this.#widths.indexOf(width);
    this.#widths.copyWithin(at, at + 1, this.#around--);
  }

  #measure(): void {
    const widths = this.#widths;
    const count = this.#around;
    const most = Math.max(1, Math.floor(MOST_BEYOND * count));
    let k = 0;
    while (k < most && k + 1 < count && (widths[k + 1] as number) < SUPPORT * (widths[k] as number)) k++;
    this.margin = widths[k + 1 < count ? k : 0] as number;
    let filled = 0;
    while (filled < count && (widths[filled] as number) >= FILLED * this.margin) filled++;
    this.filled = filled / count;
  }
}
