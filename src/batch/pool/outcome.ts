/** How batches are worked on, and what comes of them: plain data, which goes to other threads and back. */
import type { Observation } from '../../learning/observe.ts';
import type { Options } from '../../options.ts';
import type { Gathered } from '../../report/gather.ts';
import type { Tally } from '../../report/tally.ts';

/** How every batch of a run is repaired. */
export interface RepairSettings {
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
  /** How the output has changes marked; nothing where it is the repaired text. */
  readonly diff: 'plain' | 'coloured' | undefined;
  /** Whether texts are diagnosed only; then `explains` asks for a JSON line for each of them. */
  readonly diagnoses: boolean;
  /** Whether they are only observed, to learn from. */
  readonly learns: boolean;
}

/** A record, or a file, that could not be done. */
export interface Trouble {
  /** Nothing where the whole file is meant. */
  readonly line: number | undefined;
  /** Where in its line, from 1, if that is known. */
  readonly column?: number | undefined;
  readonly problem: string;
}

/** What became of a batch in which nothing was repaired. */
export const unrepaired = (its: Pick<BatchOutcome, 'output' | 'tally' | 'troubles'>): BatchOutcome => ({
  ...its,
  changed: false,
  rejected: undefined,
  explained: '',
  damagedWords: 0,
  gathered: undefined,
  observations: [],
  note: undefined,
});

/** What became of a batch. */
export interface BatchOutcome {
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
  /** What each text tells of its source, where they are only observed. */
  readonly observations: readonly Observation[];
  /** What else there is to say of the file: the encoding it was read in. */
  readonly note: string | undefined;
}
