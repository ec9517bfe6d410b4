import { wordList } from '../../lexicon/word-lists.ts';
import { Tag } from '../../lexicon/lookup.ts';
import { readingOf } from '../readings.ts';
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
  vote(scene, index) {
    const tags = Tag.demonym | Tag.language;
    if (scene.hasOnly(index, tags)) return { casing: 'capitalised', ground: 'alone' };
    if (
      DIRECTIONS.has(scene.lower(index)) &&
      scene.follows(index + 1) &&
      scene.hasOnly(index + 1, Tag.demonym) &&
      CONTINENTAL.has(scene.lower(index + 1))
    ) {
      return { casing: 'capitalised', ground: 'direction' };
    }
    if (!scene.has(index, tags)) return undefined;
    const reading = readingOf(scene, index);
    return reading && (reading.tag & tags) !== 0
      ? { casing: 'capitalised', ground: 'context', note: reading.note }
      : undefined;
  },
});

const DIRECTIONS = wordList('directions');
/** `South Asian`, but `southern French`. */
const CONTINENTAL = wordList('divided-peoples');
