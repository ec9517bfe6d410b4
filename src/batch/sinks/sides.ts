import { statSync } from 'node:fs';
import { OutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import type { Sink } from '../plan/sink.ts';
import { SideFile } from './side-file.ts';

/** How long the files are that several inputs write to, by what they hold. */
export type SideLengths = Readonly<Record<string, number>>;

/** Where what is written beside the texts goes. */
export interface SidePlaces {
  readonly explain: string | Sink | undefined;
  readonly rejects: string | Sink | undefined;
  /** What the report will show, where a journal is kept. */
  readonly notes: string | undefined;
}

const NAMES = ['explain', 'rejects', 'notes'] as const;

/** What a run writes beside the texts. */
export class Sides {
  readonly explain: SideFile | undefined;
  readonly rejects: SideFile | undefined;
  readonly notes: SideFile | undefined;

  private constructor(opened: Pick<Sides, (typeof NAMES)[number]>) {
    this.explain = opened.explain;
    this.rejects = opened.rejects;
    this.notes = opened.notes;
  }

  /**
   * Begins the files, or goes on with those of an earlier try.
   *
   * @param lengths how long they are, as far as they are safe
   * @throws {OutputError}
   */
  static async open(places: SidePlaces, lengths: SideLengths = {}): Promise<Sides> {
    const open = async (name: (typeof NAMES)[number]): Promise<SideFile | undefined> => {
      const place = places[name];
      if (typeof place !== 'string') return place && SideFile.into(place);
      const size = lengths[name] ?? 0;
      if (size > 0 && (statSync(fromPath(place), { throwIfNoEntry: false })?.size ?? 0) < size)
        throw new OutputError(`${place}: is shorter than the journal says; remove the journal to begin anew`);
      return SideFile.open(place, size);
    };
    return new Sides({ explain: await open('explain'), rejects: await open('rejects'), notes: await open('notes') });
  }

  get lengths(): SideLengths {
    return Object.fromEntries(this.#opened().map(([name, side]) => [name, side.size]));
  }

  /** Takes back what came after these lengths. */
  async cutTo(lengths: SideLengths): Promise<void> {
    for (const [name, side] of this.#opened()) await side.cutTo(lengths[name] ?? side.size);
  }

  /** @throws {OutputError} */
  async save(): Promise<void> {
    for (const [, side] of this.#opened()) await side.save();
  }

  async close(): Promise<void> {
    for (const [, side] of this.#opened()) await side.close();
  }

  #opened(): [name: string, side: SideFile][] {
    return NAMES.flatMap((name): [string, SideFile][] => (this[name] ? [[name, this[name]]] : []));
  }
}
