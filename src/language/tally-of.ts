import type { Language } from '../lexicon/language.ts';
import { unpackFunctionWords } from './table.ts';
import { Tally } from './tally.ts';

const known = new WeakMap<Language, Tally>();

/** The scales that the function words of a language's lexicon make, for one text after another. */
export function tallyOf(language: Language): Tally {
  let tally = known.get(language);
  if (!tally) known.set(language, (tally = new Tally(unpackFunctionWords(language.parts.functionWords()))));
  return tally;
}
