/** Finds outputs that would overwrite each other, or what is to be read. */
import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { sideFilesOf, type CleanCommand } from '../../cli/command-line/clean-command.ts';
import { OutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { isReport } from '../../report/page.ts';
import { STANDARD_STREAM } from '../../cli/standard-stream.ts';
import { companionsOf } from '../ledger/journal.ts';
import { isTakenFrom } from '../sources/list-sources.ts';

/** So much of a file is looked at. */
const BEGINNING_BYTES = 2 ** 12;
const EXPLAINED = /^\{"file":".*","record":\d/u;

/** A file that is written beside the texts. */
interface SideFilePlan {
  readonly option: string;
  readonly path: string;
  readonly real: string;
}

/** @throws {OutputError} if two outputs would be one file, or an output a file that is read */
export function checkClashes(command: CleanCommand): void {
  const earlier = new Map<string, SideFilePlan>();
  for (const plan of sidePlans(command)) {
    const { real } = plan;
    const other = earlier.get(real);
    if (other) throw clash(plan, `is the file of --${other.option}, too`);
    earlier.set(real, plan);
    for (const input of command.inputs) {
      const target = targetIn(command, input, real);
      if (target !== undefined) throw clash(plan, `is where ${target} would be written`);
      if (isOverwritten(command, input, plan)) throw clash(plan, `is a text of ${input}, and would be overwritten`);
    }
  }
}

function sidePlans(command: CleanCommand): SideFilePlan[] {
  const named = sideFilesOf(command);
  const companions = command.resume === undefined ? [] : companionsOf(command.resume);
  return [...named, ...companions.map((path) => ({ option: 'resume', path }))].map(({ option, path }) => ({
    option,
    path,
    real: realPath(path),
  }));
}

function clash({ option, path }: SideFilePlan, problem: string): OutputError {
  return new OutputError(`${path}: ${problem}; name another file for --${option}`);
}

/** What of an input would be written to a place, if anything: a text, the folder of one, or an original that is kept. */
function targetIn(command: CleanCommand, input: string, real: string): string | undefined {
  const { outDir, inPlace, backup } = command;
  if (inPlace && backup !== undefined && real.endsWith(backup)) {
    const original = real.slice(0, -backup.length);
    if (realPath(input) === original) return `the original of ${input}`;
    const names = namesWithin(realPath(input), original);
    if (names && isText(command, input, names)) return `the original of ${join(input, ...names)}`;
  }
  const names = outDir === undefined ? undefined : namesWithin(realPath(outDir), real);
  if (!names) return undefined;
  const [name, ...more] = names;
  const isFolder = input !== STANDARD_STREAM && statOf(input)?.isDirectory();
  if (!isFolder)
    return more.length === 0 && name === (input === STANDARD_STREAM ? 'stdin' : basename(input)) ? input : undefined;
  const source = join(input, ...names);
  return statOf(source)?.isDirectory() || isText(command, input, names) ? source : undefined;
}

/** Whether a side file would take the place of a text in an input folder, or of an input that is a file. */
function isOverwritten(command: CleanCommand, input: string, plan: SideFilePlan): boolean {
  if (input === STANDARD_STREAM) return false;
  const real = realPath(input);
  if (real === plan.real) return !statOf(input)?.isDirectory();
  const names = namesWithin(real, plan.real);
  return names !== undefined && isText(command, input, names) && !isOwn(command, plan);
}

/** Whether there is a file of these names in an input folder that is taken from it. */
function isText(command: CleanCommand, input: string, names: readonly string[]): boolean {
  return statOf(join(input, ...names))?.isFile() === true && isTakenFrom(command, names);
}

/** Whether a file is what an earlier run has left there. Whether a journal is one, it says itself. */
function isOwn({ resume }: CleanCommand, { option, path }: SideFilePlan): boolean {
  if (option === 'resume' || statOf(path)?.size === 0) return true;
  if (option === 'rejects') return resume !== undefined && statOf(resume) !== undefined;
  const beginning = beginningOf(path);
  return option === 'report' ? isReport(beginning) : EXPLAINED.test(beginning);
}

function beginningOf(path: string): string {
  const file = openSync(fromPath(path), 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING_BYTES);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** The names that lead from a folder to what lies in it. */
function namesWithin(folder: string, path: string): string[] | undefined {
  const start = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(start) ? path.slice(start.length).split(sep) : undefined;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(fromPath(path));
  } catch {
    return undefined;
  }
}
