import { existsSync, mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { sideFilesOf, writesToStandardOutput, type CleanCommand } from '../cli/command-line/clean-command.ts';
import { OutputError, toOutputErrorAt } from './files/output-error.ts';
import { requireOutput } from '../cli/output.ts';
import { fromPath } from './files/path-bytes.ts';
import { realPath } from './files/real-path.ts';
import { checkWritable } from './files/whole-file.ts';
import { checkClashes } from './sinks/clashes.ts';
import { findDrift } from './ledger/drift.ts';
import { FROM_START, type GoOn } from './sources/read-events.ts';
import { Journal, notesOf } from './ledger/journal.ts';
import { JournalError, type Progress } from './ledger/journal-lines.ts';
import { NOTES, readNotes, type Remembered } from './ledger/notes.ts';
import { publish } from './sinks/publish.ts';
import type { Sides } from './run.ts';
import { settingsOf } from './ledger/settings.ts';
import { SideFile } from './sinks/side-file.ts';
import { stampOf } from './files/stamp.ts';
import type { Tally } from '../report/tally.ts';

/** A run of which nothing is left to do, and what it came to. */
export interface AlreadyDone {
  readonly alreadyDone: Tally;
}

/** All that a run needs before its first file. */
export interface Prepared {
  readonly journal: Journal | undefined;
  readonly sides: Sides;
  readonly goOn: GoOn;
  /** What earlier tries came to, without the file that is gone on with … */
  readonly settled: Progress | undefined;
  /** … and in that file. */
  readonly saved: Progress | undefined;
  /** What they have gathered for the report. */
  readonly remembered: Remembered | undefined;
  /** What became of files that they have done, if anything. */
  readonly drift: string | undefined;
}

/**
 * Makes sure that everything can be written, and finds out where an earlier try has come to.
 *
 * @throws {OutputError}
 * @throws {JournalError} also if all was done, and is no longer as it was
 */
export async function prepare(command: CleanCommand): Promise<Prepared | AlreadyDone> {
  prepareOutput(command);
  const journal = command.resume === undefined ? undefined : new Journal(command.resume, settingsOf(command));
  try {
    const { goOn, settled, saved } = await takeUp(journal);
    const isOver = journal !== undefined && journal.reached.finished && goOn.failed.length === 0;
    const drift = goOn.after && (await findDrift(command, journal!.reached, goOn, isOver));
    if (isOver) {
      if (drift !== undefined)
        throw new JournalError(`${command.resume!}: all was done, but ${drift}; remove the journal to begin anew`);
      journal.close();
      return { alreadyDone: settled!.tally };
    }
    const sides = await openSides(command, saved ?? settled);
    const remembered = sides.notes && (await readNotes(sides.notes.path, settled, saved));
    return { journal, goOn, settled, saved, sides, remembered, drift };
  } catch (error) {
    journal?.close();
    throw error;
  }
}

/** @throws {OutputError} */
function prepareOutput(command: CleanCommand): void {
  const { inputs, outDir, dryRun, report } = command;
  checkClashes(command);
  if (writesToStandardOutput(command) && sideFilesOf(command).length === 0) requireOutput();
  if (!dryRun) at(outDir, () => mkdirSync(fromPath(outDir!), { recursive: true }));
  if (outDir !== undefined && inputs.some((input) => realPath(input) === realPath(outDir)))
    throw new OutputError(`${outDir}: is an input, too; use --in-place for that, or another --out-dir`);
  at(report, () => checkWritable(report!));
}

/** Does something with a path, if there is one, and puts it before what goes wrong. */
function at(path: string | undefined, action: () => unknown): void {
  if (path === undefined) return;
  try {
    action();
  } catch (error) {
    throw toOutputErrorAt(path, error);
  }
}

async function openSides({ explain, rejects, report, resume }: CleanCommand, so: Progress | undefined): Promise<Sides> {
  const open = async (path: string | undefined, name: string): Promise<SideFile | undefined> => {
    if (path === undefined) return undefined;
    const size = so?.sides[name] ?? 0;
    if (size > 0 && (statSync(fromPath(path), { throwIfNoEntry: false })?.size ?? 0) < size)
      throw new OutputError(`${path}: is shorter than the journal says; remove the journal to begin anew`);
    return SideFile.open(path, size);
  };
  const notes = report === undefined || resume === undefined ? undefined : notesOf(resume);
  return {
    explain: await open(explain, 'explain'),
    rejects: await open(rejects, 'rejects'),
    notes: await open(notes, NOTES),
  };
}

/**
 * Finds out where an earlier try of the run has come to, and finishes the file that it was at.
 *
 * @throws {OutputError}
 */
async function takeUp(journal: Journal | undefined): Promise<Pick<Prepared, 'goOn' | 'settled' | 'saved'>> {
  const nothing = {
    goOn: FROM_START,
    settled: undefined,
    saved: undefined,
  };
  if (!journal) return nothing;
  const { last, failed, checkpoint, pending, settled, saved } = journal.reached;
  if (pending && existsSync(fromPath(pending.part))) {
    try {
      await publish(pending);
    } catch (error) {
      throw toOutputErrorAt(pending.file, error);
    }
  }
  const goOn = { after: last, failed, checkpoint };
  if (!checkpoint) return { goOn, settled, saved: undefined };
  const { part, size, stamp, path, place } = checkpoint;
  const isUsable = (statSync(fromPath(part), { throwIfNoEntry: false })?.size ?? -1) >= size && stampOf(path) === stamp;
  if (isUsable) return { goOn, settled, saved };
  await rm(fromPath(part), { force: true });
  journal.dropped(place);
  return { goOn: { ...goOn, checkpoint: undefined }, settled, saved: undefined };
}
