import type { FormatName } from '../../formats/format.ts';
import type { Compression } from './endings.ts';
import type { Place } from './place.ts';

/** A file that is to be mended. */
export interface Source {
  readonly place: Place;
  /** Its path, or `-` for standard input. */
  readonly path: string;
  /** What it is called where it is told of. */
  readonly name: string;
  /** Where it goes below `--out-dir`, by names of folders and file. */
  readonly target: readonly string[];
  readonly format: FormatName;
  readonly compression: Compression | undefined;
  /** Its size in bytes where that is known beforehand. */
  readonly size: number | undefined;
  /** Why it cannot be read or written. */
  readonly problem?: string;
}
