/** Lists of ordinary words, each with a use of its own that dictionaries/word-lists tells. */
import { wordLists as packed, type WordListName } from '../data/word-lists.ts';

let lists: Map<string, ReadonlySet<string>> | undefined;

/** The words of a list, in lower case. */
export function wordList(name: WordListName): ReadonlySet<string> {
  lists ??= unpack(packed);
  return lists.get(name) as ReadonlySet<string>;
}

/** Reads lines of `name TAB words`, separated by commas. */
function unpack(text: string): Map<string, ReadonlySet<string>> {
  return new Map(
    text.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), new Set(line.slice(tab + 1).split(','))];
    }),
  );
}
