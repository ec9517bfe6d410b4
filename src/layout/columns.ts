import type { MeasuredLine } from './lines.ts';

/** How far around a line its column is looked for, in lines. */
const REACH = 15;
/** A second line must come this near to the right margin for it to be one: a single long line is none. */
const SUPPORT = 0.9;
/** A line is filled if it comes this near to the margin. */
const FILLED = 0.88;

/** The column that a line stands in, by the lines around it. */
export interface Column {
  /** Its right margin, in the unit of `widthOf`. */
  readonly margin: number;
  /** The share of the lines around that come near to it. */
  readonly filled: number;
}

/** The columns of lines, by a width of theirs: the longest lines around that are not alone set the margin. */
export function columnsOf(lines: readonly MeasuredLine[], widthOf: (line: MeasuredLine) => number): Column[] {
  const widths = Float64Array.from(lines, widthOf);
  return lines.map((_, i) => {
    const around = widths
      .slice(Math.max(0, i - REACH), i + REACH + 1)
      .sort()
      .reverse();
    let k = 0;
    while (k + 1 < around.length && (around[k + 1] as number) < SUPPORT * (around[k] as number)) k++;
    const margin = around[k + 1] === undefined ? (around[0] as number) : (around[k] as number);
    let filled = 0;
    for (const width of around) if (width >= FILLED * margin) filled++;
    return { margin, filled: filled / around.length };
  });
}
