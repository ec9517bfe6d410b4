/** What the words beside the name of a place make nearly certain: clubs, counties, places in a row. */
import { Tag } from '../lexicon/tags.ts';
import { toCapitalised } from '../script/letter-case.ts';
import type { Context } from './context.ts';
import { CERTAIN, LIKELY, NEARLY_CERTAIN, type Look } from './look.ts';

/** `Durban United won`, `Durban Sharks lost`. */
export const clubOfPlace: Look = (context, index, text) => {
  if (!context.follows(index) || !context.raised(index - 1) || !context.has(index - 1, Tag.place)) return undefined;
  if (context.wordList('team-names').has(text))
    return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'a team after its place' };
  if (!context.hasOnly(index, Tag.organisation) || (context.caseCounts(index)?.lower ?? 1) > SELDOM_SMALL)
    return undefined;
  if (context.follows(index + 1) && context.profile(index + 1)?.linking === true) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'a club after its place' };
};
const SELDOM_SMALL = 0.1;

const COUNTY = 'county';

/** `Sonoma County burned`. */
export const countyAfterName: Look = (context, index, text) => {
  if (text !== COUNTY || !context.follows(index) || context.word(index)?.joint !== 'space') return undefined;
  if (!context.raised(index - 1) || !context.has(index - 1, Tag.place) || context.word(index - 1)?.ending !== '')
    return undefined;
  return { text: toCapitalised(text), weight: LIKELY, note: 'a county after its name' };
};

/** `in The Hague`: houses differ about other articles of places. */
export const articleOfPlace: Look = (context, index, text) => {
  const part = context.phrasePart(index);
  if (part?.from !== index || (part.tags & Tag.place) === 0 || !context.wordList('articles').has(text))
    return undefined;
  if (!context.wordList('places-with-an-article').has(context.lower(index + 1))) return undefined;
  // The Hague court.
  if (context.follows(index + 2) && context.has(index + 2, Tag.institution)) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'the article of a place' };
};

const FEWEST_IN_A_ROW = 3;
const MOST_IN_A_ROW = 8;

/** `stops in Reading, Slough and Bath`: one of them may be an ordinary word, not all. */
export const placeInARow: Look = (context, index, text) => {
  if (!context.has(index, Tag.place) || !context.has(index, Tag.common)) return undefined;
  let first = index;
  while (first > index - MOST_IN_A_ROW && joins(context, first)) first = before(context, first);
  let last = index;
  let count = 1;
  for (let at = first; at !== index; at = after(context, at)) count++;
  while (count < MOST_IN_A_ROW && joins(context, after(context, last))) {
    last = after(context, last);
    count++;
  }
  if (count < FEWEST_IN_A_ROW || !context.follows(first)) return undefined;
  if (!context.wordList('before-places').has(context.lower(first - 1))) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'one of several places' };
};

const isJoint = (context: Context, index: number): boolean =>
  context.wordList('joining-words').has(context.lower(index)) && context.follows(index);

const before = (context: Context, index: number): number => (isJoint(context, index - 1) ? index - 2 : index - 1);
const after = (context: Context, index: number): number => (isJoint(context, index + 1) ? index + 2 : index + 1);

/** Whether a place is joined to another before it, by a comma or by a word. */
function joins(context: Context, index: number): boolean {
  if (!context.has(index, Tag.place)) return false;
  const its = before(context, index);
  if (!context.has(its, Tag.place)) return false;
  return its === index - 2 ? context.follows(index) : context.gapBefore(index).trim() === ',';
}

const FAR = ['as', 'far', 'as'];

/** `as far as Nice`, `scored for Cork`. */
export const placeAfterWords: Look = (context, index, text) => {
  if (!context.has(index, Tag.place) || !context.follows(index) || context.follows(index + 1)) return undefined;
  const isFar = FAR.every((word, i) => context.lower(index - FAR.length + i) === word);
  const plays = context.lower(index - 1) === 'for' && context.wordList('before-teams').has(context.lower(index - 2));
  if (!isFar && !plays) return undefined;
  return { text: toCapitalised(text), weight: CERTAIN, note: isFar ? 'how far one went' : 'whom one plays for' };
};
