import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

/** Small in headlines of title case. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in', 'into', 'nor', 'of', 'on', 'or', 'over', 'the', 'to', 'up', 'via', 'vs', 'with']);

export const headline: Rule<RuleName> = {
  name: 'headline',
  description: 'In a heading of title case every word but the small ones takes a capital.',
  fixes: [['Talks Resume in geneva After Long break', 'Talks Resume in Geneva After Long Break']],
  leaves: ['Talks resume in Geneva after a long break'],
  propose(scene, index) {
    if (!scene.inTitleCaseHeading(index) || SMALL.has(scene.lower(index))) return undefined;
    return { casing: 'capitalised', weight: 3, note: 'in a heading of title case' };
  },
};
