/** What goes to a thread that mends, and what comes back; plain data both. */
import type { FormatChoice } from '../../formats/index.ts';
import type { Options } from '../../options.ts';
import type { Gathered, Limits } from '../../report/gather.ts';
import type { Tally } from '../../report/tally.ts';

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

/** How every batch of a run is mended. */
export interface MendSettings {
  readonly options: Options;
  /** The encoding of documents; without it their bytes tell. */
  readonly encoding: string | undefined;
  /** The most bytes that a record may have. */
  readonly maxRecord: number;
  /** Whether bad records are kept out of the output. */
  readonly rejects: boolean;
  /** Whether texts are written one after the other: what is no text, and byte order marks, are then kept out. */
  readonly joins: boolean;
  readonly explains: boolean;
  /** Whether what stays as it is is kept out of the output. */
  readonly onlyChanged: boolean;
  /** By what the documents of the report are drawn; nothing if there is to be none. */
  readonly reportSeed: string | undefined;
  /** How the output has changes marked; nothing where it is the mended text. */
  readonly diff: 'plain' | 'coloured' | undefined;
  /** Whether texts are diagnosed only; then `explains` asks for a JSON line for each of them. */
  readonly diagnoses: boolean;
}

/** A record, or a file, that could not be done. */
export interface Trouble {
  /** Nothing where the whole file is meant. */
  readonly line: number | undefined;
  /** Where in its line, from 1, if that is known. */
  readonly column?: number | undefined;
  readonly problem: string;
}

/** What became of a batch. */
export interface Mended {
  /** What to write. The bytes that came, where nothing changed. */
  readonly output: Uint8Array;
  readonly changed: boolean;
  readonly tally: Tally;
  readonly troubles: readonly Trouble[];
  /** The bad records, if they are kept out of the output. */
  readonly rejected: Uint8Array | undefined;
  /** A JSON line for each edit, or each diagnosis, if they are asked for. */
  readonly explained: string;
  /** How many words are certainly damaged, where texts are diagnosed only. */
  readonly damagedWords: number;
  readonly gathered: Gathered | undefined;
  /** What else there is to say of the file: the encoding it was read in. */
  readonly note: string | undefined;
}

/** What is said of a record with more bytes than `--max-record` allows. */
export const TOO_LONG = 'is longer than --max-record allows; left as it was, raise --max-record to mend it';

/** Whether both stages are off: then nothing is to change, not even the encoding. */
export function isIdle({ characters, casing }: Options): boolean {
  return characters === false && casing === false;
}
