import type { Document } from '../tokens/document.ts';

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

export function documentNames(document: Document): DocumentNames {
  const names = new Map<string, Sightings>();
  const { words, openings, paragraphs } = document;
  let at = 0;
  for (const paragraph of paragraphs) {
    const first = at;
    let raised = 0;
    while (at < words.length && (words[at]?.start ?? 0) < paragraph.end) {
      const shape = words[at]?.shape;
      if (shape !== 'lower' && shape !== 'caseless') raised++;
      at++;
    }
    if (paragraph.kind === 'heading' || raised > MOST_CAPITALISED * (at - first)) continue;
    for (let i = first; i < at; i++) {
      const word = words[i];
      if (!word || word.protected || word.shape === 'caseless' || openings[i] !== 'none') continue;
      let its = names.get(word.lower);
      if (!its) names.set(word.lower, (its = { lower: 0, capitalised: 0, upper: 0, mixed: undefined }));
      if (word.shape === 'mixed') its.mixed ??= word.text;
      else its[word.shape]++;
    }
  }
  return names;
}
