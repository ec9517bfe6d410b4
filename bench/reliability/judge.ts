import type { Explanation } from '../../src/index.ts';
import { laidOut } from '../../src/evaluation/evaluate.ts';
import { damage, type Simulation } from '../../src/training/damage.ts';
import type { LayoutName } from '../../src/training/layouts.ts';
import { createRandom } from '../../src/training/random.ts';

/** A change that was made, or that was left as ambiguous, and whether it is right. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

/** Lays out and damages documents, and judges every change of each that is made or thought of. Lines that a layout adds do not count. */
export function judge(
  explain: (text: string) => Explanation,
  documents: readonly string[],
  { kind, layout, seed }: { readonly kind: Simulation; readonly layout: LayoutName; readonly seed: number },
): Judgement[][] {
  return documents.map((document, index) => {
    const page = layout === 'one-line' ? undefined : laidOut(document, layout, seed + index);
    const gold = page?.text ?? document;
    const { edits, ambiguous } = explain(damage(gold, kind, createRandom(seed + index)));
    const made = edits.map(({ start, end, after, confidence }) => ({ start, end, text: after, confidence }));
    const left = ambiguous.map(({ start, end, candidate, confidence }) => ({
      start,
      end,
      text: candidate,
      confidence,
    }));
    return [...made, ...left]
      .filter(({ start, end }) => !page?.added.some((its) => its.start < end && start < its.end))
      .map(({ start, end, text, confidence }) => ({ confidence, right: gold.slice(start, end) === text }));
  });
}
