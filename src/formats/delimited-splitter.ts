import { BYTE_ORDER_MARK } from './byte-order-mark.ts';

/** How far records go in a chunk. */
export interface Split {
  /** One past the last record that ends in it; 0 if none does. */
  readonly end: number;
  /** How many records end in it. */
  readonly records: number;
  /** How many lines these have; a quoted cell may hold several. */
  readonly lines: number;
}

type Units = Uint8Array | Uint16Array;

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Before a cell, in its quoted part, after a quote that may close it, or in a part that is not quoted. */
type Place = 'fresh' | 'quoted' | 'closing' | 'plain';

/**
 * Finds the ends of records: line feeds that are not in a quoted part. A quote opens one only where a cell starts, and one that
 * is not doubled closes it.
 */
class RecordScanner {
  readonly #delimiter: ArrayLike<number>;
  readonly #mark: ArrayLike<number>;
  #place: Place = 'fresh';
  /** How much of a delimiter was just seen. */
  #delimiterSeen = 0;
  /** How much of the byte order mark was seen, while nothing else was. */
  #markSeen = 0;
  #lines = 0;

  constructor(delimiter: ArrayLike<number>, mark: ArrayLike<number>) {
    this.#delimiter = delimiter;
    this.#mark = mark;
  }

  /** Goes on, and tells where each record ends and how many lines it has. */
  scan(units: Units, onEnd: (end: number, lines: number) => void): void {
    const delimiter = this.#delimiter;
    const first = delimiter[0];
    let place = this.#place;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      if (unit === LINE_FEED) {
        this.#lines++;
        if (place === 'quoted') continue;
        onEnd(i + 1, this.#lines);
        this.#lines = 0;
        this.#markSeen = 0;
        this.#delimiterSeen = 0;
        place = 'fresh';
      } else if (place === 'quoted') {
        if (unit === QUOTE) place = 'closing';
      } else if (unit === QUOTE && place !== 'plain') {
        this.#markSeen = -1;
        place = 'quoted';
      } else {
        place = 'plain';
        const seen = this.#delimiterSeen;
        this.#delimiterSeen = unit === delimiter[seen] ? seen + 1 : unit === first ? 1 : 0;
        if (this.#delimiterSeen === delimiter.length) place = this.#startCell();
        else if (this.#markSeen >= 0 && this.#endsMark(unit)) place = this.#startCell();
      }
    }
    this.#place = place;
  }

  #startCell(): Place {
    this.#delimiterSeen = 0;
    this.#markSeen = -1;
    return 'fresh';
  }

  #endsMark(unit: number): boolean {
    this.#markSeen = unit === this.#mark[this.#markSeen] ? this.#markSeen + 1 : -1;
    return this.#markSeen === this.#mark.length;
  }
}

/** Finds whole records of CSV in UTF-8 that comes chunk by chunk. */
export class DelimitedSplitter {
  readonly #scanner: RecordScanner;

  /** @param delimiter one character */
  constructor(delimiter: string) {
    const encoder = new TextEncoder();
    this.#scanner = new RecordScanner(encoder.encode(delimiter), encoder.encode(BYTE_ORDER_MARK));
  }

  /** Takes the next chunk. */
  scan(bytes: Uint8Array): Split {
    const split = { end: 0, records: 0, lines: 0 };
    this.#scanner.scan(bytes, (end, lines) => {
      split.end = end;
      split.records++;
      split.lines += lines;
    });
    return split;
  }
}

/** The records of a text, each with its line end. */
export function splitRecords(text: string, delimiter: string): string[] {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  const records: string[] = [];
  let done = 0;
  new RecordScanner([delimiter.charCodeAt(0)], [BYTE_ORDER_MARK.charCodeAt(0)]).scan(units, (end) => {
    records.push(text.slice(done, end));
    done = end;
  });
  if (done < text.length) records.push(text.slice(done));
  return records;
}
