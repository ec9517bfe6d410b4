import { isMarkup, type FormatName } from '../../formats/format.ts';
import type { StreamInput } from '../plan/input-plan.ts';
import type { Compression } from './endings.ts';
import type { Place } from './place.ts';

/** A file, or a stream, that is to be repaired. */
export interface Source {
  readonly place: Place;
  /** The path of a file, the name of a stream. */
  readonly path: string;
  /** Present where it is no file. */
  readonly stream: StreamInput | undefined;
  /** Where it goes below the folder that is written to, by names of folders and file. */
  readonly target: readonly string[];
  readonly format: FormatName;
  readonly compression: Compression | undefined;
  /** Its size in bytes where that is known beforehand. */
  readonly size: number | undefined;
  /** Why it cannot be read or written. */
  readonly problem?: string;
}

/** Whether a source is one record. */
export function isDocument({ format }: Pick<Source, 'format'>, perLine: boolean): boolean {
  return isMarkup(format) || (format === 'text' && !perLine);
}
