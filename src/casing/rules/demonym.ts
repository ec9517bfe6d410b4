import { Tag } from '../lexicon.ts';
import { readingOf } from '../readings.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

export const demonym: Rule<RuleName> = {
  name: 'demonym',
  description: 'Peoples, languages and what belongs to a place take a capital: Pakistani, Urdu, South Asian.',
  fixes: [
    [
      'The pakistani and french envoys spoke urdu and english.',
      'The Pakistani and French envoys spoke Urdu and English.',
    ],
  ],
  leaves: ['He bought a pair of jeans and a hamburger.'],
  propose(scene, index) {
    const tags = Tag.demonym | Tag.language;
    if (scene.hasOnly(index, tags)) return { casing: 'capitalised', weight: 4, note: 'a people or a language' };
    if (
      DIRECTIONS.has(scene.lower(index)) &&
      scene.follows(index + 1) &&
      scene.hasOnly(index + 1, Tag.demonym) &&
      CONTINENTAL.has(scene.lower(index + 1))
    ) {
      return { casing: 'capitalised', weight: 3, note: 'a direction before a people' };
    }
    if (!scene.has(index, tags)) return undefined;
    const reading = readingOf(scene, index);
    return reading && (reading.tag & tags) !== 0
      ? { casing: 'capitalised', weight: 3.5, note: reading.note }
      : undefined;
  },
};

const DIRECTIONS = new Set(['south', 'north', 'east', 'west', 'central']);
/** `South Asian`, but `southern French`. */
const CONTINENTAL = new Set([
  'asian',
  'african',
  'american',
  'korean',
  'sudanese',
  'vietnamese',
  'german',
  'yemeni',
  'timorese',
  'european',
  'indian',
]);
