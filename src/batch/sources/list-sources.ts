import { statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import picomatch from 'picomatch';
import type { CleanCommand } from '../../cli/command-line/clean-command.ts';
import { toInputError } from '../files/input-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { endingOf } from './endings.ts';
import type { LeftOut } from '../../cli/left-out.ts';
import type { Place } from './place.ts';
import { STANDARD_STREAM } from '../../cli/standard-stream.ts';
import type { Source } from './source.ts';
import { isLeftOut, walk, type WalkOptions } from './walk.ts';

/** What is met on the way that is no source. */
export interface Sights {
  /** Something in a folder that cannot be read. */
  readonly onProblem: (path: string, problem: string) => void;
  /** Something that is left out on purpose, and why. */
  readonly onLeftOut: (reason: LeftOut) => void;
}

const FOR_PROGRAMS =
  'is written for programs, not for people; say what it is with --format, or make NDJSON of JSON (jq -c .[] FILE)';

/** Which files are wanted, and which are not because a run writes them. */
export type Wanted = Pick<CleanCommand, 'inputs' | 'format' | 'include' | 'exclude' | 'follow'> &
  Partial<Pick<CleanCommand, 'outDir' | 'explain' | 'rejects' | 'report' | 'resume' | 'backup' | 'stdinFilepath'>>;

/** The files that inputs name, and those in the folders that they name, one after the other. */
export async function* listSources(command: Wanted, sights: Sights): AsyncGenerator<Source> {
  const targets = new Set<string>();
  const isOne = command.inputs.length === 1;
  for await (const source of everySource(command, sights)) {
    const target = source.target.join('/');
    if (command.outDir !== undefined && !isOne && source.problem === undefined) {
      if (targets.has(target)) {
        yield { ...source, problem: `would be written to ${target} as an earlier input was; mend it on its own` };
        continue;
      }
      targets.add(target);
    }
    yield source;
  }
}

async function* everySource(command: Wanted, sights: Sights): AsyncGenerator<Source> {
  const chosen = chooser(command);
  const { outDir, explain, rejects, report, resume } = command;
  const own = [outDir, explain, rejects, report, resume].filter((path) => path !== undefined).map(realPath);
  const leftOut = new Set(own);
  for (const [input, path] of command.inputs.entries()) {
    const toSource = (at: Omit<Source, 'name' | 'format' | 'compression' | 'size'>, size?: number): Source => {
      const name = path === STANDARD_STREAM ? (command.stdinFilepath ?? path) : at.path;
      const { format, compression } = endingOf(name);
      return { ...at, name, size, format: command.format ?? format ?? 'text', compression };
    };
    const place: Place = { input, path: [] };
    if (path === STANDARD_STREAM) {
      const problem = problemOfName(command.stdinFilepath ?? path, command);
      yield toSource({ place, path, target: ['stdin'], ...(problem !== undefined && { problem }) });
      continue;
    }
    let stats: Stats;
    try {
      stats = statSync(fromPath(path));
    } catch (error) {
      yield toSource({ place, path, target: [], problem: toInputError(error).message });
      continue;
    }
    if (!stats.isDirectory()) {
      const problem = problemOfName(path, command);
      if (problem !== undefined) {
        yield toSource({ place, path, target: [], problem });
        continue;
      }
      yield toSource({ place, path, target: [basename(path)] }, stats.isFile() ? stats.size : undefined);
      continue;
    }
    const found = walk(path, {
      follow: command.follow,
      ...chosen,
      leftOut,
      onError: (at, error) => sights.onProblem(at, toInputError(error).message),
      onLink: (_at, isLoop) => sights.onLeftOut(isLoop ? 'loop' : 'link'),
      onIgnored: () => sights.onLeftOut('ignored'),
      onOther: () => sights.onLeftOut('other'),
    });
    for await (const { file, path: names } of found) {
      yield toSource({ place: { input, path: names }, path: file, target: names });
    }
  }
}

/** Whether the file at a path below an input folder is taken. */
export function isTakenFrom(command: Chosen, names: readonly string[]): boolean {
  const { takes, enters } = chooser(command);
  const isFolderEntered = (_: string, at: number): boolean => enters(names.slice(0, at + 1).join('/'));
  return !names.some(isLeftOut) && names.slice(0, -1).every(isFolderEntered) && takes(names.join('/'));
}

type Chosen = Pick<Wanted, 'include' | 'exclude' | 'backup'>;

/** Why what is called so is not taken. */
function problemOfName(name: string, { format }: Wanted): string | undefined {
  return format === undefined && endingOf(name).isForPrograms ? FOR_PROGRAMS : undefined;
}

/** Which files of folders are taken: those that the globs name, else those whose ending is known. */
function chooser({ include, exclude, backup }: Chosen): Pick<WalkOptions, 'takes' | 'enters'> {
  const isIncluded = include.length > 0 ? matcher(include) : (path: string) => endingOf(path).format !== undefined;
  const isExcluded = exclude.length > 0 ? matcher(exclude) : () => false;
  const isBackup = (path: string): boolean => backup !== undefined && path.endsWith(backup);
  return {
    takes: (path) => isIncluded(path) && !isExcluded(path) && !isBackup(path),
    enters: (path) => !isExcluded(path) && !isExcluded(`${path}/`),
  };
}

/** A glob without a slash is about the name of a file or folder anywhere. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  return picomatch(globs.flatMap((glob) => (/\/./u.test(glob) ? [glob] : [glob, `**/${glob}`])));
}
