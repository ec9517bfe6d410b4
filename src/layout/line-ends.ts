import { CharacterClass, classOf } from '../script/characters.ts';
import type { LineTable } from './line-table.ts';

/** Words that a line may end in, and how long the longest of them is. */
export interface LineEnds {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

const known = new WeakMap<ReadonlySet<string>, LineEnds>();

export function lineEndsOf(words: ReadonlySet<string>): LineEnds {
  let found = known.get(words);
  if (!found) {
    found = { words, longest: Math.max(...Array.from(words, (word) => word.length)) };
    known.set(words, found);
  }
  return found;
}

/** Whether the last word of a line is one of these. */
export function endsIn({ words, longest }: LineEnds, text: string, lines: LineTable, line: number): boolean {
  const from = lines.from(line);
  const to = lines.to(line);
  let at = to;
  while (at > from && classOf(text.charCodeAt(at - 1)) !== CharacterClass.blank) if (to - --at > longest) return false;
  return words.has(text.slice(at, to).toLowerCase());
}
