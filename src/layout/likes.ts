const END = -1;

/** Where a group ends so far. */
interface Group {
  last: number;
}

/** Lines in groups of like ones. Each knows the number of the next, for a group may have millions. */
export class Likes {
  readonly #groups = new Map<string, Group>();
  readonly #count: number;
  /** The next line of the same group, or its end; 0 for lines in no group. */
  #next: Int32Array | undefined;
  #isFirst: Uint8Array | undefined;
  #latest: Group | undefined;

  /** @param count how many lines there are */
  constructor(count: number) {
    this.#count = count;
  }

  /** Adds a line to the group of a key. Lines come in order. */
  add(line: number, key: string): void {
    const next = (this.#next ??= new Int32Array(this.#count));
    const isFirst = (this.#isFirst ??= new Uint8Array(this.#count));
    this.#latest = this.#groups.get(key);
    if (this.#latest) this.addToLatest(line);
    else {
      this.#groups.set(key, (this.#latest = { last: line }));
      isFirst[line] = 1;
      next[line] = END;
    }
  }

  /** Adds a line to the group that got the line before it. */
  addToLatest(line: number): void {
    const group = this.#latest as Group;
    const next = this.#next as Int32Array;
    next[group.last] = line;
    next[line] = END;
    group.last = line;
  }

  /** Whether a line is the first of a group. */
  isFirst(line: number): boolean {
    return this.#isFirst?.[line] === 1;
  }

  /** Whether there is another line like it. */
  hasLike(line: number): boolean {
    const next = this.#next?.[line] ?? 0;
    return next > 0 || (next === END && !this.isFirst(line));
  }

  /** The next line of the same group; -1 after the last, and where there is no group. */
  next(line: number): number {
    const next = this.#next?.[line] ?? 0;
    return next > 0 ? next : END;
  }
}
