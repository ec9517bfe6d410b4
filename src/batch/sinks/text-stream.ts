import type { TextSink } from '../plan/sink.ts';
import { LINE_FEED } from '../sources/cut-records.ts';
import { isDocument, type Source } from '../sources/source.ts';
import { NOWHERE, type Destination } from './destination.ts';

const NEW_LINE = Uint8Array.of(LINE_FEED);

/** The texts of all files, one after the other. */
export class TextStream {
  readonly #sink: TextSink;
  readonly #perLine: boolean;
  /** Whether records come each on a line of its own, marked. */
  readonly #isMarked: boolean;
  #lastByte = LINE_FEED;

  constructor(sink: TextSink, { perLine, isMarked }: { readonly perLine: boolean; readonly isMarked: boolean }) {
    this.#sink = sink;
    this.#perLine = perLine;
    this.#isMarked = isMarked;
  }

  /** The place of one file in it. */
  open(source: Source): Destination {
    let isBegun = false;
    return {
      ...NOWHERE,
      write: async (bytes) => {
        if (!isBegun) await this.#begin(source);
        isBegun = true;
        await this.#write(bytes);
      },
    };
  }

  async #begin(source: Source): Promise<void> {
    const isWhole = isDocument(source, this.#perLine);
    if (this.#sink.begin) await this.#sink.begin({ file: source.path, isDocument: isWhole });
    // The records of one file must not run on in the line in which those of another ended.
    else if (!isWhole && !this.#isMarked && this.#lastByte !== LINE_FEED) await this.#write(NEW_LINE);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#lastByte = bytes.at(-1)!;
    await this.#sink.write(bytes);
  }
}
