import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { OutputError, toOutputError } from '../output-error.ts';
import { version } from '../version.ts';
import { checkWritable } from '../whole-file.ts';
import { stampOf, type GoOn } from './events.ts';
import { describeSettings, Journal, type Progress } from './journal.ts';
import { publish } from './publish.ts';
import type { Sides } from './run.ts';
import { SideFile } from './side-file.ts';

/** All that a run needs before its first file. */
export interface Prepared {
  readonly journal: Journal | undefined;
  readonly sides: Sides;
  readonly goOn: GoOn;
  /** What earlier tries came to. */
  readonly so: Progress | undefined;
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
  const { so, ...goOn } = await takeUp(journal);
  return { journal, goOn, so, sides: await openSides(command, so) };
}

/** @throws {OutputError} */
function prepareOutput({ inputs, outDir, report }: CleanCommand): void {
  at(outDir, () => mkdirSync(outDir!, { recursive: true }));
  if (outDir !== undefined && inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(outDir)))
    throw new OutputError(`${outDir}: is an input, too; use --in-place for that, or another --out-dir`);
  at(report, () => checkWritable(report!));
}

/** Does something with a path, if there is one, and puts it before what goes wrong. */
function at(path: string | undefined, action: () => unknown): void {
  if (path === undefined) return;
  try {
    action();
  } catch (error) {
    throw new OutputError(`${path}: ${toOutputError(error).message}`);
  }
}

async function openSides({ explain, rejects }: CleanCommand, so: Progress | undefined): Promise<Sides> {
  const open = async (path: string | undefined, name: string): Promise<SideFile | undefined> => {
    if (path === undefined) return undefined;
    const size = so?.sides[name] ?? 0;
    try {
      if (size > 0 && (!existsSync(path) || statSync(path).size < size))
        throw new OutputError('is shorter than the journal says; remove the journal to begin anew');
      return await SideFile.open(path, size);
    } catch (error) {
      throw new OutputError(`${path}: ${toOutputError(error).message}`);
    }
  };
  return { explain: await open(explain, 'explain'), rejects: await open(rejects, 'rejects') };
}

/** The settings that the output depends on; paths as they are from everywhere. */
function settingsOf(command: CleanCommand): ReturnType<typeof describeSettings> {
  const paths = {
    inputs: command.inputs.map((path) => resolve(path)),
    outDir: command.outDir && resolve(command.outDir),
  };
  const indifferent = { jobs: undefined, quiet: undefined, stats: undefined, resume: undefined };
  return describeSettings({ casemend: version(), ...command, ...paths, ...indifferent });
}

/** Finds out where an earlier try of the run has come to, and finishes the file that it was at. */
async function takeUp(journal: Journal | undefined): Promise<GoOn & { so: Progress | undefined }> {
  if (!journal) return { after: undefined, checkpoint: undefined, so: undefined };
  const { last, checkpoint, pending, progress, settled } = journal.reached;
  if (pending && existsSync(pending.part)) await publish(pending);
  const isUsable =
    checkpoint !== undefined && isWhole(checkpoint.part, checkpoint.size) && checkpoint.stamp === stampOf(checkpoint);
  return { after: last, checkpoint: isUsable ? checkpoint : undefined, so: isUsable ? progress : settled };
}

const isWhole = (part: string, size: number): boolean =>
  (statSync(part, { throwIfNoEntry: false })?.size ?? -1) >= size;
