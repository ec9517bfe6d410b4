import type { Scene } from './scene.ts';

/** How probable each casing of a word is before anything around it is looked at; the shares add up to 1. */
export interface Prior {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
  readonly mixed: number;
}

/** A word that no one has counted is rare, and rare words are names more often than not. */
const UNCOUNTED: Prior = { lower: 0.4, capitalised: 0.58, upper: 0.02, mixed: 0 };
/** Uncounted, but known to the dictionaries as a name. */
const LISTED: Prior = { lower: 0.25, capitalised: 0.73, upper: 0.02, mixed: 0 };
/** The longest uncounted word that may be an acronym. */
const SHORT = 2;
const UNCOUNTED_SHORT: Prior = { lower: 0.7, capitalised: 0.2, upper: 0.1, mixed: 0 };
/** Counts are not so sure of themselves that nothing could outweigh them: shares of less are taken for this much. */
const LEAST = 0.008;

export function priorOf(scene: Scene, index: number): Prior {
  const counted = scene.statistics(index);
  if (counted) {
    return {
      lower: Math.max(LEAST, counted.lower),
      capitalised: Math.max(LEAST, counted.capitalised),
      upper: Math.max(LEAST / 4, counted.upper),
      mixed: counted.mixed,
    };
  }
  if (scene.entry(index)) return LISTED;
  return (scene.word(index)?.text.length ?? 0) <= SHORT ? UNCOUNTED_SHORT : UNCOUNTED;
}
