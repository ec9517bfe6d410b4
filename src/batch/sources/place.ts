import { compareNames } from '../../display/compare-names.ts';

/** Where a file stands in the order in which inputs are done: the number of its input, and its path within. */
export interface Place {
  readonly input: number;
  /** The names of the folders on the way and of the file; none where the input is the file. */
  readonly path: readonly string[];
}

/** Negative if `a` is done before `b`, positive if after, 0 if they are the same. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.input !== b.input) return a.input - b.input;
  const shared = Math.min(a.path.length, b.path.length);
  for (let i = 0; i < shared; i++) {
    const order = compareNames(a.path[i]!, b.path[i]!);
    if (order !== 0) return order;
  }
  return a.path.length - b.path.length;
}
