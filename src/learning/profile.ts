import type { Explained } from '../diagnosis/source.ts';
import type { HeadlineStyle } from './headlines.ts';

/** Raised when a profile that was written before cannot be read the same way any more. */
export const PROFILE_VERSION = 1;

/** What became of a letter in the documents of a source that lost letters. */
export interface LearntLetter {
  /** The natural logarithm of the odds that its capitals are lost: 4 is 98 %, 0 is one half, -4 is 2 %. */
  readonly logOdds: number;
  /** How often a capital that is certain was missing, and how often it was there. */
  readonly missing?: number;
  readonly seen?: number;
}

/**
 * What was learnt of one source, as `casemend learn` writes it: plain JSON that people may edit. Only `version` must be there.
 * Spellings are keys; their values are the numbers of documents that have them.
 */
export interface SourceProfile {
  /** Where a schema of it is, for editors; not read. */
  readonly $schema?: string;
  readonly version: typeof PROFILE_VERSION;
  /** How many documents were looked at. */
  readonly documents?: number;
  /** Those of them that were judged, by what became of their capitals. */
  readonly damage?: { readonly [Kind in Explained | 'upper' | 'title']?: number };
  /** By capital letter. */
  readonly letters?: {
    readonly body?: Readonly<Record<string, LearntLetter>>;
    readonly headings?: Readonly<Record<string, LearntLetter>>;
  };
  /** The share of capitals that are gone where words lost theirs, from 0 to 1. */
  readonly wordLoss?: number;
  /** Names, acronyms and spellings that the dictionaries do not know so. */
  readonly names?: Readonly<Record<string, number>>;
  /** What houses differ in. */
  readonly style?: {
    readonly headlines?: { readonly [Style in HeadlineStyle]?: number };
    /** Words that are names here and none elsewhere, or the other way round: `internet`, `Nato`. */
    readonly words?: Readonly<Record<string, number>>;
  };
  /** Lines that the site puts around its articles, in small letters. */
  readonly boilerplate?: Readonly<Record<string, number>>;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [Key in string]: Json };

/** A profile as it is written to a file: keys in order, what belongs together on a line. */
export function profileJson(profile: SourceProfile): string {
  return `${written(profile as unknown as Json, '')}\n`;
}

function written(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Record<string, Json>);
  if (members.length === 0) return '{}';
  const isLeaf = members.every(([, its]) => typeof its === 'number') && members.length <= 3 && indent.length > 2;
  const inner = isLeaf ? '' : `${indent}  `;
  const lines = members.map(([key, its]) => `${inner}${JSON.stringify(key)}: ${written(its, inner)}`);
  return isLeaf ? `{ ${lines.join(', ')} }` : `{\n${lines.join(',\n')}\n${indent}}`;
}
