/** How far around a line its column is looked for, in lines. */
const REACH = 15;
/** A second line must come this near to the right margin for it to be one: a single long line is none. */
const SUPPORT = 0.9;
/** Lines that are longer than their column, at most; more of them are no column. */
const MOST_BEYOND = 0.15;
/** A line is filled if it comes this near to the margin. */
const FILLED = 0.75;

/** The column that a line stands in, by the lines around it. */
export interface Column {
  /** Its right margin, in the unit of `widthOf`. */
  readonly margin: number;
  /** The share of the lines around that come near to it. */
  readonly filled: number;
}

/** The columns of lines, by a width of theirs: the longest lines around that are not alone set the margin. */
export function* columnsOf(count: number, widthOf: (line: number) => number): Generator<Column> {
  const around = new SortedWindow();
  for (let i = 0; i < Math.min(REACH, count); i++) around.add(widthOf(i));
  for (let i = 0; i < count; i++) {
    if (i + REACH < count) around.add(widthOf(i + REACH));
    if (i > REACH) around.remove(widthOf(i - REACH - 1));
    yield around.column();
  }
}

/** The widths of the lines around a line, widest first. */
class SortedWindow {
  readonly #widths: Float64Array = new Float64Array(2 * REACH + 2);
  #count = 0;

  add(width: number): void {
    let at = this.#count++;
    for (; at > 0 && (this.#widths[at - 1] as number) < width; at--) this.#widths[at] = this.#widths[at - 1] as number;
    this.#widths[at] = width;
  }

  remove(width: number): void {
    const at = this.#widths.indexOf(width);
    this.#widths.copyWithin(at, at + 1, this.#count--);
  }

  column(): Column {
    const widths = this.#widths;
    const count = this.#count;
    const most = Math.max(1, Math.floor(MOST_BEYOND * count));
    let k = 0;
    while (k < most && k + 1 < count && (widths[k + 1] as number) < SUPPORT * (widths[k] as number)) k++;
    const margin = widths[k + 1 < count ? k : 0] as number;
    let filled = 0;
    while (filled < count && (widths[filled] as number) >= FILLED * margin) filled++;
    return { margin, filled: filled / count };
  }
}
