import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** The path of a file or folder without links; as well as can be told of one that is not there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
