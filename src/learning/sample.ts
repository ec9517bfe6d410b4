const MOST_SAMPLED = 4000;

/** As many things as can be kept, drawn by their hashes: the same ones in whatever order they come. */
export class Sample<Thing> {
  seen = 0;
  readonly #hashOf: (thing: Thing) => number;
  readonly #most: number;
  #things: Thing[] = [];

  constructor(hashOf: (thing: Thing) => number, most: number = MOST_SAMPLED) {
    this.#hashOf = hashOf;
    this.#most = most;
  }

  add(thing: Thing): void {
    this.seen++;
    this.#things.push(thing);
    if (this.#things.length >= 2 * this.#most) this.#things = this.all();
  }

  /** What was drawn, in the order of the hashes. */
  all(): Thing[] {
    const sorted = [...this.#things].sort((one, other) => this.#hashOf(one) - this.#hashOf(other));
    return sorted.slice(0, this.#most);
  }
}
