import { wordList } from '../../lexicon/word-lists.ts';
import { Tag } from '../../lexicon/lookup.ts';
import type { Scene } from '../scene.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const INNER = wordList('small-in-titles');
const LONGEST_TITLE = 6;

/** Whether a run of title words, such as `secretary of state`, leads from `index` to a name. */
function leadsToName(scene: Scene, index: number): boolean {
  for (let at = index + 1; at <= index + LONGEST_TITLE; at++) {
    if (!scene.follows(at)) return false;
    if (INNER.has(scene.lower(at))) {
      if (!scene.inPhrase(at, Tag.title)) return false;
      continue;
    }
    if (scene.has(at, Tag.title | Tag.institution) || scene.inPhrase(at, Tag.title)) continue;
    return isPersonLike(scene, at);
  }
  return false;
}

function isPersonLike(scene: Scene, index: number): boolean {
  if (scene.isInitial(index)) return true;
  if (!scene.isNameLike(index)) return false;
  return !scene.hasOnly(index, Tag.calendar | Tag.demonym) && !scene.word(index)?.numeric;
}

export const titleBeforeName: Rule<RuleName> = defineRule({
  name: 'title-before-name',
  description: 'A title takes a capital before a name, all its words but “of” and “the”; alone it stays as it is.',
  grounds: {
    name: 'a title before a name',
    rest: 'the rest of a capitalised title',
  },
  fixes: [
    [
      'Talks with secretary of state antony J. blinken went on.',
      'Talks with Secretary of State Antony J. Blinken went on.',
    ],
    [
      'He met president Danladi and prime minister Kofi Mensah in Accra.',
      'He met President Danladi and Prime Minister Kofi Mensah in Accra.',
    ],
  ],
  leaves: ['The minister and the president agreed.', 'She was prime minister until spring.'],
  vote(scene, index) {
    if (!scene.has(index, Tag.title) && !scene.inPhrase(index, Tag.title)) return undefined;
    if (INNER.has(scene.lower(index))) return undefined;
    if (leadsToName(scene, index)) return { casing: 'capitalised', ground: 'name' };
    if (
      index > 0 &&
      scene.follows(index) &&
      scene.raised(index - 1) &&
      scene.opening(index - 1) === 'none' &&
      scene.inSamePhrase(index)
    ) {
      return { casing: 'capitalised', ground: 'rest' };
    }
    return undefined;
  },
});
