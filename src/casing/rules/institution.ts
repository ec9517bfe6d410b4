import { Tag } from '../../lexicon/lookup.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

/** A capital on a word that is mostly small says that a name is meant: `the Foreign ministry`. */
function meantAsName(scene: Scene, index: number): boolean {
  if (scene.has(index, Tag.acronym | Tag.place | Tag.demonym | Tag.calendar)) return false;
  return (
    scene.raised(index) &&
    (scene.opening(index) === 'none' || scene.inSamePhrase(index + 1)) &&
    (scene.capitalShare(index) ?? 1) < 0.9
  );
}

export const institution: Rule<RuleName> = defineRule({
  name: 'institution',
  description:
    'Ministries, departments, offices and courts are names together with the word before them: Foreign Ministry, State Department.',
  grounds: {
    phrase: 'part of the name of an institution',
    head: 'an institution after a capitalised word',
  },
  fixes: [
    ['The Foreign ministry and the supreme court declined.', 'The Foreign Ministry and the Supreme Court declined.'],
  ],
  leaves: ['The ministry and the court declined.', 'A local court heard the case.'],
  vote(scene, index) {
    if (scene.inPhrase(index, Tag.organisation | Tag.institution)) {
      return { casing: 'capitalised', ground: 'phrase' };
    }
    if (!scene.follows(index)) return undefined;
    const head = scene.has(index, Tag.institution | Tag.title);
    if (head && meantAsName(scene, index - 1)) return { casing: 'capitalised', ground: 'head' };
    return undefined;
  },
});
