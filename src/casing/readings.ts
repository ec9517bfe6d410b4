import { contextsOf, Tag } from '../lexicon/lookup.ts';
import type { Scene } from './scene.ts';

/** Which reading of an ambiguous word its neighbours speak for. */
export interface Reading {
  /** The tag of the reading; 0 for the ordinary word. */
  readonly tag: number;
  readonly note: string;
}

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:1\d|20)\d\d$/u;

/** The first context of the dictionaries that fits the neighbours of a word. */
export function readingOf(scene: Scene, index: number): Reading | undefined {
  for (const context of contextsOf(scene.lower(index))) {
    const before = fits(scene, index, index - 1, context.before);
    if (before !== undefined) return { tag: context.reading, note: `after “${before}”` };
    const after = fits(scene, index, index + 1, context.after);
    if (after !== undefined) return { tag: context.reading, note: `before “${after}”` };
  }
  return undefined;
}

/** The neighbour, if it is one of the words or classes. */
function fits(scene: Scene, index: number, neighbour: number, words: ReadonlySet<string>): string | undefined {
  if (words.size === 0) return undefined;
  const word = scene.word(neighbour);
  if (!word || (neighbour < index && scene.opening(index) === 'sentence'))
    return words.has('#start') && neighbour < index ? 'the start' : undefined;
  const near = neighbour < index ? scene.follows(index) : scene.follows(neighbour) || word.numeric;
  if (!near) return undefined;
  const { lower } = word;
  if (words.has(lower)) return word.text;
  const classes =
    (DAY.test(lower) && words.has('#day')) ||
    (YEAR.test(lower) && words.has('#year')) ||
    (word.numeric && words.has('#number')) ||
    (words.has('#name') && (scene.isInitial(neighbour) || scene.hasOnly(neighbour, Tag.givenName | Tag.surname)));
  return classes ? word.text : undefined;
}
