import type { Document } from '../tokens/document.ts';
import { likeSpelling } from '../script/letter-case.ts';
import { keyOf, wordsOf } from '../tokens/words.ts';

/** The words that a user's `lexicon.force` names, by word index, in the spelling that it gives them; longer names win. */
export function forcedSpellings(document: Document, force: readonly string[]): ReadonlyMap<number, string> {
  const forced = new Map<number, string>();
  if (force.length === 0) return forced;
  const byFirst = new Map<string, string[][]>();
  for (const name of force) {
    const parts = wordsOf(name).map((word) => word.text);
    const first = keyOf(parts[0] ?? '');
    const known = byFirst.get(first);
    if (known) known.push(parts);
    else byFirst.set(first, [parts]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  const { words } = document;
  for (let i = 0; i < words.length; i++) {
    const names = byFirst.get(words.lower(i));
    const name = names?.find((parts) => parts.every((part, k) => words.at(i + k)?.lower === keyOf(part)));
    if (!name) continue;
    name.forEach((part, k) => {
      const spelling = likeSpelling(words.at(i + k)?.text ?? '', part);
      if (spelling !== undefined) forced.set(i + k, spelling);
    });
    i += name.length - 1;
  }
  return forced;
}

/** The keys of the words that a user's `lexicon.never` names. */
export function neverTouched(never: readonly string[]): ReadonlySet<string> {
  return new Set(never.flatMap((name) => wordsOf(name).map((word) => word.lower)));
}
