import type { Random } from '../random.ts';
import { between, oneOf } from './draw.ts';
import { wordsOf } from './fill.ts';

const FIRST_TO_LAST_LETTER = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;
const SMALL = /^\p{Ll}+$/u;
/** What hardly ends a phrase. */
const LINKING = /^\p{Ll}{1,4}$/u;
/** Words as short as this stay small in titles. */
const LONGEST_SMALL = 3;

/** Words for what a layout adds: the text's own, so that they are as manifold as the text. */
export interface Material {
  /** The first words of a paragraph. */
  opening(fewest: number, most: number): string[];
  /** Words from anywhere in a paragraph. */
  excerpt(fewest: number, most: number): string[];
  /** One word without marks around it. */
  word(): string;
}

export function materialOf(paragraphs: readonly string[], random: Random): Material {
  const words = paragraphs.map(wordsOf).filter((some) => some.length > 0);
  const take = (fewest: number, most: number, fromStart: boolean): string[] => {
    const paragraph = words.length > 0 ? oneOf(words, random) : ['Contents'];
    const count = between(fewest, most, random);
    const start = fromStart ? 0 : between(0, Math.max(0, paragraph.length - count), random);
    const taken = paragraph.slice(start, start + count);
    // No heading or item ends with `of the`.
    while (taken.length > fewest && LINKING.test(taken.at(-1)!)) taken.pop();
    return taken;
  };
  return {
    opening: (fewest, most) => take(fewest, most, true),
    excerpt: (fewest, most) => take(fewest, most, false),
    word: () => bare(take(1, 1, false)[0]!) || 'total',
  };
}

/** Without the marks around it. */
export const bare = (text: string): string => FIRST_TO_LAST_LETTER.exec(text)?.[0] ?? '';

/** A small word with a capital first; any other as it is. */
export const raised = (word: string): string =>
  SMALL.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

export const inTitleCase = (words: readonly string[]): string =>
  words.map((word, i) => (i === 0 || word.length > LONGEST_SMALL ? raised(word) : word)).join(' ');
