import type { Language } from '../lexicon/language.ts';
import { CaseTrust } from './case-trust.ts';
import { Columns } from './columns.ts';
import type { LineTable } from './line-table.ts';
import { lineEndsOf, type LineEnds } from './line-ends.ts';

/** With fewer blank lines than one in so many, they part sections, not paragraphs. */
const LINES_TO_A_GAP = 25;

/**
 * The line breaks of a text that are worth a question, one after the other: does the paragraph of `line` go on in
 * `next`, the next line of text? Page heads and feet may stand between the two.
 */
export class LineBreaks {
  readonly text: string;
  readonly lines: LineTable;
  /** The columns of `line`, in characters and in ems. */
  readonly byColumns: Columns;
  readonly byEms: Columns;
  readonly trust: CaseTrust;
  readonly linking: LineEnds;
  /** Whether the text has blank lines, which part its paragraphs then. */
  readonly parted: boolean;
  line = -1;
  next = -1;
  readonly #own: Uint32Array;
  #breaks = 0;

  constructor(text: string, lines: LineTable, isPage: Uint8Array, language: Language) {
    this.text = text;
    this.lines = lines;
    const own = (this.#own = ownLines(isPage));
    this.byColumns = new Columns(own.length, (k) => lines.columns(own[k] as number));
    this.byEms = new Columns(own.length, (k) => lines.ems(own[k] as number));
    this.trust = new CaseTrust(own.length < 2 ? '' : text);
    this.linking = lineEndsOf(language.wordList('linking-words'));
    let gaps = 0;
    for (const line of own) if (lines.blankBefore(line) > 0) gaps++;
    this.parted = gaps * LINES_TO_A_GAP >= own.length;
  }

  /** Goes on to the next line break; false after the last. */
  advance(): boolean {
    if (this.#breaks + 1 >= this.#own.length) return false;
    this.line = this.#own[this.#breaks++] as number;
    this.next = this.#own[this.#breaks] as number;
    this.byColumns.next();
    this.byEms.next();
    return true;
  }
}

/** The numbers of the lines that belong to no page head or foot. */
function ownLines(isPage: Uint8Array): Uint32Array {
  const own = new Uint32Array(isPage.length);
  let count = 0;
  for (let i = 0; i < isPage.length; i++) if (isPage[i] !== 1) own[count++] = i;
  return own.subarray(0, count);
}
