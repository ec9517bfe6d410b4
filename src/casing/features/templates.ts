/**
 * The feature templates of the log-linear scorer, as users of CRFsuite and Wapiti know them: each looks at a word and its
 * neighbourhood and says the values it finds. A value under the name of its template is a feature, and a model has learnt a
 * weight for it. Whoever changes this table trains anew: see dictionaries/model/README.md.
 */
import { bucket } from './codes.ts';
import { FIRST_RULE, type FeatureGroup } from './groups.ts';
import { hashOf, mix } from '../../lexicon/hash.ts';
import type { Sight } from './sight.ts';

/** Says one value of a template; templates of several values call it for each. A vote counts under the group of its rule. */
export type Say = (value: number, group?: number) => void;

/** One way of looking at a word. */
export interface FeatureTemplate {
  /** Its name in models and explanations. */
  readonly id: string;
  readonly group: FeatureGroup | 'rule';
  /** Whether its values hang on the word alone, and not on what is around it: then they are the same at every mention. */
  readonly ofWordAlone?: true;
  readonly of: (at: Sight, say: Say) => void;
}

const all = (a: number, b: number, c: number): number => mix(mix(a, b), c);

/** Tags are features one by one: a word with one tag more is still like others with the rest. */
function eachTag(tags: number, say: Say): void {
  for (let left = tags; left !== 0; left &= left - 1) say(left & -left);
}

function eachPair(tags: number, others: number, say: Say): void {
  eachTag(tags, (tag) => {
    eachTag(others, (other) => {
      say(mix(tag, other));
    });
  });
}

const LONG = 4;
const LONGEST_TOLD_APART = 12;
/** Longer words are strings of something. */
const MOST_LETTERS = 24;

const wordTemplates: readonly FeatureTemplate[] = [
  { id: 'word', group: 'word-statistics', ofWordAlone: true, of: (at, say) => say(at.itself) },
  {
    id: 'last 2 letters',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, profile }, say) => word.lower.length >= LONG && say(profile.suffix2),
  },
  {
    id: 'last 3 letters',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, profile }, say) => word.lower.length >= LONG && say(profile.suffix3),
  },
  {
    id: 'last 4 letters',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, profile }, say) => word.lower.length > LONG && say(profile.suffix4),
  },
  {
    id: 'first 3 letters',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, profile }, say) => word.lower.length >= LONG && say(profile.prefix3),
  },
  {
    id: 'first 4 letters',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, profile }, say) => word.lower.length > LONG && say(profile.prefix4),
  },
  {
    id: 'length and class',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word, itsClass }, say) => say(mix(Math.min(word.lower.length, LONGEST_TOLD_APART), itsClass)),
  },
  { id: 'class', group: 'word-statistics', ofWordAlone: true, of: (at, say) => say(at.itsClass) },
  {
    id: 'class and ending',
    group: 'word-statistics',
    of: ({ word, itsClass }, say) => word.ending !== '' && say(mix(itsClass, hashOf(word.ending))),
  },
];

const GRAM = 3;

/** Of words that nobody counted, the letters within tell something: `kowalczykiewicz`, `thulasiram`. */
const unknownWordTemplates: readonly FeatureTemplate[] = [
  {
    id: '3 letters of unknown word',
    group: 'word-statistics',
    ofWordAlone: true,
    of: ({ word: { lower }, profile }, say) => {
      if (profile.caseCounts || lower.length < LONG) return;
      const last = Math.min(lower.length, MOST_LETTERS) - GRAM;
      for (let from = 1; from < last; from++) say(hashOf(lower, from, from + GRAM));
    },
  },
  {
    id: 'ending of unknown word, cluster before',
    group: 'neighbours',
    of: (at, say) => !at.profile.caseCounts && say(all(at.profile.suffix3, at.clusterBefore, at.stateBefore)),
  },
];

const placeTemplates: readonly FeatureTemplate[] = [
  { id: 'opening and word', group: 'sentence-place', of: (at, say) => say(mix(at.opening, at.itself)) },
  { id: 'opening and class', group: 'sentence-place', of: (at, say) => say(mix(at.opening, at.itsClass)) },
  {
    id: 'quotation and next word',
    group: 'sentence-place',
    of: (at, say) => at.opening > 1 && say(all(at.opening, at.after, at.gapAfter)),
  },
  {
    id: 'marks on both sides and class',
    group: 'sentence-place',
    of: (at, say) => say(mix(at.gapBefore * 16 + at.gapAfter, at.itsClass)),
  },
  {
    id: 'heading and class',
    group: 'sentence-place',
    of: (at, say) => at.context.inHeading && say(mix(at.itsClass, at.context.inTitleCaseHeading(at.index) ? 1 : 0)),
  },
  {
    id: 'heading and damage',
    group: 'sentence-place',
    of: (at, say) => at.context.inHeading && say(mix(at.damage, at.context.inTitleCaseHeading(at.index) ? 1 : 0)),
  },
];

/** A neighbour’s state is how it is cased, and what stands between it and the word. */
const neighbourTemplates: readonly FeatureTemplate[] = [
  { id: 'word and word before', group: 'neighbours', of: (at, say) => say(all(at.itself, at.before, at.gapBefore)) },
  { id: 'word and next word', group: 'neighbours', of: (at, say) => say(all(at.itself, at.after, at.gapAfter)) },
  { id: 'words on both sides', group: 'neighbours', of: (at, say) => say(all(at.before, at.after, at.itsClass)) },
  {
    id: 'word before, class of next',
    group: 'neighbours',
    of: (at, say) => say(all(at.before, at.gapBefore, at.classAfter)),
  },
  {
    id: 'next word, class of word before',
    group: 'neighbours',
    of: (at, say) => say(all(at.after, at.gapAfter, at.classBefore)),
  },
  { id: 'two words before', group: 'neighbours', of: (at, say) => say(all(at.before2, at.before, at.itsClass)) },
  { id: 'next two words', group: 'neighbours', of: (at, say) => say(all(at.after, at.after2, at.itsClass)) },
  { id: 'word, state before', group: 'neighbours', of: (at, say) => say(mix(at.itself, at.stateBefore)) },
  { id: 'word, state of next', group: 'neighbours', of: (at, say) => say(mix(at.itself, at.stateAfter)) },
  {
    id: 'states on both sides',
    group: 'neighbours',
    of: (at, say) => say(all(at.stateBefore, at.stateAfter, at.itsClass)),
  },
  {
    id: 'states of two before',
    group: 'neighbours',
    of: (at, say) => say(all(at.stateBefore2, at.stateBefore, at.itsClass)),
  },
  {
    id: 'states of next two',
    group: 'neighbours',
    of: (at, say) => say(all(at.stateAfter, at.stateAfter2, at.itsClass)),
  },
  {
    id: 'word before and its state',
    group: 'neighbours',
    of: (at, say) => say(all(at.before, at.stateBefore, at.itsClass)),
  },
  {
    id: 'next word and its state',
    group: 'neighbours',
    of: (at, say) => say(all(at.after, at.stateAfter, at.itsClass)),
  },
  {
    id: 'class and state before',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.classBefore, at.stateBefore)),
  },
  {
    id: 'class and state of next',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.classAfter, at.stateAfter)),
  },
  {
    id: 'classes and states on both sides',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, mix(at.classBefore, at.stateBefore), mix(at.classAfter, at.stateAfter))),
  },
  { id: 'word and the one two before', group: 'neighbours', of: (at, say) => say(mix(at.itself, at.before2)) },
  { id: 'word and the one after next', group: 'neighbours', of: (at, say) => say(mix(at.itself, at.after2)) },
  { id: 'three words around', group: 'neighbours', of: (at, say) => say(all(at.before, at.itself, at.after)) },
  {
    id: 'last 3 letters, state before',
    group: 'neighbours',
    of: (at, say) => at.word.lower.length > LONG && say(mix(at.profile.suffix3, at.stateBefore)),
  },
  {
    id: 'last 3 letters, state of next',
    group: 'neighbours',
    of: (at, say) => at.word.lower.length > LONG && say(mix(at.profile.suffix3, at.stateAfter)),
  },
  { id: 'word and two before', group: 'neighbours', of: (at, say) => say(all(at.before2, at.before, at.itself)) },
  { id: 'word and next two', group: 'neighbours', of: (at, say) => say(all(at.itself, at.after, at.after2)) },
];

/** Words that keep the same company are alike, so that what was learnt of one neighbour holds for the next. */
const clusterTemplates: readonly FeatureTemplate[] = [
  { id: 'cluster', group: 'neighbours', ofWordAlone: true, of: (at, say) => at.cluster && say(at.cluster) },
  {
    id: 'cluster and the one before',
    group: 'neighbours',
    of: (at, say) => say(all(at.cluster, at.clusterBefore, at.gapBefore)),
  },
  {
    id: 'cluster and the next',
    group: 'neighbours',
    of: (at, say) => say(all(at.cluster, at.clusterAfter, at.gapAfter)),
  },
  {
    id: 'class, cluster before',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.clusterBefore, at.stateBefore)),
  },
  {
    id: 'class, next cluster',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.clusterAfter, at.stateAfter)),
  },
  {
    id: 'clusters on both sides',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.clusterBefore, at.clusterAfter)),
  },
  {
    id: 'two clusters before',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.clusterBefore2, at.clusterBefore)),
  },
  {
    id: 'next two clusters',
    group: 'neighbours',
    of: (at, say) => say(all(at.itsClass, at.clusterAfter, at.clusterAfter2)),
  },
  {
    id: 'word, cluster before',
    group: 'neighbours',
    of: (at, say) => say(all(at.itself, at.clusterBefore, at.gapBefore)),
  },
  { id: 'word, next cluster', group: 'neighbours', of: (at, say) => say(all(at.itself, at.clusterAfter, at.gapAfter)) },
];

const tagTemplates: readonly FeatureTemplate[] = [
  {
    id: 'tag and class',
    group: 'dictionaries',
    ofWordAlone: true,
    of: (at, say) => eachTag(at.tags, (tag) => say(mix(tag, at.itsClass))),
  },
  {
    id: 'tag and state before',
    group: 'dictionaries',
    of: (at, say) => eachTag(at.tags, (tag) => say(mix(tag, at.stateBefore))),
  },
  {
    id: 'tag and state of next',
    group: 'dictionaries',
    of: (at, say) => eachTag(at.tags, (tag) => say(mix(tag, at.stateAfter))),
  },
  {
    id: 'two tags',
    group: 'dictionaries',
    ofWordAlone: true,
    of: ({ tags }, say) => eachTag(tags, (tag) => eachTag(tags & (tag - 1), (other) => say(mix(tag, other)))),
  },
  { id: 'tag and tag before', group: 'dictionaries', of: (at, say) => eachPair(at.tags, at.tagsBefore, say) },
  { id: 'tag and tag of next', group: 'dictionaries', of: (at, say) => eachPair(at.tags, at.tagsAfter, say) },
  {
    id: 'tag of word before',
    group: 'dictionaries',
    of: (at, say) => eachTag(at.tagsBefore, (tag) => say(all(tag, at.stateBefore, at.itsClass))),
  },
  {
    id: 'tag of next word',
    group: 'dictionaries',
    of: (at, say) => eachTag(at.tagsAfter, (tag) => say(all(tag, at.stateAfter, at.itsClass))),
  },
];

/** Where in a multi-word name the word stands, and whether it is small there. */
export const placeInPhrase = ({ index, phrase }: Sight): number =>
  phrase === undefined
    ? 0
    : (phrase.from === index ? 0 : 2) + (phrase.spelling === phrase.spelling.toLowerCase() ? 1 : 0);

const phraseTemplates: readonly FeatureTemplate[] = [
  {
    id: 'tag of multi-word name',
    group: 'dictionaries',
    of: (at, say) => at.phrase && eachTag(at.phrase.tags, (tag) => say(mix(tag, placeInPhrase(at)))),
  },
  {
    id: 'multi-word name and class',
    group: 'dictionaries',
    of: (at, say) => at.phrase && say(mix(placeInPhrase(at), at.itsClass)),
  },
  {
    id: 'multi-word name',
    group: 'dictionaries',
    of: (at, say) => at.phrase && say(mix(hashOf(at.phrase.phrase), placeInPhrase(at))),
  },
];

const mentionTemplates: readonly FeatureTemplate[] = [
  { id: 'seen and class', group: 'same-document', of: (at, say) => at.seen && say(mix(seenCode(at), at.itsClass)) },
  { id: 'seen and damage', group: 'same-document', of: (at, say) => at.seen && say(mix(seenCode(at), at.damage)) },
  { id: 'seen and opening', group: 'same-document', of: (at, say) => at.seen && say(mix(seenCode(at), at.opening)) },
  {
    id: 'decided and class',
    group: 'same-document',
    of: (at, say) => at.decided && say(mix(decidedCode(at), at.itsClass)),
  },
  {
    id: 'decided and seen',
    group: 'same-document',
    of: (at, say) => at.decided && say(mix(decidedCode(at), bucket(at.seen?.capitalised ?? 0))),
  },
  {
    id: 'decided and opening',
    group: 'same-document',
    of: (at, say) => at.decided && say(mix(decidedCode(at), at.opening)),
  },
];

/** How a word is cased elsewhere in the document. */
export function seenCode({ seen }: Sight): number {
  if (!seen) return 0;
  const { capitalised, lower, upper, mixed } = seen;
  return bucket(capitalised) + 4 * bucket(lower) + 16 * Math.min(upper, 1) + 32 * (mixed === undefined ? 0 : 1);
}

/** How its other mentions were decided. */
export function decidedCode({ decided }: Sight): number {
  return decided ? bucket(decided.raised) + 4 * bucket(decided.lowered) + 16 * bucket(decided.upper) : 0;
}

const damageTemplates: readonly FeatureTemplate[] = [
  {
    id: 'damage and pass',
    group: 'diagnosis',
    of: (at, say) => say(mix(at.damage, at.context.decidedNames === undefined ? 0 : 1)),
  },
  { id: 'damage and class', group: 'diagnosis', of: (at, say) => say(mix(at.damage, at.itsClass)) },
  { id: 'damage and opening', group: 'diagnosis', of: (at, say) => say(mix(at.damage, at.opening)) },
];

/** How loudly a rule speaks is learnt: for each of its grounds, and for each class of words. */
const voteTemplates: readonly FeatureTemplate[] = [
  {
    id: 'vote',
    group: 'rule',
    of: ({ votes }, say) => votes.forEach(({ rule, key }) => say(key, FIRST_RULE + rule)),
  },
  {
    id: 'vote and class',
    group: 'rule',
    of: ({ votes, itsClass }, say) => votes.forEach(({ rule, key }) => say(mix(key, itsClass), FIRST_RULE + rule)),
  },
];

export const templates: readonly FeatureTemplate[] = [
  ...damageTemplates,
  ...wordTemplates,
  ...unknownWordTemplates,
  ...placeTemplates,
  ...neighbourTemplates,
  ...clusterTemplates,
  ...tagTemplates,
  ...phraseTemplates,
  ...mentionTemplates,
  ...voteTemplates,
];
