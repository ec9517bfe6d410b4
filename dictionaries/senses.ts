/** Which neighbours tell the senses of an ambiguous word apart. */
import { compareKeys, contentLines, fail, tagsOf } from './lists.ts';
import { SENSES_FILE } from './provenance.ts';

/** One line of a senses file. */
export interface SenseLine {
  readonly spelling: string;
  /** The tag of the sense; 0 for the ordinary word. */
  readonly tag: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly at: string;
}

const ORDINARY_WORD = 'word';
const ONE_WORD = /^[\p{L}\p{M}']+$/u;
const NEIGHBOUR = /^(?:#(?:day|year|number|name|start)|[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}'-]*)$/u;

/** Reads and checks a group's lines of `spelling | sense | words before | words after`. */
export function readSenses(folder: string, group: string): SenseLine[] {
  const lines: SenseLine[] = [];
  for (const [text, at] of contentLines(folder, group, SENSES_FILE)) {
    const cells = text.split('|').map((cell) => cell.trim());
    const [spelling = '', tag = '', before = '', after = ''] = cells;
    if (cells.length !== 4) fail(at, 'not "spelling | sense | words before | words after"');
    if (!ONE_WORD.test(spelling)) fail(at, `not one word: ${spelling}`);
    if (tag === ORDINARY_WORD && spelling !== spelling.toLowerCase())
      fail(at, `the ordinary word is spelled in lower case, not ${spelling}`);
    if (tag === '') fail(at, 'no tag');
    if (before === '' && after === '') fail(at, 'no words before and none after');
    const previous = lines.at(-1)?.spelling;
    if (previous !== undefined && compareKeys(previous, spelling) > 0)
      fail(at, `${spelling} must stand before ${previous}`);
    const tags = tag === ORDINARY_WORD ? 0 : tagsOf(tag, at);
    lines.push({ spelling, tag: tags, before: neighbours(before, at), after: neighbours(after, at), at });
  }
  return lines;
}

function neighbours(cell: string, at: string): string[] {
  const words = cell === '' ? [] : cell.split(' ');
  for (const word of words) if (!NEIGHBOUR.test(word)) fail(at, `neither a lower-case word nor a class: ${word}`);
  if (new Set(words).size !== words.length) fail(at, 'a neighbour stands twice');
  return words;
}
