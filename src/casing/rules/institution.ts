import { Tag } from '../lexicon.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

/** A capital on a word that is mostly small says that a name is meant: `the Foreign ministry`. */
function meantAsName(scene: Scene, index: number): boolean {
  if (scene.has(index, Tag.acronym | Tag.place | Tag.demonym | Tag.calendar)) return false;
  return (
    scene.raised(index) &&
    (scene.opening(index) === 'none' || scene.inSamePhrase(index + 1)) &&
    (scene.capitalShare(index) ?? 1) < 0.9
  );
}

export const institution: Rule<RuleName> = {
  name: 'institution',
  description:
    'Ministries, departments, offices and courts are names together with the word before them: Foreign Ministry, State Department.',
  fixes: [
    ['The Foreign ministry and the supreme court declined.', 'The Foreign Ministry and the Supreme Court declined.'],
  ],
  leaves: ['The ministry and the court declined.', 'A local court heard the case.'],
  propose(scene, index) {
    if (scene.inPhrase(index, Tag.organisation | Tag.institution)) {
      return { casing: 'capitalised', weight: 2.5, note: 'part of the name of an institution' };
    }
    if (!scene.follows(index)) return undefined;
    const head = scene.has(index, Tag.institution | Tag.title);
    if (head && meantAsName(scene, index - 1))
      return { casing: 'capitalised', weight: 3, note: 'an institution after a capitalised word' };
    return undefined;
  },
};
