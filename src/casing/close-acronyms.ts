/** What the words right beside an acronym make nearly certain, and what is usual of words that are spelled in one way only. */
import { Tag } from '../lexicon/tags.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from '../script/letter-case.ts';
import type { Context } from './context.ts';
import { CERTAIN, LIKELY, NEARLY_CERTAIN, type Look } from './look.ts';

/** `the who said`: no pronoun follows an article. `The Who` may be a band, but not beside `Imf` and `Uk`. */
export const acronymAfterArticle: Look = (context, index, text) => {
  const isHalf = context.word(index)?.shape !== 'lower';
  if (isHalf && !context.halvesAcronyms) return undefined;
  if (!context.has(index, Tag.acronym) || context.lower(index - 1) !== 'the' || !context.follows(index))
    return undefined;
  if (!context.wordList('linking-words').has(context.lower(index))) return undefined;
  if (
    !context.follows(index + 1) ||
    (context.profile(index + 1)?.linking === true && context.wordList('joining-words').has(context.lower(index + 1)))
  )
    return undefined;
  return { text: toUpper(text), weight: isHalf ? CERTAIN : NEARLY_CERTAIN, note: 'no pronoun follows an article' };
};

/** `Nato` beside `Imf` and `Uk`. */
export const halfAcronym: Look = (context, index, text) => {
  if (context.word(index)?.shape !== 'capitalised' || !context.halvesAcronyms) return undefined;
  if ((context.caseCounts(index)?.upper ?? 0) < MOSTLY_UPPER) return undefined;
  return { text: toUpper(text), weight: CERTAIN, note: 'other acronyms lost all but their first letter' };
};
const MOSTLY_UPPER = 0.8;

/** `FIFA will look at the tape`: the capital that starts a sentence says nothing of the rest of an acronym. */
export const acronymAtStart: Look = (context, index, text) => {
  if (context.opening(index) !== 'sentence' || context.word(index)?.shape !== 'lower') return undefined;
  const its = context.caseCounts(index);
  if (!context.hasOnly(index, Tag.acronym) || context.entry(index)?.spelling !== toUpper(text)) return undefined;
  if (its && (its.upper < USUALLY_UPPER || its.lower > HARDLY_EVER)) return undefined;
  if (isSeenCapitalised(context, index)) return undefined;
  return {
    text: toUpper(text),
    weight: its ? NEARLY_CERTAIN : LIKELY,
    note: 'an acronym that is in capitals nearly always',
  };
};
const USUALLY_UPPER = 0.85;
const HARDLY_EVER = 0.02;

/** A house that writes `Fifa` writes it so everywhere. */
const isSeenCapitalised = (context: Context, index: number): boolean =>
  (context.names.get(context.lower(index))?.capitalised ?? 0) > 0;

/** `PCs`, `MSc`: they are seen in capitals too, in small letters never. */
export const ownSpelling: Look = (context, index, text) => {
  const its = context.word(index)?.shape === 'lower' ? context.caseCounts(index) : undefined;
  if (its?.spelling === undefined || its.mixed < MOSTLY_MIXED || its.lower > HARDLY_EVER) return undefined;
  if (its.upper < its.capitalised || isSeenCapitalised(context, index)) return undefined;
  const own = likeSpelling(text, its.spelling);
  return own === undefined ? undefined : { text: own, weight: LIKELY, note: 'hardly ever spelled in another way' };
};
const MOSTLY_MIXED = 0.7;

const SHORTEST_PARTY = 3;

/** `PML-N`, `JUI-F`: a letter that tells the halves of a party apart. */
export const letterOfAcronym: Look = (context, index, text) => {
  const word = context.word(index);
  const before = context.word(index - 1);
  if (text.length !== 1 || !word || word.joint !== 'hyphen' || !before || before.end !== word.start - 1)
    return undefined;
  if (/^[-\p{L}\p{N}]/u.test(context.document.text.slice(word.end, word.end + 2))) return undefined;
  const acronym = context.decided(index - 1) ?? before.text;
  if (acronym.length < SHORTEST_PARTY || acronym !== toUpper(acronym) || acronym === toLower(acronym)) return undefined;
  return { text: toUpper(text), weight: NEARLY_CERTAIN, note: 'a letter behind an acronym' };
};

const SELDOM_SMALL = 0.08;

/** `COVID-19`, `SARS-CoV-2`: how the document spells it, or else most houses. */
export const nameWithFigure: Look = (context, index, text) => {
  const its = context.caseCounts(index);
  if (!its || its.lower > SELDOM_SMALL || !leadsToFigure(context, index)) return undefined;
  const seen = context.names.get(text);
  const { upper, capitalised } = seen && seen.upper + seen.capitalised > 0 ? seen : its;
  const own = its.mixed > upper + capitalised ? its.spelling : undefined;
  const spelled = own ?? (upper > capitalised ? toUpper(text) : toCapitalised(text));
  return { text: spelled, weight: LIKELY, note: 'a name with a figure' };
};

/** Whether hyphens join a figure to a word, or to the one after it. */
function leadsToFigure(context: Context, index: number): boolean {
  for (let next = index + 1; next <= index + 2; next++) {
    const word = context.word(next);
    if (word?.joint !== 'hyphen') return false;
    if (word.numeric) return true;
  }
  return false;
}
