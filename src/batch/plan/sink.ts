/** Takes bytes in order. What it throws ends the run. */
export interface Sink {
  /** Takes the next bytes; the run waits until it is done with them. */
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
}

/** A file whose text is about to be written. */
export interface TextHead {
  /** The file's name. */
  readonly file: string;
  /** Whether it is one document, not records. */
  readonly isDocument: boolean;
}

/** Takes the texts of all files, one after the other. */
export interface TextSink extends Sink {
  /**
   * Is told before the first bytes of each file that has any, so that texts can be parted. Where it is left out, a line that a file
   * leaves open is ended before the records of another one.
   */
  readonly begin?: ((head: TextHead) => void | Promise<void>) | undefined;
}
