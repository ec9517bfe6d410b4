import { performance } from 'node:perf_hooks';
import { damage, type Simulation } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { compare, emptyScore, type Score, type WrongWord } from './score.ts';

/** What came of damaging and repairing some documents. */
export interface Evaluation {
  readonly score: Score;
  bytes: number;
  /** Time of the repairs alone. */
  milliseconds: number;
}

export const emptyEvaluation = (): Evaluation => ({ score: emptyScore(), bytes: 0, milliseconds: 0 });

/**
 * Damages each document in one way, repairs it and counts its words.
 *
 * @param word what counts as a word
 * @param onWrong told of the words that are wrong, with the output
 */
export function evaluate(
  normalize: (text: string) => string,
  documents: readonly string[],
  { kind, seed, word }: { readonly kind: Simulation; readonly seed: number; readonly word: RegExp },
  onWrong?: (wrongs: readonly WrongWord[], output: string) => void,
): Evaluation {
  const evaluation = emptyEvaluation();
  for (const [index, gold] of documents.entries()) {
    const damaged = damage(gold, kind, createRandom(seed + index));
    const start = performance.now();
    const output = normalize(damaged);
    evaluation.milliseconds += performance.now() - start;
    evaluation.bytes += Buffer.byteLength(damaged);
    const wrongs = compare({ gold, damaged, output }, word, evaluation.score);
    onWrong?.(wrongs, output);
  }
  return evaluation;
}

/** NaN stands for a share of nothing. */
export function decimal(value: number, digits = 1): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}
