/** Finds outputs that would overwrite each other, or what is to be read. */
import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { OutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { isReport } from '../../report/page.ts';
import type { StreamInput } from '../plan/input-plan.ts';
import { sideFilesOf, type Plan } from '../plan/plan.ts';
import { isTakenFrom } from '../sources/choice.ts';

/** So much of a file is looked at. */
const BEGINNING_BYTES = 2 ** 12;
const EXPLAINED = /^\{"file":".*","record":\d/u;

/** A file that is written beside the texts. */
interface SidePlace {
  readonly option: string;
  readonly path: string;
  readonly real: string;
}

/**
 * @param companions the files that a journal has beside it
 * @throws {OutputError} if two outputs would be one file, or an output a file that is read
 */
export function checkClashes(plan: Plan, companions: readonly string[]): void {
  const earlier = new Map<string, SidePlace>();
  for (const side of sidePlaces(plan, companions)) {
    const { real } = side;
    const other = earlier.get(real);
    if (other) throw clash(side, `is the file of --${other.option}, too`);
    earlier.set(real, side);
    for (const input of plan.inputs) {
      const target = targetIn(plan, input, real);
      if (target !== undefined) throw clash(side, `is where ${target} would be written`);
      if (isOverwritten(plan, input, side))
        throw clash(side, `is a text of ${nameOf(input)}, and would be overwritten`);
    }
  }
}

function sidePlaces(plan: Plan, companions: readonly string[]): SidePlace[] {
  const all = [...sideFilesOf(plan), ...companions.map((path) => ({ option: 'resume', path }))];
  return all.map(({ option, path }) => ({ option, path, real: realPath(path) }));
}

function nameOf(input: string | StreamInput): string {
  return typeof input === 'string' ? input : input.name;
}

function clash({ option, path }: SidePlace, problem: string): OutputError {
  return new OutputError(`${path}: ${problem}; name another file for --${option}`);
}

/** What of an input would be written to a place, if anything: a text, the folder of one, or an original that is kept. */
function targetIn(plan: Plan, input: string | StreamInput, real: string): string | undefined {
  const { outDir, inPlace, backup } = plan;
  const within = outDir === undefined ? undefined : namesWithin(realPath(outDir), real);
  if (typeof input !== 'string') {
    const { name, target = basename(name) } = input;
    return within?.join(sep) === target ? name : undefined;
  }
  if (inPlace && backup !== undefined && real.endsWith(backup)) {
    const original = real.slice(0, -backup.length);
    if (realPath(input) === original) return `the original of ${input}`;
    const names = namesWithin(realPath(input), original);
    if (names && isText(plan, input, names)) return `the original of ${join(input, ...names)}`;
  }
  if (!within) return undefined;
  const [name, ...more] = within;
  if (!statOf(input)?.isDirectory()) return more.length === 0 && name === basename(input) ? input : undefined;
  const source = join(input, ...within);
  return statOf(source)?.isDirectory() || isText(plan, input, within) ? source : undefined;
}

/** Whether a side file would take the place of a text in an input folder, or of an input that is a file. */
function isOverwritten(plan: Plan, input: string | StreamInput, side: SidePlace): boolean {
  if (typeof input !== 'string') return false;
  const real = realPath(input);
  if (real === side.real) return !statOf(input)?.isDirectory();
  const names = namesWithin(real, side.real);
  return names !== undefined && isText(plan, input, names) && !isOwn(plan, side);
}

/** Whether there is a file of these names in an input folder that is taken from it. */
function isText(plan: Plan, input: string, names: readonly string[]): boolean {
  return statOf(join(input, ...names))?.isFile() === true && isTakenFrom(plan, names);
}

/** Whether a file is what an earlier run has left there. Whether a journal is one, it says itself. */
function isOwn({ journal }: Plan, { option, path }: SidePlace): boolean {
  if (option === 'resume' || statOf(path)?.size === 0) return true;
  if (option === 'rejects') return journal !== undefined && statOf(journal) !== undefined;
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
