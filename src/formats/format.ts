/** Where the prose of a record is, and how what is repaired there goes back into it. */
import type { FixerName } from '../characters/fixer.ts';
import type { Replacement } from '../edits.ts';
import { CasemendError } from '../errors.ts';
import type { Edit, Span } from '../types.ts';

export const formatNames = ['text', 'ndjson', 'csv', 'tsv', 'markdown', 'html', 'srt', 'vtt'] as const;
/** The name of a format. @useDeclaredType */
export type FormatName = (typeof formatNames)[number];

/** Formats of which a file is one record. They need no settings. */
export const markupNames = ['markdown', 'html', 'srt', 'vtt'] as const;
/** @useDeclaredType */
export type MarkupName = (typeof markupNames)[number];

export const isMarkup = (name: FormatName): name is MarkupName => (markupNames as readonly FormatName[]).includes(name);

/** A stretch of prose in a record. */
export interface Passage {
  /** The path of the field or the name of the column that holds it; nothing where the record is all prose. */
  readonly field: string | undefined;
  /** The prose, free of the escapes of the format. Edits count in it. */
  readonly text: string;
  /** Carries edits of `text` over to the record. */
  place(edits: readonly Edit[]): Placed;
}

/** Edits of a passage, carried over to its record. */
export interface Placed {
  /** Those that the record can take: not those that would touch its markup. */
  readonly taken: readonly Edit[];
  /** What in the record each of them replaces, markup in between included. They come in order, unless markup shows text in another one. */
  readonly places: readonly Span[];
  /** What they come to in the record: sorted and disjoint. */
  readonly replacements: readonly Replacement[];
}

/** A format with all that is needed to read its records. */
export interface Format {
  /** The fixers that would take the layout of such a record for damage. */
  readonly disabled: readonly FixerName[];
  /** The label of the encoding that a document says it is in. */
  readonly declaredEncoding?: (bytes: Uint8Array) => string | undefined;
  /**
   * The prose of a record, in order. What is outside of it is never touched.
   *
   * @throws {RecordError}
   */
  passages(record: string): readonly Passage[];
}

/** A record that cannot be read: a {@link CasemendError} `BAD_RECORD`. `message` says what is wrong with it and what to do. */
export class RecordError extends CasemendError {
  /** Where in its line, from 1, if that is known. */
  readonly column: number | undefined;

  constructor(message: string, column?: number) {
    super('BAD_RECORD', message);
    this.column = column;
  }
}
