/** What the page and its worker say to each other. */
import type { FormatName } from '../src/formats/format.ts';
import type { Options } from '../src/options.ts';
import type { Change } from '../src/report/parts/change.ts';
import type { DamageKind, SightedLetter } from '../src/types.ts';

/** Formats that the page can read: all but records of JSON, whose fields somebody would have to name. */
export type PageFormat = Exclude<FormatName, 'ndjson'>;

/** What the page tells the worker: the data first. */
export type Message = EnglishData | Question;
export type Question = RepairQuestion | FileQuestion;

/** The data files, in gzip or as they are. */
export interface EnglishData {
  readonly kind: 'data';
  readonly model: Blob;
  readonly lexicon: Blob;
}

export interface RepairQuestion {
  readonly kind: 'repair';
  readonly id: number;
  readonly text: string;
  readonly format: PageFormat;
  /** The columns of a table that hold prose; those that look like it if nothing is said. */
  readonly columns: readonly string[] | undefined;
  readonly options: Options;
  /** By number, whether a word is to be changed, against what casemend would do. */
  readonly choices: readonly (readonly [at: number, change: boolean])[];
  /** How much of the text is shown, in code units. */
  readonly room: number;
}

/** Bytes to be read as text. */
export interface FileQuestion {
  readonly kind: 'decode';
  readonly id: number;
  readonly bytes: ArrayBuffer;
  readonly format: PageFormat;
}

/** What the worker says. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly id: number | undefined; readonly problem: string }
  | { readonly kind: 'decoded'; readonly id: number; readonly text: string; readonly encoding: string }
  | { readonly kind: 'repaired'; readonly id: number; readonly answer: Answer };

/** A text and what became of it, as far as it is shown. */
export interface Answer {
  /** The whole text, repaired. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Code units of the text that are not shown for want of room. */
  readonly hidden: number;
  /** How many changes are made. */
  readonly changes: number;
  /** How many words are left alone for want of confidence, or by choice. */
  readonly left: number;
  /** The first words that casemend was not sure enough of. */
  readonly doubts: readonly Doubt[];
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly words: number;
  readonly letters: readonly SightedLetter[];
  readonly blocks: readonly Block[];
  /** Blocks that are not told of. */
  readonly moreBlocks: number;
  /** How many changes each rule made. */
  readonly rules: readonly (readonly [rule: string, count: number])[];
  /** The columns of a table, and which of them are read as prose. */
  readonly columns: readonly TableColumn[];
  /** How long it took. */
  readonly milliseconds: number;
}

/** Text that stays, or a change. */
export type Piece = string | Marked;

export interface Marked extends Change {
  /** Which one it is: choices name it by this number. */
  readonly at: number;
  /** Whether casemend is sure enough of it. */
  readonly isSure: boolean;
  /** Whether it is carried out. */
  readonly isMade: boolean;
}

export interface Doubt {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly confidence: number;
  readonly isMade: boolean;
  /** What stands around it. */
  readonly left: string;
  readonly right: string;
}

export interface Block {
  readonly kind: DamageKind;
  readonly confidence: number;
  readonly words: number;
  readonly slips: number;
  /** How it begins. */
  readonly excerpt: string;
}

export interface TableColumn {
  readonly name: string;
  readonly isProse: boolean;
}
