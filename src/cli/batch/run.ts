import { addGathered, emptyGathered, type Gathered } from '../report/gather.ts';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { OutputError } from '../output-error.ts';
import { write } from '../output.ts';
import type { Mended, Trouble } from './batch.ts';
import { openDestination, type Destination } from './destination.ts';
import type { Event } from './events.ts';
import { Journal, type Progress } from './journal.ts';
import { publish } from './publish.ts';
import { START, type Position } from './read-source.ts';
import type { SideFile } from './side-file.ts';
import type { Source } from './source.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** What comes of an event: batches mended, everything else as it is. */
export type Happening = { readonly event: Event; readonly mended: Mended | undefined };

/** What a run writes beside the texts. */
export interface Sides {
  readonly explain: SideFile | undefined;
  readonly rejects: SideFile | undefined;
}

/** After so many bytes of a large file what is done is made safe. */
const CHECKPOINT_BYTES = 2 ** 20;

/** A file that is being done. */
interface Current {
  readonly source: Source;
  readonly stamp: string;
  readonly destination: Destination | undefined;
  changed: boolean;
  failed: boolean;
  position: Position;
  /** Where it was made safe last. */
  safe: number;
}

/** Takes the happenings of a run in order: writes, counts, tells what went wrong, keeps the journal. */
export class Run {
  readonly tally: Tally;
  readonly gathered: Gathered | undefined;
  /** Whether anything changed, or would. */
  changed = false;
  readonly #command: CleanCommand;
  readonly #sides: Sides;
  readonly #journal: Journal | undefined;
  readonly #id: string;
  readonly #say: (message: string) => void;
  /** What was counted since the last line of the journal. */
  #delta: { tally: Tally; gathered: Gathered | undefined };
  #current: Current | undefined;
  #doneBytes = 0;

  constructor(
    command: CleanCommand,
    sides: Sides,
    journal: Journal | undefined,
    { id, so, say }: { id: string; so: Progress | undefined; say: (message: string) => void },
  ) {
    this.#command = command;
    this.#sides = sides;
    this.#journal = journal;
    this.#id = id;
    this.#say = say;
    this.tally = so?.tally ?? emptyTally();
    this.gathered = command.report === undefined ? undefined : (so?.gathered ?? emptyGathered());
    this.#delta = this.#noDelta();
  }

  /**
   * Takes what happened next.
   *
   * @throws {OutputError} if nothing more can be written
   */
  async take({ event, mended }: Happening): Promise<void> {
    switch (event.kind) {
      case 'begin':
        this.#begin(event);
        break;
      case 'batch':
        await this.#batch(event.after, mended!);
        break;
      case 'unread':
        await this.#unread(event);
        break;
      case 'note':
        this.#say(`${this.#current!.source.path}: ${event.note}`);
        break;
      case 'trouble':
        this.#trouble({ line: undefined, problem: event.problem });
        break;
      case 'failure':
        this.#current!.failed = true;
        this.#trouble({ line: undefined, problem: event.problem });
        break;
      case 'end':
        await this.#end();
    }
  }

  /** Counts a file or folder that could not be reached, and tells why. */
  miss(path: string, problem: string): void {
    this.#count((tally) => tally.errors++);
    this.#say(`${path}: ${problem}`);
  }

  /** Counts and tells what keeps the run from going on. */
  fail(problem: string): void {
    this.miss(this.#current?.source.path ?? 'the output', problem);
  }

  /** How many bytes of input are done, as they are on the disk. */
  get doneBytes(): number {
    const { source, position } = this.#current ?? {};
    return this.#doneBytes + (source?.compression ? 0 : (position?.bytes ?? 0));
  }

  /** Removes what is unfinished without waiting for anything. */
  drop(): void {
    this.#current?.destination?.drop(this.#journal !== undefined);
  }

  /** Ends the run. The file at hand stays undone, or is gone on with later. */
  async close(isWhole: boolean): Promise<void> {
    const current = this.#current;
    if (current?.destination) {
      await this.#save(1);
      const isKept = this.#journal !== undefined && current.safe > 0;
      await current.destination.leave(isKept);
    }
    if (isWhole) this.#journal?.finished(this.#takeDelta());
    this.#journal?.close();
    for (const side of Object.values(this.#sides) as (SideFile | undefined)[]) await side?.close();
  }

  #begin({ source, from, stamp }: Extract<Event, { kind: 'begin' }>): void {
    const position = from?.position ?? START;
    const current = {
      source,
      stamp,
      changed: from?.changed ?? false,
      failed: false,
      position,
      safe: position.bytes,
    };
    try {
      const destination = openDestination(source, this.#command, this.#id, from?.size);
      this.#current = { ...current, destination };
    } catch (error) {
      this.#current = { ...current, destination: undefined, failed: true };
      this.#giveUp(error);
    }
  }

  async #batch(after: Position, mended: Mended): Promise<void> {
    const current = this.#current!;
    const { output, changed, tally, troubles, rejected, explained, gathered, note } = mended;
    if (note !== undefined) this.#say(`${current.source.path}: ${note}`);
    for (const trouble of troubles) this.#tell(trouble);
    if (current.failed) return;
    current.changed ||= changed;
    await this.#write(output);
    if (rejected) await this.#sides.rejects!.append(rejected);
    await this.#sides.explain?.append(explained);
    this.#count((whole) => addTally(whole, tally));
    if (this.gathered && gathered) {
      addGathered(this.gathered, gathered);
      addGathered(this.#delta.gathered!, gathered);
    }
    current.position = after;
    await this.#save();
  }

  async #unread({ bytes, line, problem, isBad, after }: Extract<Event, { kind: 'unread' }>): Promise<void> {
    const current = this.#current!;
    if (problem !== undefined) this.#trouble({ line, problem });
    if (current.failed) return;
    this.#count((tally) => (tally.bytes += bytes.length));
    current.position = after;
    const { rejects } = this.#sides;
    if (!isBad || !rejects) return this.#command.diff ? undefined : this.#write(bytes);
    current.changed = true;
    await rejects.append(bytes);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const current = this.#current!;
    try {
      await current.destination!.write(bytes);
    } catch (error) {
      current.failed = true;
      this.#giveUp(error);
    }
  }

  /** Makes safe what is done of a large file, if it is so many bytes. */
  async #save(least = CHECKPOINT_BYTES): Promise<void> {
    const { destination, source, position, changed, stamp, safe, failed } = this.#current!;
    if (!this.#journal || failed || position.bytes - safe < least) return;
    const saved = await destination!.save();
    for (const side of [this.#sides.explain, this.#sides.rejects]) await side?.save();
    if (!saved) return;
    const { place, path } = source;
    this.#journal.checkpoint({ place, path, position, changed, stamp, ...saved }, this.#takeDelta());
    this.#current!.safe = position.bytes;
  }

  async #end(): Promise<void> {
    const { source, stamp, destination, changed, failed } = this.#current!;
    this.#doneBytes += Number.parseInt(stamp, 10) || 0;
    try {
      if (failed) await destination?.leave(false);
      else await this.#finish(source, destination!, changed);
    } catch (error) {
      await destination?.leave(false);
      this.#giveUp(error);
    }
    this.#current = undefined;
  }

  async #finish(source: Source, destination: Destination, changed: boolean): Promise<void> {
    const pending = await destination.finish(changed);
    this.changed ||= changed;
    this.#count((tally) => tally.files++);
    if (changed && this.#command.check) await write(`${source.path}\n`);
    this.#journal?.done(source.place, this.#takeDelta(), pending);
    if (pending) await publish(pending);
    if (this.#journal?.isLarge) {
      this.#journal.shorten(source.place, { tally: this.tally, gathered: this.gathered, sides: this.#sideLengths() });
    }
  }

  /** Tells why a file cannot be written; if no other can be either, ends the run. */
  #giveUp(error: unknown): void {
    if (!(error instanceof OutputError) || error.isGeneral) throw error;
    this.#trouble({ line: undefined, problem: error.message });
  }

  #trouble(trouble: Trouble): void {
    this.#count((tally) => tally.errors++);
    this.#tell(trouble);
  }

  #tell({ line, problem }: Trouble): void {
    const name = this.#current!.source.path;
    this.#say(`${name}${line === undefined ? '' : `:${line}`}: ${problem}`);
  }

  #count(change: (tally: Tally) => unknown): void {
    change(this.tally);
    change(this.#delta.tally);
  }

  #noDelta(): { tally: Tally; gathered: Gathered | undefined } {
    return { tally: emptyTally(), gathered: this.gathered && emptyGathered(this.gathered.full) };
  }

  #takeDelta(): Progress {
    const delta = this.#delta;
    this.#delta = this.#noDelta();
    return { ...delta, sides: this.#sideLengths() };
  }

  #sideLengths(): Record<string, number> {
    const { explain, rejects } = this.#sides;
    return { ...(explain && { explain: explain.size }), ...(rejects && { rejects: rejects.size }) };
  }
}
