import { Tag } from '../lexicon.ts';
import { readingOf } from '../readings.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

const BEFORE_PLACES = new Set([
  'in',
  'at',
  'from',
  'to',
  'near',
  'of',
  'into',
  'towards',
  'toward',
  'outside',
  'around',
  'across',
  'visited',
  'through',
  'via',
]);

export const placeName: Rule<RuleName> = {
  name: 'place-name',
  description: 'Countries, regions, cities, rivers and mountains take a capital.',
  fixes: [
    ['The floods in afghanistan reached geneva and lagos.', 'The floods in Afghanistan reached Geneva and Lagos.'],
  ],
  leaves: ['The reading was nice and mobile.', 'They ate cold turkey with bread.'],
  propose(scene, index) {
    if (!scene.has(index, Tag.place)) return undefined;
    const usual = BEFORE_PLACES.has(scene.lower(index - 1)) && scene.follows(index);
    if (scene.hasOnly(index, Tag.place)) return { casing: 'capitalised', weight: usual ? 3.5 : 2.5, note: 'a place' };
    const reading = readingOf(scene, index);
    if (reading)
      return reading.tag === Tag.place ? { casing: 'capitalised', weight: 3, note: reading.note } : undefined;
    return usual && (scene.capitalShare(index) ?? 0) > 0.4
      ? { casing: 'capitalised', weight: 1, note: 'a place after a preposition' }
      : undefined;
  },
};
