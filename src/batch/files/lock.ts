import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { kill, pid } from 'node:process';
import { fromPath } from './path-bytes.ts';

/** The lock of a file. */
export function lockOf(file: string): string {
  return `${file}.lock`;
}

/** A file that says that a process is using another one. */
export class Lock {
  readonly #path: string;

  /** @throws {Error} whose message says who uses the file, if somebody does */
  constructor(file: string) {
    this.#path = lockOf(file);
    try {
      writeFileSync(fromPath(this.#path), String(pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(fromPath(this.#path), 'utf8'));
      if (isRunning(owner)) throw new Error(`is in use by process ${owner}; wait for it, or remove ${this.#path}`);
      // Its owner was killed.
      writeFileSync(fromPath(this.#path), String(pid));
    }
  }

  release(): void {
    rmSync(fromPath(this.#path), { force: true });
  }
}

function isRunning(owner: number): boolean {
  if (!(owner > 0) || owner === pid) return false;
  try {
    // Signal 0 only asks whether there is such a process.
    kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
