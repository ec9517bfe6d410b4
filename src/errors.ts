/** What went wrong. */
export type CasemendErrorCode =
  /** A text function was given something that is not a string. */
  | 'NOT_A_STRING'
  /** `decode`, or a function that takes the bytes of a data file, was given something else. */
  | 'NOT_BYTES'
  /** An option is unknown. */
  | 'UNKNOWN_OPTION'
  /** An option has a value of the wrong type or out of range. */
  | 'BAD_OPTION'
  /** An encoding that `decode` does not know. */
  | 'UNKNOWN_ENCODING'
  /** A model file is damaged, foreign or of another version. */
  | 'BAD_MODEL'
  /** The bytes of a lexicon are damaged, foreign or of another version. */
  | 'BAD_LEXICON'
  /** A profile is malformed, or of another version. */
  | 'BAD_PROFILE'
  /** A corpus is too small to learn from, or its capitals are gone. */
  | 'BAD_CORPUS'
  /** An edit does not fit the text that it is applied to. */
  | 'BAD_EDIT'
  /** A document in a byte stream is longer than `maxRecord` allows. */
  | 'TOO_LONG'
  /** A record cannot be read: it is not JSON, or a field or a column is missing. */
  | 'BAD_RECORD'
  /** A place cannot be written, or would be written twice. */
  | 'CANNOT_WRITE'
  /** A journal is damaged or foreign, belongs to other settings, or is in use. */
  | 'BAD_JOURNAL';

/** The one error that casemend throws. `code` is for programs, `message` says what to do next. */
export class CasemendError extends Error {
  override readonly name = 'CasemendError';
  readonly code: CasemendErrorCode;

  constructor(code: CasemendErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
