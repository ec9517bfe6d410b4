import type { Document } from '../tokens/document.ts';
import type { DocumentNames, Sightings } from './document-names.ts';

/** What is known of the words of a source from its other texts. */
export interface SourceWords {
  /** How often it cases its own words in which way. */
  readonly names: DocumentNames;
  /** The case of its headlines, where it has one style. */
  readonly headlines: 'sentence' | 'title' | undefined;
}

/** What a document tells of its words, and its source of those among them that it knows. */
export function withSourceNames(
  names: DocumentNames,
  { words }: Document,
  source: SourceWords | undefined,
): DocumentNames {
  if (!source || source.names.size === 0) return names;
  const both = new Map<string, Sightings>(names);
  for (let i = 0; i < words.length; i++) {
    const key = words.lower(i);
    const known = source.names.get(key);
    if (known && both.get(key) === names.get(key)) both.set(key, sumOf(names.get(key), known));
  }
  return both;
}

function sumOf(here: Sightings | undefined, known: Sightings): Sightings {
  if (!here) return known;
  return {
    // Where the source raises a word, what stands small here may be damaged.
    lower: known.lower > 0 ? here.lower + known.lower : 0,
    capitalised: here.capitalised + known.capitalised,
    upper: here.upper + known.upper,
    mixed: here.mixed ?? known.mixed,
  };
}
