import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toInputError } from '../../batch/files/input-error.ts';
import { fromPath } from '../../batch/files/path-bytes.ts';
import { SettingsError } from './usage-error.ts';

/** The bytes of a file that holds settings. @throws {SettingsError} if it cannot be read */
export function readSettingsFile(cwd: string, file: string): Uint8Array {
  try {
    return readFileSync(fromPath(resolve(cwd, file)));
  } catch (error) {
    throw new SettingsError(`${file}: ${toInputError(error).message}`);
  }
}

/** The bytes, or nothing if there is no such file. @throws {SettingsError} if it is there and cannot be read */
export function readSettingsFileIfAny(cwd: string, file: string): Uint8Array | undefined {
  try {
    return readFileSync(fromPath(resolve(cwd, file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SettingsError(`${file}: ${toInputError(error).message}`);
  }
}
