import { wordList } from '../../lexicon/word-lists.ts';
import { Tag } from '../../lexicon/lookup.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule, type Vote } from './rule.ts';

const NAMES = Tag.givenName | Tag.surname;
const HONORIFICS = wordList('honorifics');
/** Ordinary words this common are hardly ever names, whatever stands beside them. */
const NEARLY_NEVER = 0.02;

function couldBeName(scene: Scene, index: number): boolean {
  const word = scene.word(index);
  if (!word || word.numeric || word.protected || word.shape === 'caseless') return false;
  if (scene.has(index, NAMES)) return (scene.capitalShare(index) ?? 1) > NEARLY_NEVER;
  return (scene.capitalShare(index) ?? 1) > 0.5;
}

export const personName: Rule<RuleName> = defineRule({
  name: 'person-name',
  description:
    'Given names and family names take a capital; initials and neighbouring names support each other, particles stay small.',
  grounds: {
    initial: 'an initial',
    honorific: 'an honorific before a name',
    afterHonorific: 'a name after an honorific',
    afterInitial: 'a name after an initial',
    family: 'a family name after a given name',
    unlisted: 'after a given name',
    beside: 'a name before another',
    alone: 'a name',
    given: 'a given name before a family name',
    particle: 'a particle inside a name',
  },
  fixes: [
    ['They met antony J. blinken and mr khan.', 'They met Antony J. Blinken and Mr Khan.'],
    ['Reporters asked maria van der berg about it.', 'Reporters asked Maria van der Berg about it.'],
  ],
  leaves: ['The young brown fox will hunt.', 'Mark my words, the price rose.'],
  vote(scene, index) {
    const word = scene.word(index);
    if (!word || word.numeric) return undefined;
    if (scene.isInitial(index) && initialOfName(scene, index)) return { casing: 'capitalised', ground: 'initial' };
    if (scene.has(index, Tag.particle)) return particle(scene, index);
    if (HONORIFICS.has(word.lower) && scene.follows(index + 1) && scene.isNameLike(index + 1)) {
      return { casing: 'capitalised', ground: 'honorific' };
    }
    if (!couldBeName(scene, index)) return undefined;
    const afterHonorific = HONORIFICS.has(scene.lower(index - 1)) && /^\.?[^\S\n\r]$/u.test(scene.gapBefore(index));
    if (afterHonorific) return { casing: 'capitalised', ground: 'afterHonorific' };
    const afterInitial = scene.isInitial(index - 1) && /^\.[^\S\n\r]?$/u.test(scene.gapBefore(index));
    if (afterInitial) return { casing: 'capitalised', ground: 'afterInitial' };
    const afterName = scene.follows(index) && scene.raised(index - 1) && scene.has(index - 1, Tag.givenName);
    if (afterName) return { casing: 'capitalised', ground: scene.has(index, Tag.surname) ? 'family' : 'unlisted' };
    const beforeName = scene.follows(index + 1) && scene.has(index + 1, NAMES) && !scene.has(index + 1, Tag.common);
    if (scene.hasOnly(index, NAMES)) return { casing: 'capitalised', ground: beforeName ? 'beside' : 'alone' };
    return beforeName && scene.has(index, Tag.givenName) ? { casing: 'capitalised', ground: 'given' } : undefined;
  },
});

function initialOfName(scene: Scene, index: number): boolean {
  return (scene.isInitial(index + 1) || scene.isNameLike(index + 1)) && scene.lower(index) !== 'a';
}

/** `van der` between two names stays small, as most houses write it. */
function particle(scene: Scene, index: number): Vote<'particle'> | undefined {
  const before = scene.follows(index) && (scene.raised(index - 1) || scene.has(index - 1, Tag.particle));
  const after = scene.follows(index + 1) && (scene.has(index + 1, Tag.particle) || couldBeName(scene, index + 1));
  const spelling = scene.entry(index)?.spelling;
  if (!before || !after || spelling === undefined || spelling !== spelling.toLowerCase()) return undefined;
  return { casing: 'lower', ground: 'particle' };
}
