/** What a run tells while it goes on, in order. */
import type { Tally } from '../report/tally.ts';
import type { SkipReason } from './sources/list-sources.ts';

export type { SkipReason } from './sources/list-sources.ts';
export type { Tally } from '../report/tally.ts';

/** The run has begun, and everything can be written. */
export interface StartedEvent {
  readonly kind: 'started';
  /** Whether it goes on with what an earlier one has done. */
  readonly resumes: boolean;
}

/** A file is over. */
export interface FileEvent {
  /**
   * `repaired`: something of it changed, or would; `unchanged`: nothing did; `failed`: it could not be done, and `problem` events
   * before said why. A file of which only some records failed is not failed.
   */
  readonly kind: 'repaired' | 'unchanged' | 'failed';
  /** The path of the file, or the name of the stream. */
  readonly file: string;
}

/** Something is wrong with a file, or with a record of it; the run goes on. */
export interface ProblemEvent {
  readonly kind: 'problem';
  readonly file: string;
  /** The line that the record begins in, from 1; nothing where the whole file is meant. */
  readonly line: number | undefined;
  /** Where in its line, from 1, if that is known. */
  readonly column: number | undefined;
  /** What is wrong and what to do. */
  readonly problem: string;
}

/** Something is to be known of a file: the encoding that it was read in. */
export interface NoteEvent {
  readonly kind: 'note';
  readonly file: string;
  readonly note: string;
}

/** Something in a folder is left out on purpose. */
export interface SkippedEvent {
  readonly kind: 'skipped';
  readonly path: string;
  /** A symbolic `link`, a `loop` of links, what an ignore file names (`ignored`), a file of an `other` kind. */
  readonly reason: SkipReason;
}

/** How far the run is. It comes a few times a second at most. */
export interface ProgressEvent {
  readonly kind: 'progress';
  /** Bytes of input, as they are on the disk, that are done: by this try and, once `total` is known, by earlier ones. */
  readonly done: number;
  /** Bytes of all inputs; nothing until they are known, or where there is a stream among them. */
  readonly total: number | undefined;
  /** The part of `done` that earlier tries did. */
  readonly earlier: number;
  /** What all tries came to so far. */
  readonly totals: Tally;
  /** Bytes of text that this try has repaired. */
  readonly repairedBytes: number;
}

/** Something keeps the run from going on: a full disk, a journal that cannot be written. */
export interface HaltedEvent {
  readonly kind: 'halted';
  /** The file at hand, where `problem` does not name a place itself. */
  readonly file: string | undefined;
  readonly problem: string;
}

/** The run is over. It is the last event. */
export interface DoneEvent {
  readonly kind: 'done';
  /**
   * `finished`: all was done, but for files that failed; `stopped`: by the signal, or because nothing more could be written;
   * `already-done`: the journal says that an earlier run has done all, and nothing was done now.
   */
  readonly outcome: 'finished' | 'stopped' | 'already-done';
  /** What all tries came to. */
  readonly totals: Tally;
  /** Bytes of text that this try has repaired. */
  readonly repairedBytes: number;
}

/** Something that happened in a run, by its `kind`. */
export type BatchEvent =
  StartedEvent | FileEvent | ProblemEvent | NoteEvent | SkippedEvent | ProgressEvent | HaltedEvent | DoneEvent;
