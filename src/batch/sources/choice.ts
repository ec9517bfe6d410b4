import picomatch from 'picomatch';
import { endingOf } from './endings.ts';
import type { Wanted } from './list-sources.ts';
import { isLeftOut, type WalkOptions } from './walk.ts';

type Globs = Pick<Wanted, 'include' | 'exclude' | 'backup'>;

/** Which files of folders are taken: those that the globs name, else those whose ending is known. */
export function choiceOf({ include, exclude, backup }: Globs): Pick<WalkOptions, 'takes' | 'enters'> {
  const isIncluded = include.length > 0 ? matcher(include) : (path: string) => endingOf(path).format !== undefined;
  const isExcluded = exclude.length > 0 ? matcher(exclude) : () => false;
  const isBackup = (path: string): boolean => backup !== undefined && path.endsWith(backup);
  return {
    takes: (path) => isIncluded(path) && !isExcluded(path) && !isBackup(path),
    enters: (path) => !isExcluded(path) && !isExcluded(`${path}/`),
  };
}

/** Whether the file at a path below an input folder is taken. */
export function isTakenFrom(globs: Globs, names: readonly string[]): boolean {
  const { takes, enters } = choiceOf(globs);
  const isFolderEntered = (_: string, at: number): boolean => enters(names.slice(0, at + 1).join('/'));
  return !names.some(isLeftOut) && names.slice(0, -1).every(isFolderEntered) && takes(names.join('/'));
}

/** A glob without a slash is about the name of a file or folder anywhere. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  return picomatch(globs.flatMap((glob) => (/\/./u.test(glob) ? [glob] : [glob, `**/${glob}`])));
}
