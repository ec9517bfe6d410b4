/** No source has more different words or lines that are worth remembering. */
const MOST_COUNTED = 300_000;
const LONGEST = 300;

/** Counts of strings in bounded memory: where there are too many, those that came least often are forgotten. */
export class BoundedCounts {
  #counts: Map<string, number> = new Map();
  readonly #most: number;

  constructor(most: number = MOST_COUNTED) {
    this.#most = most;
  }

  add(key: string): void {
    if (key.length > LONGEST) return;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (let least = 1; this.#counts.size > this.#most; least++) this.#forget(least);
  }

  /** The counts, in the order of their keys. */
  sorted(): [key: string, count: number][] {
    return [...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  #forget(least: number): void {
    this.#counts = new Map([...this.#counts].filter(([, count]) => count > least));
  }
}
