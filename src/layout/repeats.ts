const ONCE = 1;
const AGAIN = 2;
const FEWEST_PLACES = 64;

/** Tells which strings of a row come again, without keeping them: most lines of a text come once. */
export class Repeats {
  /** Hashes of the strings by number; 0 for none. */
  readonly #hashes: Int32Array;
  readonly #seen: Uint8Array;

  /** @param count how many strings there may be */
  constructor(count: number) {
    let places = FEWEST_PLACES;
    while (places < 4 * count) places *= 2;
    this.#hashes = new Int32Array(count);
    this.#seen = new Uint8Array(places);
  }

  /** Counts a string by its hash. */
  count(number: number, itsHash: number): void {
    const hash = (itsHash ^ (itsHash >>> 15)) | 1;
    this.#hashes[number] = hash;
    const place = this.#placeOf(hash);
    this.#seen[place] = this.#seen[place] === 0 ? ONCE : AGAIN;
  }

  /** Whether a string was counted, and another like it; of a few without another it is said too. */
  mayRepeat(number: number): boolean {
    return this.#sightings(number) === AGAIN;
  }

  /** Whether a string was counted, and no other like it. */
  isSingle(number: number): boolean {
    return this.#sightings(number) === ONCE;
  }

  #sightings(number: number): number {
    const hash = this.#hashes[number] as number;
    return hash === 0 ? 0 : (this.#seen[this.#placeOf(hash)] as number);
  }

  #placeOf(hash: number): number {
    return (hash >>> 1) & (this.#seen.length - 1);
  }
}
