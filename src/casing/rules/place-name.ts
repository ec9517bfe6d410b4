import { wordList } from '../../lexicon/word-lists.ts';
import { Tag } from '../../lexicon/lookup.ts';
import { readingOf } from '../readings.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const BEFORE_PLACES = wordList('before-places');

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
  leaves: ['The reading was nice and mobile.', 'They ate cold turkey with bread.'],
  vote(scene, index) {
    if (!scene.has(index, Tag.place)) return undefined;
    const usual = BEFORE_PLACES.has(scene.lower(index - 1)) && scene.follows(index);
    if (scene.hasOnly(index, Tag.place)) return { casing: 'capitalised', ground: usual ? 'usual' : 'alone' };
    const reading = readingOf(scene, index);
    if (reading)
      return reading.tag === Tag.place ? { casing: 'capitalised', ground: 'context', note: reading.note } : undefined;
    return usual && (scene.capitalShare(index) ?? 0) > 0.4
      ? { casing: 'capitalised', ground: 'preposition' }
      : undefined;
  },
});
