import { Tag } from '../../lexicon/tags.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

/** A capital on a word that is mostly small says that a name is meant: `the Foreign ministry`. */
function meantAsName(context: Context, index: number): boolean {
  if (context.has(index, Tag.acronym | Tag.place | Tag.demonym | Tag.calendar)) return false;
  return (
    context.raised(index) &&
    (context.opening(index) === 'none' || context.inSamePhrase(index + 1)) &&
    (context.capitalShare(index) ?? 1) < 0.9
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
  vote(context, index) {
    if (context.inPhrase(index, Tag.organisation | Tag.institution)) {
      return { casing: 'capitalised', ground: 'phrase' };
    }
    if (!context.follows(index)) return undefined;
    const head = context.has(index, Tag.institution | Tag.title);
    if (head && meantAsName(context, index - 1)) return { casing: 'capitalised', ground: 'head' };
    return undefined;
  },
});
