/** Finds where something comes next, for places that do not decrease; what was found once is not looked for again. */
export class NextFinder {
  readonly #find: (from: number) => number | undefined;
  #next = -1;

  /** @param find where it comes first from a place on; undefined if it does not */
  constructor(find: (from: number) => number | undefined) {
    this.#find = find;
  }

  static ofText(record: string, text: string): NextFinder {
    return new NextFinder((from) => {
      const at = record.indexOf(text, from);
      return at < 0 ? undefined : at;
    });
  }

  /** The first place of it from here on; Infinity if there is none. */
  from(at: number): number {
    if (this.#next < at) this.#next = this.#find(at) ?? Infinity;
    return this.#next;
  }
}
