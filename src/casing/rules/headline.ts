import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

/** Small in headlines of title case. */
const small = (context: Context): ReadonlySet<string> => context.document.language.wordList('small-in-headlines');

export const headline: Rule<RuleName> = defineRule({
  name: 'headline',
  description: 'In a heading of title case every word but the small ones takes a capital.',
  grounds: {
    word: 'in a heading of title case',
  },
  fixes: [
    [
      'President Signs Budget After long Quarrel\n\nNobody had expected it.',
      'President Signs Budget After Long Quarrel\n\nNobody had expected it.',
    ],
  ],
  leaves: ['Talks resume in Geneva after a long break\n\nNobody had expected it.'],
  vote(context, index) {
    if (!context.inTitleCaseHeading(index) || small(context).has(context.lower(index))) return undefined;
    return { casing: 'capitalised', ground: 'word' };
  },
});
