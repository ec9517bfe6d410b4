/** Where readers put what they read: text, and the bytes that have no meaning. */

/** Bytes that no text has, and what stands for them. */
export interface BadBytes {
  /** Index of the first bad byte in all the bytes that were given. */
  readonly offset: number;
  /** How many bytes are bad. */
  readonly length: number;
  /** UTF-16 index in the whole text of the U+FFFD that replaces them. */
  readonly at: number;
}

/** How many replacements are placed one by one; those beyond are only counted, so that memory stays bounded. */
export const MOST_REPLACEMENTS = 100_000;

export const REPLACEMENT = 0xfffd;
const UNITS = 8192;

export class Output {
  /** Offset of the bytes that are being read among all bytes. */
  base = 0;
  /** What was bad, up to MOST_REPLACEMENTS. */
  readonly replacements: BadBytes[] = [];
  /** How much was bad in all. */
  replacementCount = 0;
  /** Surrogates of three bytes each that were read as one character. */
  surrogatePairs = 0;

  readonly #units = new Uint16Array(UNITS);
  #used = 0;
  #parts: string[] = [];
  /** Length of the text before `#units`, since the beginning. */
  #length = 0;

  /** Length of the text until now, what was taken included. */
  get length(): number {
    return this.#length + this.#used;
  }

  unit(unit: number): void {
    if (this.#used === UNITS) this.#flush();
    this.#units[this.#used++] = unit;
  }

  codePoint(code: number): void {
    if (code > 0xffff) {
      this.unit(0xd800 + ((code - 0x10000) >> 10));
      this.unit(0xdc00 + (code & 0x3ff));
    } else this.unit(code);
  }

  string(text: string): void {
    this.#flush();
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Puts U+FFFD for `length` bytes from `index` of the bytes that are being read. */
  bad(index: number, length: number): void {
    this.note(index, length, this.length);
    this.unit(REPLACEMENT);
  }

  /** Notes bad bytes whose U+FFFD is at `at`, put by somebody else. */
  note(index: number, length: number, at: number): void {
    if (this.replacementCount++ < MOST_REPLACEMENTS) this.replacements.push({ offset: this.base + index, length, at });
  }

  /** The text since it was last taken. */
  take(): string {
    this.#flush();
    const text = this.#parts.join('');
    this.#parts = [];
    return text;
  }

  #flush(): void {
    if (this.#used === 0) return;
    // An array-like will do, and spreading it is slow.
    const units = this.#units.subarray(0, this.#used) as unknown as number[];
    this.#parts.push(String.fromCharCode.apply(undefined, units));
    this.#length += this.#used;
    this.#used = 0;
  }
}

/** Reads one encoding; what lies between two calls, such as a mode, it keeps. */
export interface Reader {
  /**
   * Reads `bytes` to their end, or, unless they are the last, up to a character that is cut off there.
   *
   * @returns how many bytes were read; the others are to be given again, with more behind them
   */
  read(bytes: Uint8Array, last: boolean, out: Output): number;
}
