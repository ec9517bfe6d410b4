import { Tag } from '../../lexicon/tags.ts';
import { senseOf } from '../senses.ts';
import type { Context } from '../context.ts';
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
      directions(context).has(context.lower(index)) &&
      context.follows(index + 1) &&
      context.hasOnly(index + 1, Tag.demonym) &&
      continental(context).has(context.lower(index + 1))
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

const directions = (context: Context): ReadonlySet<string> => context.document.language.wordList('directions');
/** `South Asian`, but `southern French`. */
const continental = (context: Context): ReadonlySet<string> => context.document.language.wordList('divided-peoples');
