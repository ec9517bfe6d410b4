import { isToStandardOutput, type CleanCommand } from '../cli/command-line/clean-command.ts';
import { OutputError } from './files/output-error.ts';
import { addGathered, emptyGathered, gatherTrouble, type Gathered, type Limits, type Told } from '../report/gather.ts';
import { visibleLine } from '../display/visible.ts';
import type { Mended, Trouble } from './work/batch.ts';
import type { Complaints } from '../cli/complaints.ts';
import { LINE_FEED } from './sources/cut-records.ts';
import { Destinations } from './sinks/destination.ts';
import type { Event } from './sources/read-events.ts';
import { FileInWork } from './ledger/file-in-work.ts';
import type { Progress, SideLengths } from './ledger/journal-lines.ts';
import { toNote } from './ledger/notes.ts';
import { comparePlaces, type Place } from './sources/place.ts';
import type { Prepared } from './prepare.ts';
import { publish } from './sinks/publish.ts';
import { isDocument } from './sources/read-source.ts';
import { SideFile } from './sinks/side-file.ts';
import { sizeIn, stampOf } from './files/stamp.ts';
import { addTally, emptyTally, type Tally } from '../report/tally.ts';

/** What comes of an event: batches mended, everything else as it is. */
export type Happening = { readonly event: Event; readonly mended: Mended | undefined };

/** What a run writes beside the texts. */
export interface Sides {
  readonly explain: SideFile | undefined;
  readonly rejects: SideFile | undefined;
  /** What the report will show, where a journal is kept. */
  readonly notes: SideFile | undefined;
}

/** What a run begins with. */
export interface Beginnings extends Omit<Prepared, 'drift'> {
  readonly command: CleanCommand;
  /** Tells the unfinished files of this run from those of others. */
  readonly id: string;
  readonly complaints: Complaints;
  /** Whether it is said where the text of each file begins. */
  readonly headsTexts: boolean;
  /** Writes the name of a file to standard output. */
  readonly list: (name: string) => Promise<void>;
}

/** After so many bytes of a large file what is done is made safe. */
const CHECKPOINT_BYTES = 2 ** 20;

/** Takes the happenings of a run in order: writes, counts, tells what went wrong, keeps the journal. */
export class Run {
  /** Whether anything changed, or would. */
  changed = false;
  /** How many bytes of text this try has mended. */
  mendedBytes = 0;
  readonly #begun: Beginnings;
  readonly #destinations: Destinations;
  /** The figures of files that are done, and of what concerns none. */
  readonly #settled: Tally;
  /** What the report is to show of them; nothing if there is none. */
  readonly #gathered: Gathered | undefined;
  /** What went wrong with no file and is not in the journal yet. */
  #loose: Told[] = [];
  #failed: Place[];
  #file: FileInWork | undefined;
  #doneBytes = 0;
  #headings = 0;
  /** The last byte of standard output. */
  #lastByte = LINE_FEED;

  constructor(begun: Beginnings) {
    this.#begun = begun;
    this.#destinations = new Destinations(begun.command, begun.id);
    this.#settled = structuredClone(begun.settled?.tally) ?? emptyTally();
    this.#gathered = begun.command.report === undefined ? undefined : emptyGathered();
    if (this.#gathered && begun.remembered) addGathered(this.#gathered, begun.remembered.settled);
    this.#failed = [...begun.goOn.failed];
  }

  /** The figures of the run so far. */
  get tally(): Tally {
    const whole = structuredClone(this.#settled);
    if (this.#file) addTally(whole, this.#file.tally);
    return whole;
  }

  /** What the report is to show so far. */
  get gathered(): Gathered | undefined {
    const whole = structuredClone(this.#gathered);
    if (whole && this.#file?.gathered) addGathered(whole, this.#file.gathered);
    return whole;
  }

  /** What the report still takes; nothing if there is none. */
  get limits(): Limits | undefined {
    return (this.#file?.gathered ?? this.#gathered)?.limits;
  }

  /** Whether some files could not be done. */
  get hasFailed(): boolean {
    return this.#failed.length > 0;
  }

  /** How many bytes of input are done, as they are on the disk. */
  get doneBytes(): number {
    const { source, position } = this.#file ?? {};
    return this.#doneBytes + (source?.compression ? 0 : (position?.bytes ?? 0));
  }

  /**
   * Takes what happened next.
   *
   * @throws {OutputError} if nothing more can be written
   */
  async take({ event, mended }: Happening): Promise<void> {
    switch (event.kind) {
      case 'begin':
        await this.#begin(event);
        break;
      case 'miss':
        this.#miss(event);
        break;
      case 'batch':
        await this.#batch(event, mended!);
        break;
      case 'unread':
        await this.#unread(event);
        break;
      case 'note':
        this.#begun.complaints.note(this.#file!.source.name, event.note);
        break;
      case 'trouble':
        this.#trouble(this.#file!, { line: undefined, problem: event.problem });
        break;
      case 'failure':
        this.#fail(this.#file!, event.problem);
        break;
      case 'end':
        await this.#end(this.#file!);
    }
  }

  /** Counts something in a folder that cannot be read, and tells why. */
  miss(path: string, problem: string): void {
    this.#lament({ file: path, problem });
    this.#loose.push({ file: path, problem });
  }

  /** Counts and tells what keeps the run from going on. */
  stop({ message, namesPlace }: OutputError): void {
    this.#begun.complaints.stop(namesPlace ? undefined : this.#file?.source.name, message);
    this.#settled.errors++;
  }

  /** Removes what is unfinished without waiting for anything. */
  drop(): void {
    this.#file?.destination?.drop(this.#begun.journal !== undefined);
  }

  /** Leaves the file at hand undone, to be gone on with later if there is a journal. */
  async leave(): Promise<void> {
    const file = this.#file;
    if (!file?.destination) return;
    if (!file.failed) await this.#save(file, 1);
    await file.destination.leave(this.#begun.journal !== undefined && file.safe > 0);
  }

  /** Notes that all is done. */
  async finish(): Promise<void> {
    const loose = await this.#takeLoose();
    this.#begun.journal?.finished(this.#progress(loose));
  }

  async #begin({ source, from, stamp }: Extract<Event, { kind: 'begin' }>): Promise<void> {
    const { command, sides, settled, saved, remembered } = this.#begun;
    const now = this.#sideLengths();
    // If a file that is gone on with fails, what an earlier try has written of it beside goes, too.
    const before = Object.keys(now).map((name) => [name, settled?.sides[name] ?? 0]);
    const lengths = from ? (Object.fromEntries(before) as SideLengths) : now;
    const file = new FileInWork(source, stamp, from, { sides: lengths, limits: this.#gathered?.limits });
    this.#file = file;
    if (from && saved) file.goOn(saved.tally, remembered?.saved);
    try {
      file.destination = this.#destinations.open({ source, stamp, size: from?.size ?? 0 });
    } catch (error) {
      this.#giveUp(file, error);
    }
    // The records of one file must not run on in the line in which those of another ended.
    const isJoined =
      isToStandardOutput(command) && !this.#begun.headsTexts && !command.diff && sides.explain?.path !== '-';
    if (isJoined && this.#lastByte !== LINE_FEED && !isDocument(source, command)) await this.#write(file, NEW_LINE);
  }

  #miss({ source, problem }: Extract<Event, { kind: 'miss' }>): void {
    this.#lament({ file: source.name, problem });
    this.#failed.push(source.place);
    this.#begun.journal?.failed(source.place);
  }

  async #batch({ after }: Extract<Event, { kind: 'batch' }>, mended: Mended): Promise<void> {
    const { sides } = this.#begun;
    const file = this.#file!;
    const { output, changed, tally, troubles, rejected, explained, gathered, note } = mended;
    if (note !== undefined) this.#begun.complaints.note(file.source.name, note);
    for (const trouble of troubles) this.#tell(file, trouble);
    if (file.failed) return;
    file.changed ||= changed;
    await this.#write(file, output);
    if (rejected) await sides.rejects!.append(rejected);
    await sides.explain?.append(explained);
    file.add(tally, gathered);
    if (gathered) await sides.notes?.append(toNote(gathered));
    this.mendedBytes += tally.bytes;
    file.moveTo(after, true);
    await this.#save(file, CHECKPOINT_BYTES);
  }

  async #unread({ bytes, line, problem, kinds, after }: Extract<Event, { kind: 'unread' }>): Promise<void> {
    const { command, sides } = this.#begun;
    const file = this.#file!;
    if (problem !== undefined) this.#trouble(file, { line, problem });
    if (file.failed) return;
    file.open.bytes += bytes.length;
    this.mendedBytes += bytes.length;
    file.moveTo(after, kinds.endsRecord);
    if (kinds.isBad && sides.rejects) {
      file.changed = true;
      await sides.rejects.append(bytes);
      if (kinds.endsRecord && !sides.rejects.endsLine) await sides.rejects.append(NEW_LINE);
    } else if (!command.diff) {
      await this.#write(file, bytes);
    }
  }

  async #write(file: FileInWork, bytes: Uint8Array): Promise<void> {
    if (file.failed || bytes.length === 0) return;
    if (this.#begun.headsTexts && !file.isHeaded) await this.#head(file);
    this.#lastByte = bytes.at(-1)!;
    try {
      await file.destination!.write(bytes);
    } catch (error) {
      this.#giveUp(file, error);
    }
  }

  /** Says where a file begins. */
  async #head(file: FileInWork): Promise<void> {
    const { command, list } = this.#begun;
    file.isHeaded = true;
    // Records that change are marked with the names of their files.
    if (command.diff && !isDocument(file.source, command)) return;
    const gap = this.#headings++ === 0 ? '' : this.#lastByte === LINE_FEED ? '\n' : '\n\n';
    await list(`${gap}==> ${visibleLine(file.source.name)} <==`);
  }

  /** Makes safe what is done of a large file, if it is so many bytes and the record is over. */
  async #save(file: FileInWork, least: number): Promise<void> {
    const { journal, sides } = this.#begun;
    if (!journal || file.failed || !file.isBetweenRecords || file.position.bytes - file.safe < least) return;
    await this.#noteTroubles(file);
    const saved = await file.destination!.save();
    for (const side of Object.values(sides) as Sides[keyof Sides][]) await side?.save();
    if (!saved) return;
    const { source, position, changed, stamp } = file;
    const { place, path } = source;
    journal.checkpoint({ place, path, position, changed, stamp, ...saved }, this.#progress(file.takeOpen()));
    file.safe = position.bytes;
  }

  async #end(file: FileInWork): Promise<void> {
    try {
      if (!file.failed) await this.#finish(file);
    } catch (error) {
      this.#giveUp(file, error);
    }
    if (file.failed) await this.#forget(file);
    this.#doneBytes += sizeIn(file.stamp);
    this.#file = undefined;
  }

  async #finish(file: FileInWork): Promise<void> {
    const { journal, command, complaints, list } = this.#begun;
    const { source, changed } = file;
    await this.#noteTroubles(file);
    const pending = await file.destination!.finish(changed);
    const replaced = command.inPlace && pending ? stampOf(pending.part) : file.stamp;
    const done = { done: source.place, stamp: replaced };
    file.open.files++;
    const whole = file.tally;
    addTally(file.open, await this.#takeLoose());
    journal?.done(done, this.#progress(file.takeOpen()), pending);
    if (pending) await publish(pending);
    addTally(this.#settled, whole);
    this.#failed = this.#failed.filter((other) => comparePlaces(other, source.place) !== 0);
    if (this.#gathered && file.gathered) addGathered(this.#gathered, file.gathered);
    this.changed ||= changed;
    if (changed && command.check && !file.isHeaded) await list(complaints.wouldChange(source.name));
    if (journal?.isLarge) journal.shorten(done, this.#failed, this.#progress(this.#settled));
  }

  /** What is told and counted of a file that is not done goes, but for its errors. */
  async #forget(file: FileInWork): Promise<void> {
    const { journal, sides } = this.#begun;
    await file.destination?.leave(false);
    for (const [name, size] of Object.entries(file.sidesBefore)) await sides[name as keyof Sides]?.cutTo(size);
    this.#settled.errors += file.tally.errors;
    for (const told of file.gathered?.troubles ?? []) gatherTrouble(this.#gathered!, told);
    this.#failed.push(file.source.place);
    journal?.failed(file.source.place);
  }

  /** Tells why a file cannot be written; if no other can be either, ends the run. */
  #giveUp(file: FileInWork, error: unknown): void {
    if (!(error instanceof OutputError) || error.isGeneral) {
      file.failed = true;
      throw error;
    }
    this.#fail(file, error.message);
  }

  #fail(file: FileInWork, problem: string): void {
    if (!file.failed) this.#trouble(file, { line: undefined, problem });
    file.failed = true;
  }

  #trouble(file: FileInWork, trouble: Trouble): void {
    file.open.errors++;
    this.#tell(file, trouble);
  }

  #tell(file: FileInWork, trouble: Trouble): void {
    const { path, name } = file.source;
    const { line, problem } = trouble;
    this.#begun.complaints.tell(name, trouble);
    if (!file.gathered) return;
    gatherTrouble(file.gathered, { file: path, line, problem });
    file.untold.push({ file: path, line, problem });
  }

  /** Tells and counts what concerns no file that is being done. */
  #lament(told: Told): void {
    this.#begun.complaints.tell(told.file, { line: told.line, problem: told.problem });
    this.#settled.errors++;
    if (this.#gathered) gatherTrouble(this.#gathered, told);
  }

  async #noteTroubles(file: FileInWork): Promise<void> {
    await this.#note(file.untold.splice(0));
  }

  async #note(troubles: readonly Told[]): Promise<void> {
    if (troubles.length === 0 || !this.#begun.sides.notes) return;
    const gathered = emptyGathered();
    for (const told of troubles) gatherTrouble(gathered, told);
    await this.#begun.sides.notes.append(toNote(gathered));
  }

  /** What went wrong with no file since this was asked last, in figures; from now on it is in the journal. */
  async #takeLoose(): Promise<Tally> {
    const loose = this.#loose.splice(0);
    await this.#note(loose);
    return { ...emptyTally(), errors: loose.length };
  }

  #progress(tally: Tally): Progress {
    return { tally, sides: this.#sideLengths() };
  }

  #sideLengths(): SideLengths {
    const sizes = Object.entries(this.#begun.sides).flatMap(([name, side]) =>
      side instanceof SideFile ? [[name, side.size] as const] : [],
    );
    return Object.fromEntries(sizes);
  }
}

const NEW_LINE = Uint8Array.of(LINE_FEED);
