import type { FormatChoice } from '../../formats/load.ts';
import type { Options } from '../../options.ts';
import type { Limits } from '../../report/gather.ts';

/** How a file is cut into records. */
export type Framing = 'document' | 'lines' | 'delimited';

/** Whole records of one file. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** The file's name, for messages and explanations. */
  readonly file: string;
  readonly framing: Framing;
  readonly format: FormatChoice;
  /** The number of the first record in the file, from 1. */
  readonly record: number;
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** What the report still takes. */
  readonly limits?: Limits | undefined;
}

/** What is said of a record with more bytes than `--max-record` allows. */
export const TOO_LONG = 'is longer than --max-record allows; left as it was, raise --max-record to repair it';

/** Whether both stages are off: then nothing is to change, not even the encoding. */
export function isIdle({ characters, casing }: Options): boolean {
  return characters === false && casing === false;
}
