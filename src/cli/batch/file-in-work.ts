import { addAccount, type Account } from './account.ts';
import type { Destination } from './destination.ts';
import type { Checkpoint, SideLengths } from './journal-lines.ts';
import { START, type Position } from './read-source.ts';
import type { Source } from './source.ts';
import { addTally, type Tally } from './tally.ts';

/** A file that is being done, with its own account. */
export class FileInWork {
  readonly source: Source;
  /** What it was before it was read. */
  readonly stamp: string | undefined;
  /** How long the files for all inputs were before it. */
  readonly sidesBefore: SideLengths;
  destination: Destination | undefined;
  changed: boolean;
  failed = false;
  /** Whether it was said where its text begins. */
  isHeaded = false;
  position: Position;
  /** Whether no record is written in part. */
  isBetweenRecords = true;
  /** Up to here it is safe, in bytes of input. */
  safe: number;
  /** What was counted since it was made safe last. */
  open: Account;
  readonly #newAccount: () => Account;
  readonly #saved: Account;

  constructor(
    source: Source,
    stamp: string | undefined,
    from: Checkpoint | undefined,
    sidesBefore: SideLengths,
    newAccount: () => Account,
  ) {
    this.source = source;
    this.stamp = stamp;
    this.sidesBefore = sidesBefore;
    this.changed = from?.changed ?? false;
    this.position = from?.position ?? START;
    this.safe = this.position.bytes;
    this.#newAccount = newAccount;
    this.open = newAccount();
    this.#saved = newAccount();
  }

  /** The figures of all of it so far. */
  get tally(): Tally {
    const whole = structuredClone(this.#saved.tally);
    addTally(whole, this.open.tally);
    return whole;
  }

  /** What all of it came to so far. */
  account(): Account {
    const whole = this.#newAccount();
    addAccount(whole, this.#saved);
    addAccount(whole, this.open);
    return whole;
  }

  /** Takes over what an earlier try has made safe. */
  goOn(saved: Account): void {
    addAccount(this.#saved, saved);
  }

  add(part: Account): void {
    addAccount(this.open, part);
  }

  moveTo(position: Position, endsRecord: boolean): void {
    this.position = position;
    this.isBetweenRecords = endsRecord;
  }

  /** What was counted since it was made safe last; from now on that is safe. */
  takeOpen(): Account {
    const taken = this.open;
    addAccount(this.#saved, taken);
    this.open = this.#newAccount();
    return taken;
  }
}
