import { grown } from '../grown.ts';
import { noTables, type Counted, type Evidence } from './evidence.ts';

const FEWEST = 256;

/** The evidence of many blocks, one after the other. Most cells of its tables are empty: the others are kept. */
export class EvidenceShelf {
  readonly counted: Counted[] = [];
  /** By block: where its cells begin, and how many different words missed a capital. */
  readonly #starts: number[] = [];
  readonly #missing: number[] = [];
  readonly #surelyMissing: number[] = [];
  #count = 0;
  #places: Uint32Array = new Uint32Array(FEWEST);
  #values: Float64Array = new Float64Array(FEWEST);
  /** What the last block that was asked for is laid out in. */
  readonly #open: Pick<Evidence, 'seen' | 'missed' | 'witnesses'> = noTables();

  put({ counts, links, ...tables }: Evidence): void {
    this.counted.push({ counts, links });
    this.#starts.push(this.#count);
    this.#missing.push(tables.witnesses.missing.size);
    this.#surelyMissing.push(tables.witnesses.surelyMissing.size);
    let first = 0;
    for (const table of tablesOf(tables)) {
      for (let cell = 0; cell < table.length; cell++) {
        const value = table[cell] as number;
        if (value !== 0) this.#add(first + cell, value);
      }
      first += table.length;
    }
  }

  /** The evidence of a block, until another is asked for. */
  at(block: number): Evidence {
    const tables = tablesOf(this.#open);
    for (const table of tables) table.fill(0);
    const end = this.#starts[block + 1] ?? this.#count;
    let number = 0;
    let first = 0;
    for (let at = this.#starts[block] as number; at < end; at++) {
      const place = this.#places[at] as number;
      while (place - first >= (tables[number] as Table).length) first += (tables[number++] as Table).length;
      (tables[number] as Table)[place - first] = this.#values[at] as number;
    }
    const { seen, missed, witnesses } = this.#open;
    const missing = { size: this.#missing[block] as number };
    const surelyMissing = { size: this.#surelyMissing[block] as number };
    return { ...(this.counted[block] as Counted), seen, missed, witnesses: { ...witnesses, missing, surelyMissing } };
  }

  #add(place: number, value: number): void {
    if (this.#count === this.#places.length) {
      this.#places = grown(this.#places);
      this.#values = grown(this.#values);
    }
    this.#places[this.#count] = place;
    this.#values[this.#count++] = value;
  }
}

type Table = Uint32Array | Float64Array;

const tablesOf = ({ seen, missed, witnesses }: Pick<Evidence, 'seen' | 'missed' | 'witnesses'>): readonly Table[] => [
  seen,
  missed,
  witnesses.seen,
  witnesses.missed,
];
