/**
 * Finds what is commonest in a stream of any length with a table of fixed size, after Misra and Gries: where the table
 * overflows, every count is lowered by the least of them. Parts that were counted apart add up with the same bound.
 */
export interface Commonest {
  /** Counts by key. Keys are JSON texts, so that none of them is `__proto__`. */
  counts: Record<string, number>;
  /** How many keys there are. */
  size: number;
  /** No count is more than this too low, and what is not in the table did not happen more often. None is too high. */
  missed: number;
}

/** How many keys are kept. `missed` stays below the length of the stream divided by this. */
export const KEPT = 5000;

export function emptyCommonest(): Commonest {
  return { counts: {}, size: 0, missed: 0 };
}

/** Counts one more `key`. */
export function countKey(commonest: Commonest, key: string): void {
  add(commonest, key, 1);
  prune(commonest);
}

/** Adds the counts of a part to those of a whole. */
export function addCommonest(whole: Commonest, part: Commonest): void {
  for (const [key, count] of Object.entries(part.counts)) add(whole, key, count);
  whole.missed += part.missed;
  prune(whole);
}

/** Keys and counts, commonest first, equals by key. */
export function ranked({ counts }: Commonest): [key: string, count: number][] {
  return Object.entries(counts).sort(([key, count], [other, otherCount]) =>
    count === otherCount ? (key < other ? -1 : 1) : otherCount - count,
  );
}

function add(commonest: Commonest, key: string, count: number): void {
  const before = commonest.counts[key];
  if (before === undefined) commonest.size++;
  commonest.counts[key] = (before ?? 0) + count;
}

/** Takes time only as often as `KEPT` more were counted, since each lowering takes that much away. */
function prune(commonest: Commonest): void {
  if (commonest.size <= KEPT) return;
  const floor = Object.values(commonest.counts).sort((one, other) => other - one)[KEPT]!;
  const kept = Object.entries(commonest.counts).filter(([, count]) => count > floor);
  commonest.counts = Object.fromEntries(kept.map(([key, count]) => [key, count - floor]));
  commonest.size = kept.length;
  commonest.missed += floor;
}
