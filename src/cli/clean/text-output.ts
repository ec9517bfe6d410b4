import type { TextHead, TextSink } from '../../batch/plan/sink.ts';
import { visibleLine } from '../../display/visible.ts';

const LINE_FEED = 10;

/** What texts are written with. */
export interface TextOutputParts {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Writes a line of our own among them. */
  readonly list: (line: string) => Promise<void>;
  /** Whether it is said where each text begins. */
  readonly isHeaded: boolean;
  /** Whether changes are marked: records that change then come with the names of their files. */
  readonly isMarked: boolean;
}

/** Standard output for texts, with a line that says where each begins if that is wanted. */
export class TextOutput implements TextSink {
  /** Nothing where no text is headed. */
  readonly begin: TextSink['begin'];
  readonly #write: TextOutputParts['write'];
  readonly #list: TextOutputParts['list'];
  readonly #isMarked: boolean;
  #headings = 0;
  #lastByte = LINE_FEED;
  /** The file at hand, if anything of it was written. */
  #file: string | undefined;

  constructor({ write, list, isHeaded, isMarked }: TextOutputParts) {
    this.#write = write;
    this.#list = list;
    this.#isMarked = isMarked;
    this.begin = isHeaded ? this.#begin.bind(this) : undefined;
  }

  readonly write = async (bytes: Uint8Array): Promise<void> => {
    this.#lastByte = bytes.at(-1)!;
    await this.#write(bytes);
  };

  /** Whether something of this file, the last that was done, was written under its name. */
  hasShown(file: string): boolean {
    return this.#file === file;
  }

  async #begin({ file, isDocument }: TextHead): Promise<void> {
    this.#file = file;
    if (this.#isMarked && !isDocument) return;
    const gap = this.#headings++ === 0 ? '' : this.#lastByte === LINE_FEED ? '\n' : '\n\n';
    await this.#list(`${gap}==> ${visibleLine(file)} <==`);
  }
}
