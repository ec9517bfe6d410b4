import { type Span } from '../../types.ts';
import { QuickPattern } from '../../script/quick-pattern.ts';

/** What one line says about its own punctuation. */
export interface LineFacts extends Span {
  /** Whether it may be program text, a table row or a formula. */
  readonly code: boolean;
  /** Whether runs of blanks or tabs part it into columns. */
  readonly columns: boolean;
  /** Whether it starts like a comment in a program or an entry of a list. */
  readonly marked: boolean;
  /** Whether it has names of files or programs, with a dot inside. */
  readonly dotted: boolean;
  /** Commas and semicolons with a blank after them and none before. */
  readonly loose: number;
  /** Commas and semicolons without a blank on either side, but for those in numbers. */
  readonly tight: number;
}

const CODE = /[{}=<>|\\`]|;\s*$|\s\/[/*]|^\.[A-Za-z]{2}\s/u;
const CALL = /\p{L}\(\)/u;
const COLUMNS = /\S(?: {3}|\t)[ \t]*\S/u;
const MARKED = /^(?: {4}|\t|\s*(?:[*#+]|\/[/*]))/u;
const DOTTED = new QuickPattern(/\p{Ll}{2}\.(?!(?:com|net|org|gov|edu|co|uk)\b)\p{Ll}{2}|\p{L}\.\p{L}{1,40}\(/u);
const LOOSE = /\S[,;](?=\s|$)/gu;
const TIGHT = /[^\s,;][,;](?=[^\s,;"”’»)\]])/gu;
const IN_NUMBER = /^\d,$/u;
const DIGIT = /^\d$/u;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Each fact is found when it is first asked for. */
class ReadLine implements LineFacts {
  readonly start: number;
  readonly end: number;
  readonly #line: string;
  #code: boolean | undefined;
  #columns: boolean | undefined;
  #marked: boolean | undefined;
  #dotted: boolean | undefined;
  #loose: number | undefined;
  #tight: number | undefined;

  constructor(text: string, start: number, end: number) {
    this.start = start;
    this.end = end;
    this.#line = text.slice(start, end);
  }

  get code(): boolean {
    return (this.#code ??= CODE.test(this.#line) || (this.#line.includes('()') && CALL.test(this.#line)));
  }

  get columns(): boolean {
    return (this.#columns ??= COLUMNS.test(this.#line));
  }

  get marked(): boolean {
    return (this.#marked ??= MARKED.test(this.#line));
  }

  get dotted(): boolean {
    return (this.#dotted ??= DOTTED.test(this.#line));
  }

  get loose(): number {
    return (this.#loose ??= countOf(this.#line, LOOSE));
  }

  get tight(): number {
    return (this.#tight ??= tightIn(this.#line));
  }
}

function tightIn(line: string): number {
  let tight = 0;
  for (const { 0: found, index } of line.matchAll(TIGHT)) {
    if (!IN_NUMBER.test(found) || !DIGIT.test(line[index + found.length]!)) tight++;
  }
  return tight;
}

/** How often a pattern, which is global, matches. */
export function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  const matches = text.matchAll(pattern);
  while (matches.next().done !== true) count++;
  return count;
}

/** Gives the facts of the line at a place. Places must be asked for in order; each line is read once. */
export function lineReader(text: string): (at: number) => LineFacts {
  let current: LineFacts | undefined;
  return (at) => {
    if (current === undefined || at < current.start || at > current.end) {
      current = new ReadLine(text, lineStart(text, at), lineEnd(text, at));
    }
    return current;
  };
}

/** Written words are what blanks separate; a longer run is data. */
const LONGEST_WRITTEN = 80;
const BLANK = /^\s$/u;

/** The written word around a place, or nothing if it is too long for one. */
export function writtenAround(text: string, at: number): string | undefined {
  let start = at;
  let end = at;
  while (start > 0 && !BLANK.test(text[start - 1]!)) if (at - --start > LONGEST_WRITTEN) return undefined;
  while (end < text.length && !BLANK.test(text[end]!)) if (++end - at > LONGEST_WRITTEN) return undefined;
  return text.slice(start, end);
}

/** What a written word has that is no language: addresses, paths, code, entities. */
export const NOT_LANGUAGE: RegExp = /[@\\_<>{}=|^`~#$&*+/]|%[\dA-F]{2}|::|\(\)|^www\./iu;
