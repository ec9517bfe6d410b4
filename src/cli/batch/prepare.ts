import { existsSync, mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sideFilesOf, writesToStandardOutput, type CleanCommand } from '../command-line/clean-command.ts';
import { OutputError, toOutputErrorAt } from '../output-error.ts';
import { requireOutput } from '../output.ts';
import { realPath } from '../real-path.ts';
import { version } from '../version.ts';
import { checkWritable } from '../whole-file.ts';
import { checkClashes } from './clashes.ts';
import { FROM_START, type GoOn } from './events.ts';
import { Journal } from './journal.ts';
import { describeSettings, type Progress } from './journal-lines.ts';
import { publish } from './publish.ts';
import type { Sides } from './run.ts';
import { SideFile } from './side-file.ts';
import { stampOf } from './stamp.ts';

/** All that a run needs before its first file. */
export interface Prepared {
  readonly journal: Journal | undefined;
  readonly sides: Sides;
  readonly goOn: GoOn;
  /** What earlier tries came to, without the file that is gone on with … */
  readonly settled: Progress | undefined;
  /** … and in that file. */
  readonly saved: Progress | undefined;
}

/**
 * Makes sure that everything can be written, and finds out where an earlier try has come to.
 *
 * @throws {OutputError}
 * @throws {JournalError}
 */
export async function prepare(command: CleanCommand): Promise<Prepared> {
  prepareOutput(command);
  const journal = command.resume === undefined ? undefined : new Journal(command.resume, settingsOf(command));
  try {
    const takenUp = await takeUp(journal);
    return { journal, ...takenUp, sides: await openSides(command, takenUp.saved ?? takenUp.settled) };
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
  if (!dryRun) at(outDir, () => mkdirSync(outDir!, { recursive: true }));
  if (outDir !== undefined && inputs.some((input) => existsSync(input) && realPath(input) === realPath(outDir)))
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

async function openSides({ explain, rejects }: CleanCommand, so: Progress | undefined): Promise<Sides> {
  const open = async (path: string | undefined, name: string): Promise<SideFile | undefined> => {
    if (path === undefined) return undefined;
    const size = so?.sides[name] ?? 0;
    if (size > 0 && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) < size)
      throw new OutputError(`${path}: is shorter than the journal says; remove the journal to begin anew`);
    return SideFile.open(path, size);
  };
  return { explain: await open(explain, 'explain'), rejects: await open(rejects, 'rejects') };
}

/** The settings that the output depends on; paths as they are from everywhere. */
function settingsOf(command: CleanCommand): ReturnType<typeof describeSettings> {
  const paths = {
    inputs: command.inputs.map((path) => resolve(path)),
    outDir: command.outDir && resolve(command.outDir),
  };
  const indifferent = {
    jobs: undefined,
    quiet: undefined,
    stats: undefined,
    resume: undefined,
    outputFormat: undefined,
  };
  return describeSettings({ casemend: version(), ...command, ...paths, ...indifferent });
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
  if (pending && existsSync(pending.part)) {
    try {
      await publish(pending);
    } catch (error) {
      throw toOutputErrorAt(pending.file, error);
    }
  }
  const goOn = { after: last, failed, checkpoint };
  if (!checkpoint) return { goOn, settled, saved: undefined };
  const { part, size, stamp, path, place } = checkpoint;
  const isUsable = (statSync(part, { throwIfNoEntry: false })?.size ?? -1) >= size && stampOf(path) === stamp;
  if (isUsable) return { goOn, settled, saved };
  await rm(part, { force: true });
  journal.dropped(place);
  return { goOn: { ...goOn, checkpoint: undefined }, settled, saved: undefined };
}
