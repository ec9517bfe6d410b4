import { performance } from 'node:perf_hooks';

/** Milliseconds that one call takes. */
export function timeOnce(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The median time in milliseconds of a warm call: after one fifth of `budget` milliseconds to warm up, `work` is
 * called until the rest of it is spent, at least three times.
 */
export function timeWarm(work: () => unknown, budget: number): number {
  let warmed = 0;
  while (warmed < budget / 5) warmed += timeOnce(work);
  const times: number[] = [];
  let spent = 0;
  while (spent < budget || times.length < 3) {
    const time = timeOnce(work);
    times.push(time);
    spent += time;
  }
  return median(times);
}
