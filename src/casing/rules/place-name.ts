import { Tag } from '../../lexicon/tags.ts';
import { senseOf } from '../senses.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const beforePlaces = (context: Context): ReadonlySet<string> => context.document.language.wordList('before-places');

export const placeName: Rule<RuleName> = defineRule({
  name: 'place-name',
  description: 'Countries, regions, cities, rivers and mountains take a capital.',
  grounds: {
    alone: 'a place',
    usual: 'a place after a preposition',
    context: 'a place, by its neighbours',
    preposition: 'after a preposition, as places are',
  },
  fixes: [
    ['The floods in afghanistan reached geneva and lagos.', 'The floods in Afghanistan reached Geneva and Lagos.'],
  ],
  leaves: ['The sense was nice and mobile.', 'They ate cold turkey with bread.'],
  vote(context, index) {
    if (!context.has(index, Tag.place)) return undefined;
    const usual = beforePlaces(context).has(context.lower(index - 1)) && context.follows(index);
    if (context.hasOnly(index, Tag.place)) return { casing: 'capitalised', ground: usual ? 'usual' : 'alone' };
    const sense = senseOf(context, index);
    if (sense)
      return sense.tag === Tag.place ? { casing: 'capitalised', ground: 'context', note: sense.note } : undefined;
    return usual && (context.capitalShare(index) ?? 0) > 0.4
      ? { casing: 'capitalised', ground: 'preposition' }
      : undefined;
  },
});
