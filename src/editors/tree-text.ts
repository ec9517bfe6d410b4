import type { FixerName } from '../characters/index.ts';
import type { Format } from '../formats/format.ts';
import { Dialects } from '../formats/markdown-dialects.ts';
import { Prose } from '../formats/markdown-prose.ts';
import { bringsIn, MARKDOWN_MARKS } from '../formats/newcomers.ts';
import { matchAt, written } from './written.ts';

const LINK_END = /\](?:\([^()\n\r]{0,2000}\)|\[[^[\]\n\r]{0,1000}\])?/uy;
const TAG = /<[^<>]{1,2000}>/uy;

/** Reads the prose of a document from the leaves of a syntax tree, one after the other, and knows where in the document it stands. */
export class TreeText {
  readonly #source: string;
  readonly #dialects: Dialects;
  readonly #prose: Prose;
  /** Text that the tree has in one piece, and where it says that it begins. */
  #run = '';
  #runStart = 0;
  /** Where the last leaf ended. */
  #end = 0;
  #isAtBlockStart = true;

  constructor(source: string) {
    this.#source = source;
    this.#dialects = new Dialects(source);
    this.#prose = new Prose(this.#dialects);
    this.startBlock();
  }

  /** A heading, a paragraph or the like begins. */
  startBlock(): void {
    this.#flush();
    this.#prose.startBlock();
    this.#prose.links = 0;
    this.#isAtBlockStart = true;
  }

  /** The text of a link is read but stays as it is. */
  startLink(): void {
    this.#flush();
    this.#prose.links++;
  }

  endLink(): void {
    this.#flush();
    this.#prose.links = Math.max(0, this.#prose.links - 1);
  }

  /** Text that may be wrong, with the offset that the tree says it has. Without one it is only read. */
  addText(text: string, start: number | undefined): void {
    if (start === undefined) {
      this.#flush();
      this.#addFrozen(text, this.#end);
    } else if (this.#run !== '' && start === this.#runStart + this.#run.length) {
      this.#run += text;
    } else {
      this.#flush();
      this.#passMarkup(start);
      this.#run = text;
      this.#runStart = start;
    }
  }

  /** Code in a sentence: a word that stays as it is. */
  addCode(start: number, end: number): void {
    this.#flush();
    this.#passMarkup(start);
    this.#prose.add('codeText', '', start);
    this.#dialects.leave({ start, end });
    this.#end = end;
  }

  /** All that was added as the one passage of a format. */
  toFormat(disabled: readonly FixerName[]): Format {
    this.#flush();
    const { text } = this.#prose;
    return {
      disabled,
      passages: () => [
        {
          field: undefined,
          text: text.text,
          place: (edits) =>
            text.place(
              edits.filter((edit) => !bringsIn(edit, MARKDOWN_MARKS)),
              (after) => after,
            ),
        },
      ],
    };
  }

  #flush(): void {
    const run = this.#run;
    this.#run = '';
    for (const { type, raw, start } of written(this.#source, this.#runStart, run)) {
      if (type === 'unknown') this.#addFrozen(raw, start);
      else this.#prose.add(type, raw, start);
      this.#end = type === 'unknown' ? start : start + raw.length;
    }
  }

  #addFrozen(text: string, start: number): void {
    this.#prose.add('literalAutolink', text, start);
  }

  /** Heeds the marks between two leaves, at the start of a block those on its line: of links, and of elements for code. */
  #passMarkup(start: number): void {
    const line = this.#isAtBlockStart ? this.#source.lastIndexOf('\n', start - 1) + 1 : 0;
    this.#isAtBlockStart = false;
    let at = Math.max(this.#end, line);
    while (at < start) {
      const character = this.#source[at];
      const mark =
        character === ']'
          ? matchAt(LINK_END, this.#source, at)
          : character === '<'
            ? matchAt(TAG, this.#source, at)
            : '';
      if (character === '[') this.#prose.links++;
      else if (character === ']') this.#prose.links = Math.max(0, this.#prose.links - 1);
      else if (mark !== '') this.#prose.add('htmlText', mark, at);
      at += mark.length || 1;
    }
  }
}
