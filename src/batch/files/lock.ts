import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      writeFileSync(fromPath(this.#path), String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(fromPath(this.#path), 'utf8'));
      if (isRunning(owner)) throw new Error(`is in use by process ${owner}; wait for it, or remove ${this.#path}`);
      // Its owner was killed.
      writeFileSync(fromPath(this.#path), String(process.pid));
    }
  }

  release(): void {
    rmSync(fromPath(this.#path), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
