import { lostOf } from '../display/lost-letters.ts';
import type { DamageKind, Explanation } from '../types.ts';

/** What a run, or a part of it, came to. Plain data that adds up. */
export interface Tally {
  /** Files that were done. */
  files: number;
  /** Texts that were looked at: files of text, or the named fields of records. */
  documents: number;
  /** Documents of which something was repaired. */
  changed: number;
  words: number;
  /** Edits that were carried out. */
  repairs: number;
  /** Words that were left alone for want of confidence. */
  ambiguous: number;
  /** Records and files that could not be done. */
  errors: number;
  /** Bytes of input. */
  bytes: number;
  /** Repairs by rule. */
  rules: Record<string, number>;
  /** By capital letter, the documents that had lost it. */
  lostLetters: Record<string, number>;
  /** Documents by what had happened to their capitals. */
  kinds: Partial<Record<DamageKind, number>>;
}

export function emptyTally(): Tally {
  return {
    files: 0,
    documents: 0,
    changed: 0,
    words: 0,
    repairs: 0,
    ambiguous: 0,
    errors: 0,
    bytes: 0,
    rules: {},
    lostLetters: {},
    kinds: {},
  };
}

/** Counts a document of which `taken` edits were carried out. */
export function countDocument(
  tally: Tally,
  { diagnosis, ambiguous }: Pick<Explanation, 'diagnosis' | 'ambiguous'>,
  taken: Explanation['edits'],
): void {
  tally.documents++;
  if (taken.length > 0) tally.changed++;
  tally.words += diagnosis.counts.words;
  tally.repairs += taken.length;
  tally.ambiguous += ambiguous.length;
  add(tally.kinds, diagnosis.kind, 1);
  for (const { rule } of taken) add(tally.rules, rule, 1);
  for (const letter of lostOf(diagnosis)) add(tally.lostLetters, letter, 1);
}

/** Adds a part to a whole. */
export function addTally(whole: Tally, part: Tally): void {
  whole.files += part.files;
  whole.documents += part.documents;
  whole.changed += part.changed;
  whole.words += part.words;
  whole.repairs += part.repairs;
  whole.ambiguous += part.ambiguous;
  whole.errors += part.errors;
  whole.bytes += part.bytes;
  for (const name of ['rules', 'lostLetters', 'kinds'] as const) {
    for (const [key, count] of Object.entries(part[name])) add(whole[name], key, count);
  }
}

function add(counts: Record<string, number>, key: string, count: number): void {
  counts[key] = (counts[key] ?? 0) + count;
}
