import { createHash } from 'node:crypto';
import { readDocuments } from '../src/evaluation/documents.ts';

/** The documents of a file: all, those to tune on, and a third that nothing is tuned on. */
export const parts = ['all', 'tuning', 'held-out'] as const;
export type Part = (typeof parts)[number];

export const PART_HELP: string = `documents that count: ${parts.join(', ')} (a third); without it all`;
const PARTS = 3;

/** The part of a name. @throws Error that lists the names, if there is none */
export function partNamed(name: string): Part {
  const part = parts.find((its) => its === name);
  if (!part) throw new Error(`Unknown part "${name}". Known: ${parts.join(', ')}.`);
  return part;
}

/** The documents of files that belong to a part. A file is a source of some years, so each gives a third of its own. */
export const readPart = (files: readonly string[], part: Part): string[] =>
  inPart(
    files.flatMap((file) => readDocuments(file, false)),
    part,
  );

/** Told by the text of a document alone, which stays where it is whatever comes to stand beside it. */
export const inPart = (documents: readonly string[], part: Part): string[] =>
  documents.filter((document) => part === 'all' || isHeldOut(document) === (part === 'held-out'));

const isHeldOut = (document: string): boolean =>
  createHash('sha256').update(document.trim()).digest().readUInt32BE(0) % PARTS === 0;
