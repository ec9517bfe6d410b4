/** What the words right beside a word make nearly certain, where the model saw too few of its kind to have learnt it. */
import { Tag } from '../lexicon/tags.ts';
import { likeSpelling, toCapitalised, toLower, toUpper } from '../script/letter-case.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import {
  acronymAfterArticle,
  acronymAtStart,
  halfAcronym,
  letterOfAcronym,
  nameWithFigure,
  ownSpelling,
} from './close-acronyms.ts';
import {
  afterGivenName,
  afterHyphen,
  afterParticle,
  afterRole,
  betweenTitleAndName,
  nameOfPerson,
  particle,
  pronounAfterName,
  titleAlone,
  titleAtStart,
} from './close-names.ts';
import { articleOfPlace, clubOfPlace, countyAfterName, placeAfterWords, placeInARow } from './close-places.ts';
import { CERTAIN, NEARLY_CERTAIN, type Look } from './look.ts';
import type { Opinion } from './opinions.ts';
import { opensQuotedSentence } from './quoted-sentence.ts';
import type { RuleName } from './rules/names.ts';
import { sureSense } from './senses.ts';

/** `he believes in us at last`: a country would have an article. */
const pronounAfterPreposition: Look = (context, index, text) => {
  if (text !== 'us' || !context.follows(index) || context.profile(index - 1)?.linking !== true) return undefined;
  if (context.lower(index - 1) === 'the') return undefined;
  if (context.follows(index + 1) && !goesOn(context, index + 1)) return undefined;
  return { text, weight: NEARLY_CERTAIN, note: 'no noun follows' };
};

const goesOn = (context: Context, index: number): boolean =>
  context.profile(index)?.linking === true && !context.wordList('joining-words').has(context.lower(index));

/** `an august body`. */
const senseOfBothSides: Look = (context, index, text) => {
  const spelling = sureSense(context, index);
  const meant = spelling === undefined ? undefined : likeSpelling(text, spelling);
  return meant === undefined
    ? undefined
    : { text: meant, weight: NEARLY_CERTAIN, note: 'its neighbours on both sides' };
};

/** `bone china`, `said grace`: an expression that is small as a whole. */
const setPhrase: Look = (context, index, text) => {
  if (context.inTitleCaseHeading(index)) return undefined;
  const phrases = context.wordList('set-phrases');
  for (let from = Math.max(0, index - LONGEST_PHRASE + 1); from <= index; from++) {
    let words = context.lower(from);
    for (let at = from + 1; at < from + LONGEST_PHRASE && context.follows(at); at++) {
      words += ` ${context.lower(at)}`;
      if (at >= index && phrases.has(words)) return { text, weight: CERTAIN, note: `“${words}” is small as a whole` };
    }
  }
  return undefined;
};
const LONGEST_PHRASE = 3;

/** `The mayor was blunt: “there will be no stadium.”` */
const quotedSentence: Look = (context, index, text) =>
  opensQuotedSentence(context, index)
    ? { text: toCapitalised(text), weight: NEARLY_CERTAIN, note: 'first word of a quoted sentence' }
    : undefined;

const AFTER_AGENCY = /^\)[^\S\n\r]{0,3}[-–—]{1,2}[^\S\n\r]+$/u;
const LONGEST_DATELINE = 8;

/** `CEDAR CREEK, Iowa (AP) — Farmers`. */
const afterAgency: Look = (context, index, text) => {
  if (!AFTER_AGENCY.test(context.gapBefore(index)) || !isInCapitals(context, index - 1)) return undefined;
  for (let at = index - 2; at >= Math.max(0, index - LONGEST_DATELINE); at--) {
    const word = context.word(at);
    if (!word || (!isInCapitals(context, at) && !word.numeric && !context.has(at, Tag.place | Tag.calendar)))
      return undefined;
    if (context.opening(at) === 'sentence')
      return { text: toCapitalised(text), weight: CERTAIN, note: 'first word after a dateline' };
  }
  return undefined;
};

/** As it stands, or as it was decided. */
const isInCapitals = (context: Context, index: number): boolean => {
  const text = context.decided(index) ?? context.word(index)?.text;
  return text !== undefined && text === toUpper(text) && text !== toLower(text);
};

/** `- where?`: a sentence of one word. */
const sentenceOfOneWord: Look = (context, index, text) =>
  isSentence(context, index) || (isSentence(context, index - 1) && context.opening(index) === 'sentence')
    ? { text: toCapitalised(text), weight: CERTAIN, note: 'beside or in a sentence of one word' }
    : undefined;

function isSentence(context: Context, index: number): boolean {
  const word = context.word(index);
  if (!word || context.opening(index) !== 'sentence' || word.ending !== '' || word.text.includes('.')) return false;
  const { text: all } = context.document;
  return /^[.?!](?:\s|$)/u.test(all.slice(word.end, word.end + 2)) && context.opening(index + 1) === 'sentence';
}

/** `published in nature`. */
const printedIn: Look = (context, index, text) => {
  if (!context.has(index, Tag.newspaper) || context.lower(index - 1) !== 'in' || !context.follows(index))
    return undefined;
  if (!context.wordList('before-in-a-journal').has(context.lower(index - 2)) || !context.follows(index - 1))
    return undefined;
  if (context.wordList('after-set-phrases').has(context.lower(index + 1)) && context.follows(index + 1))
    return undefined;
  return { text: toCapitalised(text), weight: CERTAIN, note: 'what it was printed in' };
};

const looks: readonly (readonly [RuleName, Look])[] = [
  ['acronym', acronymAfterArticle],
  ['acronym', halfAcronym],
  ['acronym', acronymAtStart],
  ['acronym', letterOfAcronym],
  ['acronym', nameWithFigure],
  ['mixed-spelling', ownSpelling],
  ['ordinary-word', setPhrase],
  ['ordinary-word', senseOfBothSides],
  ['ordinary-word', pronounAfterPreposition],
  ['ordinary-word', pronounAfterName],
  ['institution', clubOfPlace],
  ['institution', countyAfterName],
  ['place-name', articleOfPlace],
  ['place-name', placeInARow],
  ['place-name', placeAfterWords],
  ['person-name', nameOfPerson],
  ['person-name', betweenTitleAndName],
  ['person-name', afterGivenName],
  ['person-name', afterHyphen],
  ['person-name', afterRole],
  ['title-before-name', titleAtStart],
  ['title-before-name', titleAlone],
  ['quotation-start', quotedSentence],
  ['person-name', afterParticle],
  ['person-name', particle],
  ['dateline', afterAgency],
  ['sentence-start', sentenceOfOneWord],
  ['newspaper', printedIn],
];

/** What speaks for a casing of a word, under the rules that are on. */
export function closeOpinions(
  { word, texts }: Candidates,
  context: Context,
  rules: Readonly<Record<RuleName, boolean>>,
): Opinion[] {
  const opinions: Opinion[] = [];
  for (const [rule, look] of looks) {
    if (!rules[rule]) continue;
    const found = look(context, word.index, toLower(word.text));
    const preferred = found === undefined ? -1 : texts.indexOf(found.text);
    if (found && preferred >= 0) opinions.push({ preferred, weight: found.weight, rule, note: found.note });
  }
  return opinions;
}
