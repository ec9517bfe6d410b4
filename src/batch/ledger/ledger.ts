import {
  addGathered,
  emptyGathered,
  gatherTrouble,
  type Gathered,
  type Limits,
  type Told,
} from '../../report/gather.ts';
import { addTally, emptyTally, type Tally } from '../../report/tally.ts';
import { sizeIn, stampOf } from '../files/stamp.ts';
import { publish, type Pending } from '../sinks/publish.ts';
import type { Sides } from '../sinks/sides.ts';
import { comparePlaces, type Place } from '../sources/place.ts';
import type { SourceEvent } from '../sources/source-events.ts';
import { FileInWork } from './file-in-work.ts';
import type { Account } from './journal-lines.ts';
import { toNote, type Remembered } from './notes.ts';
import type { Earlier } from './resume.ts';

/** What a ledger begins with. */
export interface LedgerStart extends Omit<Earlier, 'isOver' | 'drift'> {
  readonly sides: Sides;
  /** What earlier tries have gathered for the report; nothing if there is none. */
  readonly remembered: Remembered | undefined;
  readonly hasReport: boolean;
  /** Whether the files that are done are replaced. */
  readonly replaces: boolean;
}

/** Keeps account of a run: the figures, what is done, what failed; in the journal, if there is one. */
export class Ledger {
  readonly #start: LedgerStart;
  /** The figures of files that are done, and of what concerns none. */
  readonly #settled: Tally;
  /** What the report is to show of them; nothing if there is none. */
  readonly #gathered: Gathered | undefined;
  /** What went wrong with no file and is not in the journal yet. */
  #loose: Told[] = [];
  #failed: Place[];
  #doneBytes = 0;

  constructor(start: LedgerStart) {
    this.#start = start;
    this.#settled = structuredClone(start.settled?.tally) ?? emptyTally();
    this.#gathered = start.hasReport ? emptyGathered() : undefined;
    if (this.#gathered && start.remembered) addGathered(this.#gathered, start.remembered.settled);
    this.#failed = [...start.resumePoint.failed];
  }

  /** Whether some files could not be done. */
  get hasFailed(): boolean {
    return this.#failed.length > 0;
  }

  /** Whether what is done of a file before it is over will be of use. */
  get keepsParts(): boolean {
    return this.#start.journal !== undefined;
  }

  /** The figures of the run so far. */
  tally(file: FileInWork | undefined): Tally {
    const whole = structuredClone(this.#settled);
    if (file) addTally(whole, file.tally);
    return whole;
  }

  /** What the report is to show so far. */
  gathered(file: FileInWork | undefined): Gathered | undefined {
    const whole = structuredClone(this.#gathered);
    if (whole && file?.gathered) addGathered(whole, file.gathered);
    return whole;
  }

  /** What the report still takes; nothing if there is none. */
  limits(file: FileInWork | undefined): Limits | undefined {
    return (file?.gathered ?? this.#gathered)?.limits;
  }

  /** How many bytes of input are done, as they are on the disk. */
  doneBytes(file: FileInWork | undefined): number {
    return this.#doneBytes + (file && !file.source.compression ? file.position.bytes : 0);
  }

  /** Opens the account of a file, or goes on with it. */
  begin({ source, from, stamp }: Extract<SourceEvent, { kind: 'begin' }>): FileInWork {
    const { sides, settled, saved, remembered } = this.#start;
    const now = sides.lengths;
    // If a file that is gone on with fails, what an earlier try has written of it beside goes, too.
    const before = Object.keys(now).map((name) => [name, settled?.sides[name] ?? 0] as const);
    const lengths = from ? Object.fromEntries(before) : now;
    const file = new FileInWork(source, stamp, from, { sides: lengths, limits: this.#gathered?.limits });
    if (from && saved) file.goOn(saved.tally, remembered?.saved);
    return file;
  }

  /** A file could not be begun. */
  miss(place: Place): void {
    this.#failed.push(place);
    this.#start.journal?.failed(place);
  }

  /** Counts what went wrong with no file that is being done. */
  countLoose(told: Told): void {
    this.#settled.errors++;
    if (this.#gathered) gatherTrouble(this.#gathered, told);
  }

  /** The same, of what no file stands for in the journal. */
  noteLoose(told: Told): void {
    this.countLoose(told);
    this.#loose.push(told);
  }

  /** Counts what keeps the run from going on. */
  countStop(): void {
    this.#settled.errors++;
  }

  /** Brings what went wrong with a file to the notes. */
  async noteTroubles(file: FileInWork): Promise<void> {
    await this.#note(file.untold.splice(0));
  }

  /** What is done of a file is safe. */
  checkpoint(file: FileInWork, saved: { readonly part: string; readonly size: number }): void {
    const { source, position, changed, stamp } = file;
    const { place, path } = source;
    const checkpoint = { place, path, position, changed, stamp, ...saved };
    this.#start.journal?.checkpoint(checkpoint, this.#account(file.takeOpen()));
    file.safe = position.bytes;
  }

  /** A file is done, and takes its place. @throws {OutputError} if it cannot */
  async done(file: FileInWork, pending: Pending | undefined): Promise<void> {
    const { journal, replaces } = this.#start;
    const { place } = file.source;
    const done = { done: place, stamp: replaces && pending ? stampOf(pending.part) : file.stamp };
    file.open.files++;
    const whole = file.tally;
    addTally(file.open, await this.#takeLoose());
    journal?.done(done, this.#account(file.takeOpen()), pending);
    if (pending) await publish(pending);
    addTally(this.#settled, whole);
    this.#failed = this.#failed.filter((other) => comparePlaces(other, place) !== 0);
    if (this.#gathered && file.gathered) addGathered(this.#gathered, file.gathered);
    if (journal?.isLarge) journal.shorten(done, this.#failed, this.#account(this.#settled));
  }

  /** What is counted of a file that is not done goes, but for its errors. */
  fail(file: FileInWork): void {
    this.#settled.errors += file.tally.errors;
    for (const told of file.gathered?.troubles ?? []) gatherTrouble(this.#gathered!, told);
    this.miss(file.source.place);
  }

  /** Closes the account of a file, whatever became of it. */
  end(file: FileInWork): void {
    this.#doneBytes += sizeIn(file.stamp);
  }

  /** Notes that all is done. */
  async finish(): Promise<void> {
    const loose = await this.#takeLoose();
    this.#start.journal?.finished(this.#account(loose));
  }

  async #note(troubles: readonly Told[]): Promise<void> {
    const { notes } = this.#start.sides;
    if (troubles.length === 0 || !notes) return;
    const gathered = emptyGathered();
    for (const told of troubles) gatherTrouble(gathered, told);
    await notes.append(toNote(gathered));
  }

  /** What went wrong with no file since this was asked last, in figures; from now on it is in the journal. */
  async #takeLoose(): Promise<Tally> {
    const loose = this.#loose.splice(0);
    await this.#note(loose);
    return { ...emptyTally(), errors: loose.length };
  }

  #account(tally: Tally): Account {
    return { tally, sides: this.#start.sides.lengths };
  }
}
