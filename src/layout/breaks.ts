import { featuresOf, type LineBreak } from './break-features.ts';
import { weightOf } from './break-weights.ts';
import { CaseTrust } from './case-trust.ts';
import { columnsOf } from './columns.ts';
import type { MeasuredLine } from './lines.ts';

/** With fewer blank lines than one in so many, they part sections, not paragraphs. */
const LINES_TO_A_GAP = 25;

/** The line breaks of a text that are worth a question, with the number of the line before each. */
export function* lineBreaks(
  text: string,
  lines: readonly MeasuredLine[],
  isPage: readonly boolean[],
): Generator<LineBreak & { readonly line: number; readonly next: number }> {
  const own = lines.map((_, i) => i).filter((i) => isPage[i] !== true);
  if (own.length < 2) return;
  const measured = own.map((i) => lines[i] as MeasuredLine);
  const byColumns = columnsOf(measured, (line) => line.columns);
  const byEms = columnsOf(measured, (line) => line.ems);
  const trust = new CaseTrust(text);
  const parted = measured.filter((line) => line.blankBefore > 0).length * LINES_TO_A_GAP >= measured.length;
  for (let k = 0; k + 1 < own.length; k++) {
    const line = own[k] as number;
    const next = own[k + 1] as number;
    yield {
      text,
      before: measured[k] as MeasuredLine,
      after: measured[k + 1] as MeasuredLine,
      byColumns: byColumns[k] as LineBreak['byColumns'],
      byEms: byEms[k] as LineBreak['byEms'],
      overPage: next > line + 1,
      trust,
      parted,
      line,
      next,
    };
  }
}

/** Probability that the paragraph goes on after a line break. */
export function goesOnAt(lineBreak: LineBreak): number {
  let score = 0;
  for (const feature of featuresOf(lineBreak)) score += weightOf(feature);
  return 1 / (1 + Math.exp(-score));
}
