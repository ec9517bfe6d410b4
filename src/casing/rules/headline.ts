import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

/** Small in headlines of title case. */
const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'in',
  'into',
  'nor',
  'of',
  'on',
  'or',
  'over',
  'the',
  'to',
  'up',
  'via',
  'vs',
  'with',
]);

export const headline: Rule<RuleName> = {
  name: 'headline',
  description: 'In a heading of title case every word but the small ones takes a capital.',
  fixes: [
    [
      'President Signs Budget After long Quarrel\n\nNobody had expected it.',
      'President Signs Budget After Long Quarrel\n\nNobody had expected it.',
    ],
  ],
  leaves: ['Talks resume in Geneva after a long break\n\nNobody had expected it.'],
  propose(scene, index) {
    if (!scene.inTitleCaseHeading(index) || SMALL.has(scene.lower(index))) return undefined;
    return { casing: 'capitalised', weight: 3, note: 'in a heading of title case' };
  },
};
