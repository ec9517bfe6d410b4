import { Context } from '../../src/casing/context.ts';
import type { WrongWord } from '../../src/evaluation/score.ts';
import { english } from '../../src/english/index.ts';
import { Tag } from '../../src/lexicon/tags.ts';
import { tokenise } from '../../src/tokens/document.ts';

/** A wrong word where it stands in the correct text. */
interface Place {
  readonly context: Context;
  readonly index: number;
  readonly wrong: WrongWord;
}

const PEOPLE = Tag.givenName | Tag.surname | Tag.particle;
const ORGANISATIONS = Tag.organisation | Tag.newspaper | Tag.brand | Tag.event;
const POSSESSIVE = /['’]s?$/u;
const CAPITAL = /\p{Lu}/u;
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u;
const MIXED = /\p{Ll}.*\p{Lu}/u;
/** An ordinary word is small in half of all places at least. */
const ORDINARY = 0.5;

const bare = (word: string): string => word.replace(POSSESSIVE, '');
/** Whether the casing that was due, or that was given, is like this. */
const isEither = ({ wrong }: Place, pattern: RegExp): boolean =>
  pattern.test(bare(wrong.gold)) || pattern.test(bare(wrong.output));
const isName = ({ wrong }: Place): boolean => CAPITAL.test(wrong.gold);
const isOrdinary = ({ context, index }: Place): boolean =>
  context.has(index, Tag.common) || (context.caseCounts(index)?.lower ?? 0) >= ORDINARY;
const isKnown = ({ context, index }: Place): boolean =>
  context.caseCounts(index) !== undefined || context.entry(index) !== undefined;
const isTagged = ({ context, index }: Place, tags: number): boolean =>
  context.has(index, tags) || context.inPhrase(index, tags);
/** Whether the name goes on with a word of this kind. */
const hasBeside = ({ context, index }: Place, tags: number): boolean =>
  (context.follows(index) && context.raised(index - 1) && context.has(index - 1, tags)) ||
  (context.follows(index + 1) && context.raised(index + 1) && context.has(index + 1, tags));

/** What a wrong word is: the first class that holds. */
const classes: readonly (readonly [name: string, holds: (place: Place) => boolean])[] = [
  ['acronym', (place) => isEither(place, IN_CAPITALS)],
  ['mixed spelling', (place) => isEither(place, MIXED)],
  [
    'day, month, nationality',
    ({ context, index }) => context.hasOnly(index, Tag.calendar | Tag.demonym | Tag.language),
  ],
  ['start of a sentence', ({ context, index }) => context.opening(index) !== 'none'],
  ['headline', ({ context, index }) => context.inTitleCaseHeading(index)],
  ['title before a name', (place) => isTagged(place, Tag.title)],
  ['organisation', (place) => isName(place) && isTagged(place, Tag.institution | ORGANISATIONS)],
  ['person', (place) => isName(place) && isTagged(place, PEOPLE) && hasBeside(place, PEOPLE | Tag.title)],
  ['place', (place) => isName(place) && isTagged(place, Tag.place)],
  ['linking word in a name', (place) => isName(place) && place.context.profile(place.index)?.linking === true],
  ['common word in a name', (place) => isName(place) && isOrdinary(place)],
  ['common word taken for a name', (place) => !isName(place) && isOrdinary(place)],
  ['person', ({ context, index }) => context.hasOnly(index, PEOPLE) && !context.has(index, Tag.place)],
  ['place', (place) => isTagged(place, Tag.place)],
  ['person', (place) => isTagged(place, PEOPLE)],
  ['word that is not known', (place) => !isKnown(place)],
];
const OTHER = 'other';

/** The names of the classes, each once. */
export const classNames: readonly string[] = [...new Set([...classes.map(([name]) => name), OTHER])];

/** The class of each wrong word of a text, told by dictionaries, casing counts and its place in the correct text. */
export function classesOf(wrongs: readonly WrongWord[], gold: string): string[] {
  if (wrongs.length === 0) return [];
  const document = tokenise(gold, english);
  const context = new Context(document);
  let index = 0;
  return wrongs.map((wrong) => {
    while (index < document.words.length && document.words.end(index) <= wrong.start) index++;
    const place = { context, index, wrong };
    return classes.find(([, holds]) => holds(place))?.[0] ?? OTHER;
  });
}
