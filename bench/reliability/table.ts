import { decimal } from '../../src/evaluation/evaluate.ts';
import { formatTable } from '../table.ts';
import { type Band, BOUNDS, breaksPromise, emptyBands, PROMISED } from './bands.ts';

/** Bands of confidence, by the name of a row. */
export class Table {
  readonly #rows = new Map<string, Band[]>();

  get size(): number {
    return this.#rows.size;
  }

  row(name: string): Band[] {
    let bands = this.#rows.get(name);
    if (!bands) this.#rows.set(name, (bands = emptyBands()));
    return bands;
  }

  format(title: string): string {
    const header = [title, ...BOUNDS.slice(1).map((_, band) => nameOf(band))];
    return formatTable(
      header,
      [...this.#rows].map(([name, bands]) => [name, ...bands.map(cellOf)]),
      1,
    );
  }

  /** A line for each row that does not keep the promise. */
  broken(): string[] {
    return [...this.#rows]
      .filter(([, bands]) => breaksPromise(bands))
      .map(([name, bands]) => `  ${name}: ${cellOf(bands[PROMISED.band]!)}`);
  }
}

export const nameOf = (band: number): string => `${decimal(BOUNDS[band]!, 2)}–${decimal(BOUNDS[band + 1]!, 2)}`;

const cellOf = ({ changes, right }: Band): string => `${decimal((100 * right) / changes)} of ${changes}`;
