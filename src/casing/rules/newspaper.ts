import { Tag } from '../lexicon.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

const ATTRIBUTION = new Set([
  'told',
  'in',
  'by',
  'with',
  'for',
  'reported',
  'newspaper',
  'daily',
  'and',
  'to',
  'from',
  'said',
]);

/** `told The nation`: a capital article in mid-sentence belongs to a title. */
function afterCapitalArticle(scene: Scene, index: number): boolean {
  return (
    scene.lower(index - 1) === 'the' &&
    scene.follows(index) &&
    scene.raised(index - 1) &&
    scene.opening(index - 1) === 'none'
  );
}

export const newspaper: Rule<RuleName> = {
  name: 'newspaper',
  description:
    'Newspapers, agencies and broadcasters take capitals, and their article with them where it is part of the name.',
  fixes: [
    ['Diplomats told The guardian that talks failed.', 'Diplomats told The Guardian that talks failed.'],
    ['It was first reported by reuters and al jazeera.', 'It was first reported by Reuters and Al Jazeera.'],
  ],
  leaves: ['The nation mourned its dead.', 'They heard the news at dawn.'],
  propose(scene, index) {
    const known = scene.has(index, Tag.newspaper);
    if (known && afterCapitalArticle(scene, index))
      return { casing: 'capitalised', weight: 4.5, note: 'a newspaper after its article' };
    if (scene.inPhrase(index, Tag.newspaper)) {
      const first = scene.lower(index) === 'the';
      return {
        casing: 'capitalised',
        weight: first && !ATTRIBUTION.has(scene.lower(index - 1)) ? 0.5 : 2.5,
        note: 'part of the name of a newspaper',
      };
    }
    if (scene.hasOnly(index, Tag.newspaper)) return { casing: 'capitalised', weight: 3, note: 'a newspaper' };
    return undefined;
  },
};
