import { featuresOf, type LineBreak } from './break-features.ts';
import { weightOf } from './break-weights.ts';
import { CaseTrust } from './case-trust.ts';
import { columnsOf, type Column } from './columns.ts';
import type { LineTable, MeasuredLine } from './line-table.ts';

/** With fewer blank lines than one in so many, they part sections, not paragraphs. */
const LINES_TO_A_GAP = 25;

/** The line breaks of a text that are worth a question, with the number of the line before each. */
export function* lineBreaks(
  text: string,
  lines: LineTable,
  isPage: Uint8Array,
): Generator<LineBreak & { readonly line: number; readonly next: number }> {
  const own = ownLines(isPage);
  if (own.length < 2) return;
  const at = (k: number): number => own[k] as number;
  const byColumns = columnsOf(own.length, (k) => lines.columns(at(k)));
  const byEms = columnsOf(own.length, (k) => lines.ems(at(k)));
  const trust = new CaseTrust(text);
  let gaps = 0;
  for (const line of own) if (lines.blankBefore(line) > 0) gaps++;
  const parted = gaps * LINES_TO_A_GAP >= own.length;
  for (let k = 0; k + 1 < own.length; k++) {
    const line = at(k);
    const next = at(k + 1);
    yield {
      text,
      before: lines.at(line) as MeasuredLine,
      after: lines.at(next) as MeasuredLine,
      byColumns: byColumns.next().value as Column,
      byEms: byEms.next().value as Column,
      overPage: next > line + 1,
      trust,
      parted,
      line,
      next,
    };
  }
}

/** The numbers of the lines that belong to no page head or foot. */
function ownLines(isPage: Uint8Array): Uint32Array {
  const own = new Uint32Array(isPage.length);
  let count = 0;
  for (let i = 0; i < isPage.length; i++) if (isPage[i] !== 1) own[count++] = i;
  return own.subarray(0, count);
}

/** Probability that the paragraph goes on after a line break. */
export function goesOnAt(lineBreak: LineBreak): number {
  let score = 0;
  for (const feature of featuresOf(lineBreak)) score += weightOf(feature);
  return 1 / (1 + Math.exp(-score));
}
