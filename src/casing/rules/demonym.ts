import { wordList } from '../../lexicon/word-lists.ts';
import { Tag } from '../../lexicon/lookup.ts';
import { senseOf } from '../senses.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const demonym: Rule<RuleName> = defineRule({
  name: 'demonym',
  description: 'Peoples, languages and what belongs to a place take a capital: Pakistani, Urdu, South Asian.',
  grounds: {
    alone: 'a people or a language',
    direction: 'a direction before a people',
    context: 'a people or a language, by its neighbours',
  },
  fixes: [
    [
      'The pakistani and french envoys spoke urdu and english.',
      'The Pakistani and French envoys spoke Urdu and English.',
    ],
  ],
  leaves: ['He bought a pair of jeans and a hamburger.'],
  vote(context, index) {
    const tags = Tag.demonym | Tag.language;
    if (context.hasOnly(index, tags)) return { casing: 'capitalised', ground: 'alone' };
    if (
      DIRECTIONS.has(context.lower(index)) &&
      context.follows(index + 1) &&
      context.hasOnly(index + 1, Tag.demonym) &&
      CONTINENTAL.has(context.lower(index + 1))
    ) {
      return { casing: 'capitalised', ground: 'direction' };
    }
    if (!context.has(index, tags)) return undefined;
    const sense = senseOf(context, index);
    return sense && (sense.tag & tags) !== 0
      ? { casing: 'capitalised', ground: 'context', note: sense.note }
      : undefined;
  },
});

const DIRECTIONS = wordList('directions');
/** `South Asian`, but `southern French`. */
const CONTINENTAL = wordList('divided-peoples');
