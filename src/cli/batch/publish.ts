import { constants, existsSync, statSync } from 'node:fs';
import { copyFile, link, rename } from 'node:fs/promises';
import { OutputError, toOutputError } from '../output-error.ts';

/** A finished file that is still to take its place. */
export interface Pending {
  readonly part: string;
  readonly file: string;
  /** The name under which the file that it replaces is kept. */
  readonly backup?: string;
}

/**
 * Puts a finished file in its place, at one stroke.
 *
 * @throws {OutputError}
 */
export async function publish({ part, file, backup }: Pending): Promise<void> {
  try {
    if (backup !== undefined && !isSameFile(file, backup)) await keep(file, backup);
    await rename(part, file);
  } catch (error) {
    throw toOutputError(error);
  }
}

/** @throws {OutputError} if there is something under the name already */
export function checkBackup(file: string, backup: string): void {
  if (existsSync(backup) && !isSameFile(file, backup)) {
    throw new OutputError(`would be kept as ${backup}, which exists; move that away or choose another --backup`);
  }
}

async function keep(file: string, backup: string): Promise<void> {
  try {
    await link(file, backup);
  } catch (error) {
    // Some file systems have no links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(file, backup, constants.COPYFILE_EXCL);
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
