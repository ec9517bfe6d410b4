/** Packs what was read from the lists into the lines that the lexicon unpacks. */
import { capitalise } from '../src/lexicon/unpack-words.ts';
import type { ContextLine } from './contexts.ts';
import type { Line } from './lists.ts';

/** One word or name of the dictionaries. */
export interface Entry extends Line {
  readonly isByHand: boolean;
}

const WORD_BREAK = /[ -]/u;

/** Lines of `tags TAB words with one capital, in lower case TAB other words`. */
export function packWords(entries: readonly Entry[]): string {
  const hasOneCapital = (spelling: string): boolean => spelling === capitalise(spelling.toLowerCase());
  const pack = ([tags, spellings]: [number, string[]]): string => {
    const regular = spellings.filter(hasOneCapital).join(' ').toLowerCase();
    const others = spellings.filter((spelling) => !hasOneCapital(spelling)).join(' ');
    return `${tags}\t${regular}\t${others}`;
  };
  return byTags(entries).map(pack).join('\n');
}

/** Lines of `first word TAB tags names TAB tags names …`, names separated by bars. */
export function packPhrases(entries: readonly Entry[]): string {
  const firstOf = ({ spelling }: Entry): string => spelling.slice(0, spelling.search(WORD_BREAK)).toLowerCase();
  const pack = ([tags, spellings]: [number, string[]]): string => `${tags} ${spellings.join('|')}`;
  return [...groupBy(entries, firstOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, group]) => [first, ...byTags(group).map(pack)].join('\t'))
    .join('\n');
}

/** Sorted spellings by sorted tags. */
function byTags(entries: readonly Entry[]): [tags: number, spellings: string[]][] {
  return [...groupBy(entries, ({ tags }) => tags)]
    .sort(([a], [b]) => a - b)
    .map(([tags, group]) => [tags, group.map(({ spelling }) => spelling).sort()]);
}

function groupBy<K>(entries: readonly Entry[], keyOfEntry: (entry: Entry) => K): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Lines of `spelling TAB tag TAB words before TAB words after`. */
export function packContexts(contexts: readonly ContextLine[]): string {
  return contexts
    .map(({ spelling, reading, before, after }) => [spelling, reading, before.join(' '), after.join(' ')].join('\t'))
    .join('\n');
}
