import { acronymPlural } from '../../lexicon/acronym-plural.ts';
import { Tag } from '../../lexicon/lookup.ts';
import { readingOf } from '../readings.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const acronym: Rule<RuleName> = defineRule({
  name: 'acronym',
  description:
    'Acronyms take capitals throughout, also in the plural, in the possessive and as part of a hyphenated word.',
  grounds: {
    alone: 'an acronym',
    plural: 'the plural of an acronym',
    joined: 'an acronym joined to a name',
    context: 'an acronym, by its neighbours',
  },
  fixes: [
    [
      'The Un and the Imf met Pakistan-Us envoys and two Mnas.',
      'The UN and the IMF met Pakistan-US envoys and two MNAs.',
    ],
  ],
  leaves: ['It helps us all, and who would say no?', 'The aids they brought were few.'],
  vote(scene, index) {
    const word = scene.word(index);
    if (!word || word.text.length < 2) return undefined;
    if (scene.hasOnly(index, Tag.acronym)) return { casing: 'upper', ground: 'alone' };
    const plural = scene.statistics(index) || scene.entry(index) ? undefined : acronymPlural(word.lower);
    if (plural !== undefined) return { casing: { spelling: plural }, ground: 'plural' };
    if (!scene.has(index, Tag.acronym)) return undefined;
    if (beside(scene, index)) return { casing: 'upper', ground: 'joined' };
    const reading = readingOf(scene, index);
    return reading && reading.tag === Tag.acronym
      ? { casing: 'upper', ground: 'context', note: reading.note }
      : undefined;
  },
});

/** `Pakistan-Us`, `Us-led` */
function beside(scene: Scene, index: number): boolean {
  const joined = scene.word(index)?.joint === 'hyphen' && scene.isNameLike(index - 1);
  return joined || (scene.word(index + 1)?.joint === 'hyphen' && scene.lower(index + 1) === 'led');
}
