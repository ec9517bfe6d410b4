import { WordIndex } from './word-index.ts';

/** Looks up the cluster of a word by its small letters: lines of `number TAB words`. 0 for a word that is in none. */
export function unpackClusters(packed: string): (lower: string) => number {
  const index = new WordIndex(packed);
  return (lower) => {
    const start = index.find(lower);
    return start === undefined ? 0 : Number(index.headOf(start));
  };
}
