import type { CaseCounts } from '../lexicon/unpack-case-counts.ts';
import type { Shape } from '../script/shape.ts';

/** How probable a capital is at a word, in steps; the last two are for places where its position demands one. */
export const EXPECTATION: readonly number[] = [
  0.002, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.997, 0.9, 0.99,
];
export const QUOTATION: number = EXPECTATION.length - 2;
export const SENTENCE: number = EXPECTATION.length - 1;
/** Words that no one has counted are names about as often as not. */
export const UNCOUNTED = 5;
/** From this share of capitals a word counts as an acronym. */
const USUAL_ACRONYM = 0.3;
/** Some houses write `Nato` and `Unicef`: an acronym is a witness only if nobody writes it like that. */
const NEVER_CAPITALISED = 0.98;

export function stepOf(probability: number): number {
  let step = 0;
  while (step < QUOTATION - 1 && probability >= (EXPECTATION[step + 1] as number) - 1e-9) step++;
  return step;
}

/** How probable capitals inside a word are, if it is an acronym: `Us` for `US` tells of its inner letters. */
export function acronymStep(shape: Shape, caseCounts: CaseCounts | undefined): number | undefined {
  if (!caseCounts || caseCounts.upper < USUAL_ACRONYM || shape === 'lower') return undefined;
  if (shape === 'mixed') return stepOf(NEVER_CAPITALISED);
  const share = caseCounts.upper / (caseCounts.upper + caseCounts.capitalised);
  return share < NEVER_CAPITALISED ? undefined : stepOf(share);
}
