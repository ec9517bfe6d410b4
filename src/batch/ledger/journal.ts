/**
 * What a run has done, so that the next one can go on: a file of JSON lines, a header first, then a line for each file that is
 * done and for each part of a large one that is safe on the disk. A line that was cut off by a kill counts for nothing.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { OutputError, toOutputErrorAt } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { writeWhole } from '../files/whole-file.ts';
import {
  checkSettings,
  JournalError,
  reach,
  readJournal,
  type Done,
  type Header,
  type JournalLine,
  type Account,
  type Reached,
} from './journal-lines.ts';
import { Lock, lockOf } from '../files/lock.ts';
import type { Place } from '../sources/place.ts';
import type { Checkpoint } from '../sources/resume-point.ts';
import type { Pending } from '../sinks/publish.ts';

/** A journal that has grown by more is written anew with its sums. */
const LARGEST = 2 ** 26;

/** The file beside a journal that keeps what the report will show, until there is a report. */
export function notesOf(journal: string): string {
  return `${journal}.report`;
}

/** The files that a journal has beside it while its run is on. */
export function companionsOf(journal: string): string[] {
  return [lockOf(journal), notesOf(journal)];
}

export class Journal {
  readonly id: string;
  readonly reached: Reached;
  readonly #file: string;
  readonly #lock: Lock;
  readonly #header: Header;
  #descriptor: number;
  #size: number;
  /** Its size when it was shortened last. */
  #shortest = 0;

  /**
   * Opens a journal, or begins one.
   *
   * @throws {JournalError} if it is none, or one of a run with other settings, or of one that is not over
   */
  constructor(file: string, settings: Header['settings']) {
    this.#file = file;
    try {
      this.#lock = new Lock(file);
    } catch (error) {
      throw new JournalError(`${file}: ${(error as Error).message}`);
    }
    try {
      const known = readJournal(file);
      this.#header = known?.header ?? { journal: 'casemend', id: randomBytes(6).toString('hex'), settings };
      if (known) checkSettings(file, known.header.settings, settings);
      this.id = this.#header.id;
      this.reached = reach(known?.lines ?? []);
      this.#descriptor = openSync(fromPath(file), known ? 'r+' : 'w');
      this.#size = known?.length ?? 0;
      if (known) ftruncateSync(this.#descriptor, this.#size);
      else this.#append(this.#header);
    } catch (error) {
      this.#lock.release();
      throw error instanceof JournalError ? error : new JournalError(toOutputErrorAt(file, error).message);
    }
  }

  /** A file is done, but for what is pending. Once this is back, it will not be done again. */
  done(done: Done, account: Account, pending: Pending | undefined): void {
    this.#append({ ...done, ...(pending && { pending }), ...account });
    // What is renamed must be known to be, also after a power cut.
    if (pending) this.#sync();
  }

  /** A file could not be done. */
  failed(place: Place): void {
    this.#append({ failed: place });
  }

  checkpoint(checkpoint: Checkpoint, account: Account): void {
    this.#append({ checkpoint, ...account });
    this.#sync();
  }

  /** What was made safe of a file is forgotten. */
  dropped(place: Place): void {
    this.#append({ dropped: place });
  }

  finished(account: Account): void {
    this.#append({ finished: true, ...account });
    this.#sync();
  }

  /** Whether it is time to shorten the journal. */
  get isLarge(): boolean {
    return this.#size > this.#shortest + LARGEST;
  }

  /** Writes the journal anew with the sums of its lines; what the files were that are done stays. */
  shorten(last: Done, failed: readonly Place[], whole: Account): void {
    this.#attempt(() => {
      const { lines } = readJournal(this.#file)!;
      const kept = lines.flatMap((line) =>
        'kept' in line ? [line] : 'done' in line ? [{ kept: { done: line.done, stamp: line.stamp } }] : [],
      );
      const all = [this.#header, ...kept, { ...last, failed, ...whole }];
      writeWhole(this.#file, all.map(toLine).join(''));
    });
    closeSync(this.#descriptor);
    this.#descriptor = openSync(fromPath(this.#file), 'r+');
    this.#size = statSync(fromPath(this.#file)).size;
    this.#shortest = this.#size;
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#lock.release();
  }

  /** @throws {OutputError} */
  #sync(): void {
    this.#attempt(() => fdatasyncSync(this.#descriptor));
  }

  /** @throws {OutputError} */
  #append(line: JournalLine | Header): void {
    const bytes = Buffer.from(toLine(line));
    this.#attempt(() => {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#size + done);
    });
    this.#size += bytes.length;
  }

  /** Whatever goes wrong with the journal ends the run: what is not noted would be done twice. */
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      throw new OutputError(toOutputErrorAt(this.#file, error).message, true, true);
    }
  }
}

const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
