import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fromPath, toPath } from './path-bytes.ts';

/** The path of a file or folder without links; of one that is not there, that of the folder in which it would be, and its name. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return toPath(realpathSync.native(fromPath(whole), 'buffer'));
  } catch {
    const folder = dirname(whole);
    return folder === whole ? whole : join(realPath(folder), basename(whole));
  }
}
