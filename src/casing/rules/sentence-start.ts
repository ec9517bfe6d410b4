import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const sentenceStart: Rule<RuleName> = defineRule({
  name: 'sentence-start',
  description: 'The first word of a sentence takes a capital.',
  grounds: {
    heading: 'first word of a heading',
    first: 'first word of a sentence',
  },
  fixes: [
    ['the vote was close. diplomats left early.', 'The vote was close. Diplomats left early.'],
    ['He resigned. “both sides lost,” she said.', 'He resigned. “Both sides lost,” she said.'],
  ],
  leaves: [
    'The U.S. government paid.',
    'It rose 3.5 per cent, e.g. in spring.',
    'Gen. Hollis spoke; the guests listened.',
  ],
  vote(context, index) {
    if (context.opening(index) !== 'sentence') return undefined;
    if (context.inHeading) return { casing: 'raised', ground: 'heading' };
    return { casing: 'raised', ground: 'first' };
  },
});
