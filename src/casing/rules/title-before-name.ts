import { Tag } from '../../lexicon/tags.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const inner = (context: Context): ReadonlySet<string> => context.document.language.wordList('small-in-titles');
const LONGEST_TITLE = 6;

/** Whether a run of title words, such as `secretary of state`, leads from `index` to a name. */
function leadsToName(context: Context, index: number): boolean {
  for (let at = index + 1; at <= index + LONGEST_TITLE; at++) {
    if (!context.follows(at)) return false;
    if (inner(context).has(context.lower(at))) {
      if (!context.inPhrase(at, Tag.title)) return false;
      continue;
    }
    if (context.has(at, Tag.title | Tag.institution) || context.inPhrase(at, Tag.title)) continue;
    return isPersonLike(context, at);
  }
  return false;
}

function isPersonLike(context: Context, index: number): boolean {
  if (context.isInitial(index)) return true;
  if (!context.isNameLike(index)) return false;
  return !context.hasOnly(index, Tag.calendar | Tag.demonym) && !context.word(index)?.numeric;
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
  vote(context, index) {
    if (!context.has(index, Tag.title) && !context.inPhrase(index, Tag.title)) return undefined;
    if (inner(context).has(context.lower(index))) return undefined;
    if (leadsToName(context, index)) return { casing: 'capitalised', ground: 'name' };
    if (
      index > 0 &&
      context.follows(index) &&
      context.raised(index - 1) &&
      context.opening(index - 1) === 'none' &&
      context.inSamePhrase(index)
    ) {
      return { casing: 'capitalised', ground: 'rest' };
    }
    return undefined;
  },
});
