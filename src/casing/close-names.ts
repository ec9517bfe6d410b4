/** What the words beside a name make nearly certain: titles, particles, clubs. */
import { Tag } from '../lexicon/tags.ts';
import { toCapitalised } from '../script/letter-case.ts';
import type { Context } from './context.ts';
import { CERTAIN, LIKELY, NAMES, NEARLY_CERTAIN, type Look } from './look.ts';

/** `my sister Mary she was born`: a pronoun is no part of a name. */
export const pronounAfterName: Look = (context, index, text) =>
  context.wordList('pronouns-after-names').has(text) &&
  context.opening(index) === 'none' &&
  context.follows(index) &&
  context.has(index - 1, NAMES)
    ? { text, weight: CERTAIN, note: 'a pronoun after a name' }
    : undefined;

/** `René Dupont`, `Iga Kowalska`: inside the name of a person a word is no brand and no acronym. */
export const nameOfPerson: Look = (context, index, text) => {
  if (!context.has(index, NAMES)) return undefined;
  const spelling = context.caseCounts(index)?.spelling ?? context.entry(index)?.spelling;
  if (spelling === undefined || (!context.has(index, Tag.brand) && context.entry(index)?.spelling === spelling))
    return undefined;
  const after = context.follows(index) && context.raised(index - 1) && context.has(index - 1, Tag.givenName);
  const before = context.has(index, Tag.givenName) && context.follows(index + 1) && isFamilyName(context, index + 1);
  if (!after && !before) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'part of the name of a person' };
};

/** `Victor Eze scored`. */
export const afterGivenName: Look = (context, index, text) => {
  if (!context.hasOnly(index, NAMES) || !context.has(index, Tag.surname) || !context.follows(index)) return undefined;
  const its = context.caseCounts(index);
  if ((its?.lower ?? 0) > SELDOM_SMALL || its?.spelling !== undefined) return undefined;
  if (context.entry(index)?.spelling !== toCapitalised(text)) return undefined;
  if (!context.raised(index - 1) || !context.hasOnly(index - 1, Tag.givenName)) return undefined;
  return { text: toCapitalised(text), weight: LIKELY, note: 'a family name after a given name' };
};
const SELDOM_SMALL = 0.1;

/** By the dictionaries, or because nobody knows it and it was raised. */
const isFamilyName = (context: Context, index: number): boolean =>
  context.hasOnly(index, NAMES) || (isUnknown(context, index) && context.raised(index));

const isUnknown = (context: Context, index: number): boolean =>
  context.caseCounts(index) === undefined && context.entry(index) === undefined;

const isTitle = (context: Context, index: number): boolean =>
  context.has(index, Tag.title) || context.inPhrase(index, Tag.title);

/** `Governor femke Bakker`: what stands between a title and a family name is a given name. */
export const betweenTitleAndName: Look = (context, index, text) => {
  if (!isUnknown(context, index)) return undefined;
  if (!context.follows(index) || !isTitle(context, index - 1)) return undefined;
  if (!context.follows(index + 1) || !context.raised(index + 1) || !context.isNameLike(index + 1)) return undefined;
  return { text: toCapitalised(text), weight: LIKELY, note: 'between a title and a name' };
};

/** `Dutch lender Oranjebank`, `Jamaican sprinter Vosanibola`: a word that nobody knows is the name of whom the role speaks of. */
export const afterRole: Look = (context, index, text) => {
  if (!isUnknown(context, index) || text.length < SHORTEST_NAME || !context.follows(index)) return undefined;
  if (!context.wordList('roles-before-names').has(context.lower(index - 1))) return undefined;
  const from = index - 2;
  if (!context.follows(from + 1) || !context.raised(from) || !context.has(from, Tag.demonym | Tag.place))
    return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'the name behind a role' };
};
const SHORTEST_NAME = 4;

/** `Toros-Menalla`: nobody knows the rest of a name either. */
export const afterHyphen: Look = (context, index, text) => {
  const word = context.word(index);
  if (word?.joint !== 'hyphen' || text.length < SHORTEST_NAME || !isUnknown(context, index)) return undefined;
  if (!context.raised(index - 1) || context.opening(index - 1) !== 'none') return undefined;
  // `Trump-proofing`, `Kabul-based`.
  if (context.entry(index - 1) !== undefined || ENGLISH_ENDING.test(text)) return undefined;
  if ((context.capitalShare(index - 1) ?? 1) < OFTEN_CAPITALISED) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'the rest of a hyphenated name' };
};
const OFTEN_CAPITALISED = 0.5;
const ENGLISH_ENDING = /(?:ing|ed|ish|less|like|ness|style|type|wise)$/u;

/** `Governor Eze did not.` at the start of a sentence. */
export const titleAtStart: Look = (context, index, text) => {
  if (context.opening(index) !== 'sentence' || !context.has(index, Tag.title)) return undefined;
  if (!context.follows(index + 1) || !context.raised(index + 1) || !context.isNameLike(index + 1)) return undefined;
  return { text: toCapitalised(text), weight: LIKELY, note: 'a title before a name starts the sentence' };
};

/** `The secretary of state gave no details`: without a name most houses write titles small. */
export const titleAlone: Look = (context, index, text) => {
  const part = context.phrasePart(index);
  if (!part || (part.tags & Tag.title) === 0 || context.lower(part.from - 1) !== 'the') return undefined;
  let next = index + 1;
  while (context.inSamePhrase(next)) next++;
  if (context.follows(next) && (context.isNameLike(next) || context.raised(next))) return undefined;
  return { text, weight: LIKELY, note: 'a title without a name' };
};

/** `Charles de wit`: the particle of a name leads to the rest of it. */
export const afterParticle: Look = (context, index, text) => {
  if (!isParticle(context, index - 1) || context.profile(index)?.linking === true || !context.follows(index))
    return undefined;
  if (context.has(index, Tag.particle) || context.inPhrase(index, Tag.particle)) return undefined;
  return { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'after a particle of a name' };
};

/** `Ludwig van Beek`: most houses write particles small between a given name and a family name. */
export const particle: Look = (context, index, text) => {
  const spelling = context.entry(index)?.spelling;
  if (spelling !== text || !isParticle(context, index) || !context.has(index + 1, NAMES)) return undefined;
  return { text, weight: LIKELY, note: 'a particle inside a name' };
};

const MOST_PARTICLES = 3;

/** Whether particles up to this word follow a given name: `van der`. */
function isParticle(context: Context, index: number): boolean {
  for (let at = index; at > index - MOST_PARTICLES; at--) {
    if (!context.has(at, Tag.particle) && !context.inPhrase(at, Tag.particle)) return false;
    if (context.profile(at)?.linking === true || !context.follows(at)) return false;
    if (context.raised(at - 1)) return context.has(at - 1, Tag.givenName);
  }
  return false;
}
