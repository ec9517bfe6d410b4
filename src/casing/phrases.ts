import { matchPhrase } from '../lexicon/lookup.ts';
import type { Scene } from './scene.ts';

/** One word of a multi-word name found in a document. */
export interface PhrasePart {
  /** The whole name in its canonical spelling. */
  readonly phrase: string;
  /** The canonical spelling of this word. */
  readonly spelling: string;
  readonly tags: number;
  /** Index of the first word of the name. */
  readonly from: number;
}

/** Finds the multi-word names of a document, longest first from the left, by word index. */
export function phraseParts(scene: Scene): ReadonlyMap<number, PhrasePart> {
  const { words } = scene.document;
  const lowers = words.map((word) => word.lower);
  const parts = new Map<number, PhrasePart>();
  for (let from = 0; from < words.length;) {
    const match = matchPhrase(lowers, from);
    if (!match || !isUnbroken(scene, from, match.length)) {
      from++;
      continue;
    }
    const phrase = match.spellings.join(' ');
    match.spellings.forEach((spelling, i) => parts.set(from + i, { phrase, spelling, tags: match.tags, from }));
    from += match.length;
  }
  return parts;
}

/** Punctuation or a possessive inside breaks a name apart. */
function isUnbroken(scene: Scene, from: number, length: number): boolean {
  for (let i = from + 1; i < from + length; i++) {
    if (!scene.follows(i) || scene.word(i - 1)?.ending !== '') return false;
  }
  return true;
}
