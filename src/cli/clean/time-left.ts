/** So many seconds are watched before anything is foretold … */
const LEAST_SECONDS = 5;
/** … and so many steps, since one long file says little of the next. */
const LEAST_STEPS = 10;

/**
 * Foretells how long a run will still take. What was done by an earlier try, and the time that it takes to start, say nothing
 * of the speed, so it watches from the first progress on.
 */
export class TimeLeft {
  #first: { readonly done: number; readonly elapsed: number } | undefined;
  #last = 0;
  #steps = 0;

  /** Takes note of how much is done. */
  watch(done: number, elapsed: number): void {
    if (done === this.#last && this.#first) return;
    if (this.#steps <= 1) this.#first = { done, elapsed };
    this.#last = done;
    this.#steps++;
  }

  /** Seconds; nothing as long as a guess would be worth nothing. */
  until(total: number, elapsed: number): number | undefined {
    if (!this.#first || this.#steps < LEAST_STEPS) return undefined;
    const watched = elapsed - this.#first.elapsed;
    const done = this.#last - this.#first.done;
    return watched < LEAST_SECONDS || done <= 0 ? undefined : (watched * Math.max(total - this.#last, 0)) / done;
  }
}
