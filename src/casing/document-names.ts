import { isRaised } from '../script/shape.ts';
import type { Document } from '../tokens/document.ts';
import { MOST_DIFFERENT } from '../lexicon/spellings.ts';

/** How a word was cased elsewhere in the document, away from sentence starts. */
export interface Sightings {
  lower: number;
  capitalised: number;
  upper: number;
  /** The commonest spelling that is neither. */
  mixed: string | undefined;
}

/** What the document itself tells of its words. */
export type DocumentNames = ReadonlyMap<string, Sightings>;

/** A line with a larger share of capitalised words is a heading or a list: its capitals tell little. */
const MOST_CAPITALISED = 0.65;

/** @param skips tells words that are no evidence, by index */
export function documentNames(document: Document, skips?: (index: number) => boolean): DocumentNames {
  const names = new Map<string, Sightings>();
  const { words, inParagraphs } = document;
  for (const { kind, first, end } of inParagraphs) {
    if (kind === 'heading') continue;
    let raised = 0;
    for (let i = first; i < end; i++) if (isRaised(words.shape(i))) raised++;
    if (raised > MOST_CAPITALISED * (end - first)) continue;
    for (let i = first; i < end; i++) {
      const shape = words.shape(i);
      if (words.isProtected(i) || shape === 'uncased' || document.opening(i) !== 'none') continue;
      if (skips?.(i)) continue;
      const lower = words.lower(i);
      let its = names.get(lower);
      if (!its && names.size === MOST_DIFFERENT) continue;
      if (!its) names.set(lower, (its = { lower: 0, capitalised: 0, upper: 0, mixed: undefined }));
      if (shape === 'mixed') its.mixed ??= words.text(i);
      else its[shape]++;
    }
  }
  return names;
}
