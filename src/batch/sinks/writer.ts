import { LINE_FEED } from '../sources/cut-records.ts';
import type { Destination } from './destination.ts';
import type { Beginning, Destinations } from './destinations.ts';
import type { SideLengths, Sides } from './sides.ts';

const NEW_LINE = Uint8Array.of(LINE_FEED);

/** Writes what comes of a file, and what is written beside the texts of all of them. */
export class Writer {
  readonly #destinations: Destinations;
  readonly #sides: Sides;
  #destination: Destination | undefined;

  constructor(destinations: Destinations, sides: Sides) {
    this.#destinations = destinations;
    this.#sides = sides;
  }

  /** Whether bad records are kept apart. */
  get hasRejects(): boolean {
    return this.#sides.rejects !== undefined;
  }

  /** Begins the output of a file, or goes on with it. @throws {OutputError} */
  open(beginning: Beginning): void {
    this.#destination = undefined;
    this.#destination = this.#destinations.open(beginning);
  }

  /** @throws {OutputError} */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length > 0) await this.#destination!.write(bytes);
  }

  /** Writes what is explained and rejected of a batch. @throws {OutputError} */
  async writeBeside(explained: string, rejected: Uint8Array | undefined): Promise<void> {
    if (rejected) await this.#sides.rejects!.append(rejected);
    await this.#sides.explain?.append(explained);
  }

  /** Writes a part of a bad record. @throws {OutputError} */
  async reject(bytes: Uint8Array, endsRecord: boolean): Promise<void> {
    const rejects = this.#sides.rejects!;
    await rejects.append(bytes);
    if (endsRecord && !rejects.endsLine) await rejects.append(NEW_LINE);
  }

  /** Brings all to the disk; gives what of the file can be gone on with. @throws {OutputError} */
  async save(): ReturnType<Destination['save']> {
    const saved = await this.#destination!.save();
    await this.#sides.save();
    return saved;
  }

  /** Finishes the output of a file, but for what is still to be put in its place. @throws {OutputError} */
  async finish(changed: boolean): ReturnType<Destination['finish']> {
    return this.#destination!.finish(changed);
  }

  /** Leaves the output of a file. What is unfinished is removed unless it is to be gone on with. */
  async leave(keep: boolean): Promise<void> {
    await this.#destination?.leave(keep);
  }

  /** Removes the output of a file, and takes back what was written beside it: the side files had these lengths. */
  async forget(lengths: SideLengths): Promise<void> {
    await this.leave(false);
    await this.#sides.cutTo(lengths);
  }

  /** Leaves the output without waiting. */
  drop(keep: boolean): void {
    this.#destination?.drop(keep);
  }
}
