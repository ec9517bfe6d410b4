import { realpathSync, statSync, type Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { toInputError } from '../input-error.ts';
import { endingOf } from './endings.ts';
import type { Place } from './order.ts';
import { STANDARD_INPUT, type Source } from './source.ts';
import { walk, type WalkOptions } from './walk.ts';

/** What is met on the way that is no source. */
export interface Sights {
  /** A file or folder that cannot be read. */
  readonly onProblem: (path: string, problem: string) => void;
  /** Something that is left out on purpose, and why. */
  readonly onLeftOut: (reason: LeftOut) => void;
}

export type LeftOut = 'link' | 'loop' | 'other';

type Wanted = Pick<
  CleanCommand,
  'inputs' | 'format' | 'include' | 'exclude' | 'follow' | 'outDir' | 'explain' | 'rejects' | 'report' | 'resume'
>;

/** The files that inputs name, and those in the folders that they name, one after the other. */
export async function* listSources(command: Wanted, sights: Sights): AsyncGenerator<Source> {
  const targets = new Set<string>();
  const isOne = command.inputs.length === 1;
  for await (const source of everySource(command, sights)) {
    const target = source.target.join('/');
    if (command.outDir !== undefined && !isOne) {
      if (targets.has(target)) {
        sights.onProblem(source.path, `would be written to ${target} as an earlier input was; mend it on its own`);
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
    const toSource = (at: Omit<Source, 'format' | 'compression' | 'size'>, size?: number): Source => {
      const { format, compression } = path === STANDARD_INPUT ? endingOf('') : endingOf(at.path);
      return { ...at, size, format: command.format ?? format ?? 'text', compression };
    };
    const place: Place = { input, path: [] };
    if (path === STANDARD_INPUT) {
      yield toSource({ place, path, target: [] });
      continue;
    }
    let stats: Stats;
    try {
      stats = statSync(path);
    } catch (error) {
      sights.onProblem(path, toInputError(error).message);
      continue;
    }
    if (!stats.isDirectory()) {
      yield toSource({ place, path, target: [basename(path)] }, stats.isFile() ? stats.size : undefined);
      continue;
    }
    const found = walk(path, {
      follow: command.follow,
      ...chosen,
      leftOut,
      onError: (at, error) => sights.onProblem(at, toInputError(error).message),
      onLink: (_at, isLoop) => sights.onLeftOut(isLoop ? 'loop' : 'link'),
      onOther: () => sights.onLeftOut('other'),
    });
    for await (const { file, path: names } of found) {
      yield toSource({ place: { input, path: names }, path: file, target: names });
    }
  }
}

/** Which files of folders are taken: those that the globs name, else those whose ending is known. */
function chooser({ include, exclude }: Pick<Wanted, 'include' | 'exclude'>): Pick<WalkOptions, 'takes' | 'enters'> {
  const isIncluded = include.length > 0 ? matcher(include) : (path: string) => endingOf(path).format !== undefined;
  const isExcluded = exclude.length > 0 ? matcher(exclude) : () => false;
  return {
    takes: (path) => isIncluded(path) && !isExcluded(path),
    enters: (path) => !isExcluded(path) && !isExcluded(`${path}/`),
  };
}

/** A glob without a slash is about the name of a file or folder anywhere. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  return picomatch(globs.flatMap((glob) => (/\/./u.test(glob) ? [glob] : [glob, `**/${glob}`])));
}

/** Files and folders within are found whatever links lead to them. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
