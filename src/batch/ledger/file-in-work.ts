import { addGathered, emptyGathered, type Gathered, type Limits, type Told } from '../../report/gather.ts';
import type { Destination } from '../sinks/destination.ts';
import type { SideLengths } from '../sinks/sides.ts';
import { START, type Position } from '../sources/read-source.ts';
import type { Checkpoint } from '../sources/resume-point.ts';
import type { Source } from '../sources/source.ts';
import { addTally, emptyTally, type Tally } from '../../report/tally.ts';

/** A file that is being done, with its own figures. */
export class FileInWork {
  readonly source: Source;
  /** What it was before it was read. */
  readonly stamp: string | undefined;
  /** How long the files for all inputs were before it. */
  readonly sidesBefore: SideLengths;
  destination: Destination | undefined;
  changed: boolean;
  failed = false;
  position: Position;
  /** Whether no record is written in part. */
  isBetweenRecords = true;
  /** Up to here it is safe, in bytes of input. */
  safe: number;
  /** What was counted since it was made safe last. */
  open: Tally = emptyTally();
  /** What the report is to show of it; nothing if there is none. */
  readonly gathered: Gathered | undefined;
  /** What went wrong with it, and is not noted for the report yet. */
  readonly untold: Told[] = [];
  readonly #saved: Tally = emptyTally();

  constructor(source: Source, stamp: string | undefined, from: Checkpoint | undefined, before: Before) {
    this.source = source;
    this.stamp = stamp;
    this.sidesBefore = before.sides;
    this.changed = from?.changed ?? false;
    this.position = from?.position ?? START;
    this.safe = this.position.bytes;
    this.gathered = before.limits && emptyGathered(before.limits);
  }

  /** The figures of all of it so far. */
  get tally(): Tally {
    const whole = structuredClone(this.#saved);
    addTally(whole, this.open);
    return whole;
  }

  /** Takes over what an earlier try has made safe. */
  goOn(saved: Tally, gathered: Gathered | undefined): void {
    addTally(this.#saved, saved);
    if (this.gathered && gathered) addGathered(this.gathered, gathered);
  }

  add(tally: Tally, gathered: Gathered | undefined): void {
    addTally(this.open, tally);
    if (this.gathered && gathered) addGathered(this.gathered, gathered);
  }

  moveTo(position: Position, endsRecord: boolean): void {
    this.position = position;
    this.isBetweenRecords = endsRecord;
  }

  /** What was counted since it was made safe last; from now on that is safe. */
  takeOpen(): Tally {
    const taken = this.open;
    addTally(this.#saved, taken);
    this.open = emptyTally();
    return taken;
  }
}

/** What a file begins with. */
export interface Before {
  /** How long the files for all inputs are. */
  readonly sides: SideLengths;
  /** What the report still takes; nothing if there is none. */
  readonly limits: Limits | undefined;
}
