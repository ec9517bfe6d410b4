import { constants, existsSync, statSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { OutputError, toOutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { stampOf } from '../files/stamp.ts';

/** A finished file that is still to take its place. */
export interface Pending {
  readonly part: string;
  readonly file: string;
  /** What the file that it replaces was when it was read. */
  readonly stamp?: string;
  /** The name under which the file that it replaces is kept. */
  readonly backup?: string;
}

/**
 * Puts a finished file in its place, at one stroke. If that cannot be, it is removed.
 *
 * @throws {OutputError}
 */
export async function publish(pending: Pending): Promise<void> {
  const { part, file, backup } = pending;
  try {
    checkReplaced(pending);
    if (backup !== undefined && !isSameFile(file, backup)) await keep(file, backup);
    await rename(fromPath(part), fromPath(file));
  } catch (error) {
    await rm(fromPath(part), { force: true });
    throw toOutputError(error);
  }
}

/**
 * Makes sure that what somebody else wrote meanwhile is not lost, nor an older backup.
 *
 * @throws {OutputError}
 */
export function checkReplaced({ file, stamp, backup }: Pending): void {
  if (stamp !== undefined && stampOf(file) !== stamp)
    throw new OutputError('was changed by another program while it was repaired; left as it is now, run again');
  if (backup !== undefined && existsSync(fromPath(backup)) && !isSameFile(file, backup))
    throw new OutputError(`would be kept as ${backup}, which exists; move that away or choose another --backup`);
}

async function keep(file: string, backup: string): Promise<void> {
  try {
    await link(fromPath(file), fromPath(backup));
  } catch (error) {
    // Some file systems have no links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(fromPath(file), fromPath(backup), constants.COPYFILE_EXCL);
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(fromPath(path), { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
