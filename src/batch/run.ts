import { gatherTrouble, type Gathered, type Limits, type Told } from '../report/gather.ts';
import type { Tally } from '../report/tally.ts';
import { OutputError } from './files/output-error.ts';
import type { FileInWork } from './ledger/file-in-work.ts';
import type { Ledger } from './ledger/ledger.ts';
import { toNote } from './ledger/notes.ts';
import type { Log } from './log.ts';
import type { Sides } from './sinks/sides.ts';
import type { Writer } from './sinks/writer.ts';
import type { SourceEvent } from './sources/source-events.ts';
import type { BatchOutcome, Trouble } from './pool/outcome.ts';

/** What a run works with. */
export interface RunParts {
  readonly ledger: Ledger;
  readonly writer: Writer;
  readonly log: Log;
  readonly notes: Sides['notes'];
  /** Whether the output is what changes, marked: what stays as it is is then kept out of it. */
  readonly isMarked: boolean;
}

/** After so many bytes of a large file what is done is made safe. */
const CHECKPOINT_BYTES = 2 ** 20;

/** Takes what is read of a run in order, and sees to it that it is written, counted and told. */
export class Run {
  /** How many bytes of text this try has repaired. */
  repairedBytes = 0;
  readonly #parts: RunParts;
  #file: FileInWork | undefined;
  #isHalted = false;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  get tally(): Tally {
    return this.#parts.ledger.tally(this.#file);
  }

  get gathered(): Gathered | undefined {
    return this.#parts.ledger.gathered(this.#file);
  }

  get limits(): Limits | undefined {
    return this.#parts.ledger.limits(this.#file);
  }

  get doneBytes(): number {
    return this.#parts.ledger.doneBytes(this.#file);
  }

  /**
   * Takes what was read next; of a batch also what came of it.
   *
   * @throws {OutputError} if nothing more can be written
   */
  async take(event: SourceEvent, outcome: BatchOutcome | undefined): Promise<void> {
    const { log } = this.#parts;
    switch (event.kind) {
      case 'begin':
        this.#begin(event);
        break;
      case 'miss':
        this.#miss(event);
        break;
      case 'batch':
        await this.#batch(event, outcome!);
        break;
      case 'unread':
        await this.#unread(event);
        break;
      case 'note':
        log.note(this.#file!.source.path, event.note);
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

  /** Counts and tells something that concerns no file that is being done. */
  lament(path: string, problem: string): void {
    const told: Told = { file: path, problem };
    this.#parts.log.told(told);
    this.#parts.ledger.noteLoose(told);
  }

  /** Counts and tells what keeps the run from going on. */
  halt(error: OutputError): void {
    this.#isHalted = true;
    this.#parts.log.halted(this.#file?.source.path, error);
    this.#parts.ledger.countStop();
  }

  /** Removes what is unfinished without waiting for anything: for when the process is about to end. */
  drop(): void {
    if (this.#file) this.#parts.writer.drop(this.#parts.ledger.keepsParts);
  }

  /** Leaves the file at hand undone, to be gone on with later if there is a journal. */
  async leave(): Promise<void> {
    const { ledger, writer } = this.#parts;
    const file = this.#file;
    if (!file) return;
    if (!file.failed && !this.#isHalted) await this.#save(file, 1);
    await writer.leave(ledger.keepsParts && file.safe > 0);
  }

  #begin(event: Extract<SourceEvent, { kind: 'begin' }>): void {
    const { ledger, writer } = this.#parts;
    const file = ledger.begin(event);
    this.#file = file;
    try {
      writer.open({ source: event.source, stamp: event.stamp, size: event.from?.size ?? 0 });
    } catch (error) {
      this.#giveUp(file, error);
    }
  }

  #miss({ source, problem }: Extract<SourceEvent, { kind: 'miss' }>): void {
    const { ledger, log } = this.#parts;
    const told: Told = { file: source.path, problem };
    log.told(told);
    ledger.countLoose(told);
    ledger.miss(source.place);
    log.over(source.path, 'failed');
  }

  async #batch({ after }: Extract<SourceEvent, { kind: 'batch' }>, outcome: BatchOutcome): Promise<void> {
    const { writer, log, notes } = this.#parts;
    const file = this.#file!;
    const { output, changed, tally, troubles, rejected, explained, gathered, note } = outcome;
    if (note !== undefined) log.note(file.source.path, note);
    for (const trouble of troubles) this.#tell(file, trouble);
    if (file.failed) return;
    file.changed ||= changed;
    await this.#write(file, output);
    await writer.writeBeside(explained, rejected);
    file.add(tally, gathered);
    if (gathered) await notes?.append(toNote(gathered));
    this.repairedBytes += tally.bytes;
    file.moveTo(after, true);
    await this.#save(file, CHECKPOINT_BYTES);
  }

  async #unread({ bytes, line, problem, kinds, after }: Extract<SourceEvent, { kind: 'unread' }>): Promise<void> {
    const { writer, isMarked } = this.#parts;
    const file = this.#file!;
    if (problem !== undefined) this.#trouble(file, { line, problem });
    if (file.failed) return;
    file.open.bytes += bytes.length;
    this.repairedBytes += bytes.length;
    file.moveTo(after, kinds.endsRecord);
    if (kinds.isBad && writer.hasRejects) {
      file.changed = true;
      await writer.reject(bytes, kinds.endsRecord);
    } else if (!isMarked) {
      await this.#write(file, bytes);
    }
  }

  async #write(file: FileInWork, bytes: Uint8Array): Promise<void> {
    if (file.failed) return;
    try {
      await this.#parts.writer.write(bytes);
    } catch (error) {
      this.#giveUp(file, error);
    }
  }

  /** Makes safe what is done of a large file, if it is so many bytes and the record is over. */
  async #save(file: FileInWork, least: number): Promise<void> {
    const { ledger, writer } = this.#parts;
    if (!ledger.keepsParts || file.failed || !file.isBetweenRecords || file.position.bytes - file.safe < least) return;
    await ledger.noteTroubles(file);
    const saved = await writer.save();
    if (saved) ledger.checkpoint(file, saved);
  }

  async #end(file: FileInWork): Promise<void> {
    const { ledger, writer, log } = this.#parts;
    try {
      if (!file.failed) {
        await ledger.noteTroubles(file);
        await ledger.done(file, await writer.finish(file.changed));
      }
    } catch (error) {
      this.#giveUp(file, error);
    }
    if (file.failed) await this.#forget(file);
    ledger.end(file);
    this.#file = undefined;
    log.over(file.source.path, file.failed ? 'failed' : file.changed ? 'repaired' : 'unchanged');
  }

  /** What was written of a file that is not done goes. */
  async #forget(file: FileInWork): Promise<void> {
    const { ledger, writer } = this.#parts;
    await writer.forget(file.sidesBefore);
    ledger.fail(file);
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
    const { path } = file.source;
    this.#parts.log.problem(path, trouble);
    if (!file.gathered) return;
    const told: Told = { file: path, line: trouble.line, problem: trouble.problem };
    gatherTrouble(file.gathered, told);
    file.untold.push(told);
  }
}
