/** Contexts: which neighbours tell the readings of an ambiguous word apart. */
import { compareKeys, contentLines, fail, tagsOf } from './lists.ts';
import { CONTEXTS_FILE } from './provenance.ts';

/** One line of a contexts file. */
export interface ContextLine {
  readonly spelling: string;
  /** The tag of the reading; 0 for the ordinary word. */
  readonly reading: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly at: string;
}

const ORDINARY_WORD = 'word';
const ONE_WORD = /^[\p{L}\p{M}']+$/u;
const NEIGHBOUR = /^(?:#(?:day|year|number|name|start)|[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}'-]*)$/u;

/** Reads and checks a group's lines of `spelling | reading | words before | words after`. */
export function readContexts(folder: string, group: string): ContextLine[] {
  const lines: ContextLine[] = [];
  for (const [text, at] of contentLines(folder, group, CONTEXTS_FILE)) {
    const cells = text.split('|').map((cell) => cell.trim());
    const [spelling = '', reading = '', before = '', after = ''] = cells;
    if (cells.length !== 4) fail(at, 'not "spelling | reading | words before | words after"');
    if (!ONE_WORD.test(spelling)) fail(at, `not one word: ${spelling}`);
    if (reading === ORDINARY_WORD && spelling !== spelling.toLowerCase())
      fail(at, `the ordinary word is spelled in lower case, not ${spelling}`);
    if (reading === '') fail(at, 'no reading');
    if (before === '' && after === '') fail(at, 'no words before and none after');
    const previous = lines.at(-1)?.spelling;
    if (previous !== undefined && compareKeys(previous, spelling) > 0)
      fail(at, `${spelling} must stand before ${previous}`);
    const tags = reading === ORDINARY_WORD ? 0 : tagsOf(reading, at);
    lines.push({ spelling, reading: tags, before: neighbours(before, at), after: neighbours(after, at), at });
  }
  return lines;
}

function neighbours(cell: string, at: string): string[] {
  const words = cell === '' ? [] : cell.split(' ');
  for (const word of words) if (!NEIGHBOUR.test(word)) fail(at, `neither a lower-case word nor a class: ${word}`);
  if (new Set(words).size !== words.length) fail(at, 'a neighbour stands twice');
  return words;
}
