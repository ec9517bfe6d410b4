import { cellOf, type ModelTable } from '../casing/scorers/model-format.ts';
import { CLASS_COUNT } from '../casing/classes.ts';
import type { Learner } from './learner.ts';

/** How finely weights are kept, in nats. */
export const SCALE: number = 1 / 12;
/** So many low bits of a bucket are its fingerprint. */
export const FINGERPRINT_BITS = 8;
/** A group counts its buckets in a byte. */
const MOST_IN_GROUP = 255;
const LARGEST = 127;

/** The weights of a learner that matter most, rounded; the rest are dropped. */
export function prune(learner: Learner, keep: number): ModelTable & { entries: number } {
  const { weights, bits } = learner;
  const buckets = 2 ** bits;
  const threshold = thresholdFor(weights, buckets, keep);
  const groups = 2 ** (bits - FINGERPRINT_BITS);
  const starts = new Uint32Array(groups + 1);
  const cells: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const group = bucket >>> FINGERPRINT_BITS;
    if (importance(weights, bucket) >= threshold && cells.length - (starts[group] as number) < MOST_IN_GROUP) {
      const weightOf = (casingClass: number): number => {
        const rounded = Math.round((weights[bucket * CLASS_COUNT + casingClass - 1] as number) / SCALE);
        return Math.max(-LARGEST, Math.min(LARGEST, rounded));
      };
      cells.push(cellOf(bucket & (2 ** FINGERPRINT_BITS - 1), weightOf(1), weightOf(2), weightOf(3)));
    }
    starts[group + 1] = cells.length;
  }
  return { starts, cells: Int32Array.from(cells), entries: cells.length };
}

/** Large weights that were learnt from many mistakes matter most. */
function importance(weights: Float32Array, bucket: number): number {
  const row = bucket * CLASS_COUNT;
  const gradients = weights[row + 3] as number;
  if (gradients === 0) return 0;
  const most = Math.max(
    Math.abs(weights[row] as number),
    Math.abs(weights[row + 1] as number),
    Math.abs(weights[row + 2] as number),
  );
  return most < SCALE / 2 ? 0 : most * Math.log1p(gradients);
}

/** The importance that about `keep` buckets reach. */
function thresholdFor(weights: Float32Array, buckets: number, keep: number): number {
  const steps = 4096;
  const finest = 1 / 256;
  const histogram = new Uint32Array(steps);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const its = importance(weights, bucket);
    if (its === 0) continue;
    const step = Math.min(steps - 1, Math.floor(its / finest));
    histogram[step] = (histogram[step] as number) + 1;
  }
  let left = keep;
  for (let step = steps - 1; step > 0; step--) {
    left -= histogram[step] as number;
    if (left < 0) return (step + 1) * finest;
  }
  return finest;
}
