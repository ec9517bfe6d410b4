import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { OutputError, toOutputError } from './output-error.ts';
import { fromPath } from './path-bytes.ts';

/**
 * Makes sure that `file` can be written, without touching it.
 *
 * @throws {OutputError}
 */
export function checkWritable(file: string): void {
  const known = attempt(() => statSync(fromPath(file), { throwIfNoEntry: false }));
  if (known && !known.isFile()) throw new OutputError('cannot be written: it is not a file; choose another name');
  const trial = nameBeside(file);
  attempt(() => writeFileSync(fromPath(trial), '', { flag: 'wx' }));
  rmSync(fromPath(trial));
}

/**
 * Writes a file whole or not at all.
 *
 * @throws {OutputError}
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = nameBeside(file);
  try {
    attempt(() => {
      writeFileSync(fromPath(unfinished), content, { flag: 'wx' });
      renameSync(fromPath(unfinished), fromPath(file));
    });
  } finally {
    rmSync(fromPath(unfinished), { force: true });
  }
}

function nameBeside(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}.part`;
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw toOutputError(error);
  }
}
