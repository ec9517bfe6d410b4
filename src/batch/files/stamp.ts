import { statSync } from 'node:fs';
import { fromPath } from './path-bytes.ts';

/** Tells whether a file is still the one that it was: by its size and its time of change. Nothing where there is no file. */
export function stampOf(path: string): string | undefined {
  const stats = statSync(fromPath(path), { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs}` : undefined;
}

/** The size that a stamp tells of. */
export function sizeIn(stamp: string | undefined): number {
  return stamp === undefined ? 0 : Number.parseInt(stamp, 10);
}
