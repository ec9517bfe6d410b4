import { Tag } from '../lexicon/tags.ts';
import type { Sense } from '../lexicon/unpack-senses.ts';
import type { Context } from './context.ts';

/** Which sense of an ambiguous word its neighbours speak for. */
export interface LikelySense {
  /** The tag of the sense; 0 for the ordinary word. */
  readonly tag: number;
  readonly note: string;
}

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:1\d|20)\d\d$/u;

/** The first sense of the dictionaries that fits the neighbours of a word. */
export function senseOf(context: Context, index: number): LikelySense | undefined {
  for (const sense of context.document.language.sensesOf(context.lower(index))) {
    const before = fits(context, index, index - 1, sense.before);
    if (before !== undefined) return { tag: sense.tag, note: `after “${before}”` };
    const after = fits(context, index, index + 1, sense.after);
    if (after !== undefined) return { tag: sense.tag, note: `before “${after}”` };
  }
  return undefined;
}

/** The spelling of the sense that the neighbours on both sides speak for: `an august body`. */
export function sureSense(context: Context, index: number): string | undefined {
  const isMeant = ({ before, after }: Sense): boolean =>
    fits(context, index, index - 1, before) !== undefined && fits(context, index, index + 1, after) !== undefined;
  return context.document.language.sensesOf(context.lower(index)).find(isMeant)?.spelling;
}

/** The neighbour, if it is one of the words or classes. */
function fits(context: Context, index: number, neighbour: number, words: ReadonlySet<string>): string | undefined {
  if (words.size === 0) return undefined;
  const word = context.word(neighbour);
  if (!word || (neighbour < index && context.opening(index) === 'sentence'))
    return words.has('#start') && neighbour < index ? 'the start' : undefined;
  const near = neighbour < index ? context.follows(index) : context.follows(neighbour) || word.numeric;
  if (!near) return undefined;
  const { lower } = word;
  if (words.has(lower)) return word.text;
  const classes =
    (DAY.test(lower) && words.has('#day')) ||
    (YEAR.test(lower) && words.has('#year')) ||
    (word.numeric && words.has('#number')) ||
    (words.has('#name') && (context.isInitial(neighbour) || context.hasOnly(neighbour, Tag.givenName | Tag.surname)));
  return classes ? word.text : undefined;
}
