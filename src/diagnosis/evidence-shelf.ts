import { grown } from '../grown.ts';
import { LETTERS } from '../script/letter-index.ts';
import { noTables, type Counted, type Evidence, type Gathered } from './evidence.ts';
import { EXPECTATION } from './expectation.ts';

const FEWEST = 256;

/** What the last block that was asked for is laid out in: one shelf at a time is read. */
const open = noTables();

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

  put({ counts, links, seen, missed, witnesses }: Gathered): void {
    this.counted.push({ counts, links });
    this.#starts.push(this.#count);
    this.#missing.push(witnesses.missing.size);
    this.#surelyMissing.push(witnesses.surelyMissing.size);
    const { heard } = witnesses;
    this.#putByLetter(seen, heard, 0);
    this.#putByLetter(missed, heard, seen.length);
    this.#putByKind(witnesses.seen, heard, seen.length + missed.length);
    this.#putByKind(witnesses.missed, heard, seen.length + missed.length + witnesses.seen.length);
  }

  #putByLetter(table: Uint32Array, heard: Uint8Array, first: number): void {
    const steps = EXPECTATION.length;
    for (let letter = 0; letter < LETTERS; letter++) {
      if (heard[letter] !== 1) continue;
      for (let cell = letter * steps; cell < (letter + 1) * steps; cell++)
        if (table[cell] !== 0) this.#add(first + cell, table[cell] as number);
    }
  }

  #putByKind(table: Float64Array, heard: Uint8Array, first: number): void {
    for (let start = 0; start < table.length; start += LETTERS)
      for (let letter = 0; letter < LETTERS; letter++)
        if (heard[letter] === 1 && table[start + letter] !== 0)
          this.#add(first + start + letter, table[start + letter] as number);
  }

  /** The evidence of a block, until another is asked for. */
  at(block: number): Evidence {
    const tables = tablesOf(open);
    for (const table of tables) table.fill(0);
    const end = this.#starts[block + 1] ?? this.#count;
    let number = 0;
    let first = 0;
    for (let at = this.#starts[block] as number; at < end; at++) {
      const place = this.#places[at] as number;
      while (place - first >= (tables[number] as Table).length) first += (tables[number++] as Table).length;
      (tables[number] as Table)[place - first] = this.#values[at] as number;
    }
    const { seen, missed, witnesses } = open;
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
