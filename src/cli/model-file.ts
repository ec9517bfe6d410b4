import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A place that cannot be written. `message` says what is wrong and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'cannot be written: there is no such directory; make it first'],
  ['ENOTDIR', 'cannot be written: a part of its path is not a directory'],
  ['EACCES', 'cannot be written: permission denied; choose another place'],
  ['EPERM', 'cannot be written: permission denied; choose another place'],
  ['EROFS', 'cannot be written: the file system is read-only; choose another place'],
  ['ENOSPC', 'cannot be written: the disk is full; make room'],
]);

/**
 * Makes sure that `file` can be written, without touching it.
 *
 * @throws {OutputError}
 */
export function checkWritable(file: string): void {
  const known = attempt(() => statSync(file, { throwIfNoEntry: false }));
  if (known && !known.isFile()) throw new OutputError('cannot be written: it is not a file; choose another name');
  const trial = nameBeside(file);
  attempt(() => writeFileSync(trial, '', { flag: 'wx' }));
  rmSync(trial);
}

/**
 * Writes a file whole or not at all.
 *
 * @throws {OutputError}
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = nameBeside(file);
  try {
    attempt(() => {
      writeFileSync(unfinished, bytes, { flag: 'wx' });
      renameSync(unfinished, file);
    });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function nameBeside(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}.part`;
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(PROBLEMS.get(code ?? '') ?? `cannot be written: ${message}`);
  }
}
