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
import { CERTAIN, NAMES, NEARLY_CERTAIN, type Look } from './look.ts';
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
  const phrases = context.wordList('set-phrases');
  if (!wordsOf(phrases).has(context.lower(index)) || context.inTitleCaseHeading(index)) return undefined;
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

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The words of phrases: hardly any word is in one. */
function wordsOf(phrases: ReadonlySet<string>): ReadonlySet<string> {
  let words = known.get(phrases);
  if (!words) known.set(phrases, (words = new Set([...phrases].flatMap((phrase) => phrase.split(' ')))));
  return words;
}

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

/** What looks at a word, under whose rule. A look that needs tags is asked about words that have one of them only. */
interface LookOfRule {
  readonly rule: RuleName;
  readonly look: Look;
  readonly needs: number;
}

const ANY = 0;
const looks: readonly LookOfRule[] = (
  [
    ['acronym', acronymAfterArticle, Tag.acronym],
    ['acronym', halfAcronym, ANY],
    ['acronym', acronymAtStart, Tag.acronym],
    ['acronym', letterOfAcronym, ANY],
    ['acronym', nameWithFigure, ANY],
    ['mixed-spelling', ownSpelling, ANY],
    ['ordinary-word', setPhrase, ANY],
    ['ordinary-word', senseOfBothSides, ANY],
    ['ordinary-word', pronounAfterPreposition, ANY],
    ['ordinary-word', pronounAfterName, ANY],
    ['institution', clubOfPlace, ANY],
    ['institution', countyAfterName, ANY],
    ['place-name', articleOfPlace, ANY],
    ['place-name', placeInARow, Tag.place],
    ['place-name', placeAfterWords, Tag.place],
    ['person-name', nameOfPerson, NAMES],
    ['person-name', betweenTitleAndName, ANY],
    ['person-name', afterGivenName, NAMES],
    ['person-name', afterHyphen, ANY],
    ['person-name', afterRole, ANY],
    ['title-before-name', titleAtStart, Tag.title],
    ['title-before-name', titleAlone, ANY],
    ['quotation-start', quotedSentence, ANY],
    ['person-name', afterParticle, ANY],
    ['person-name', particle, ANY],
    ['dateline', afterAgency, ANY],
    ['sentence-start', sentenceOfOneWord, ANY],
    ['newspaper', printedIn, Tag.newspaper],
  ] as const
).map(([rule, look, needs]) => ({ rule, look, needs }));

const NONE: readonly Opinion[] = [];

/** What speaks for a casing of a word, under the rules that are on. */
export function closeOpinions(
  { word, lower, texts }: Candidates,
  context: Context,
  rules: Readonly<Record<RuleName, boolean>>,
): readonly Opinion[] {
  const { index } = word;
  const tags = context.entry(index)?.tags ?? 0;
  let opinions: Opinion[] | undefined;
  for (const { rule, look, needs } of looks) {
    if ((needs !== ANY && (tags & needs) === 0) || !rules[rule]) continue;
    const found = look(context, index, lower);
    const preferred = found === undefined ? -1 : texts.indexOf(found.text);
    if (found && preferred >= 0) (opinions ??= []).push({ preferred, weight: found.weight, rule, note: found.note });
  }
  return opinions ?? NONE;
}
