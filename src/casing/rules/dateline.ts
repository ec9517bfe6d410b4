import { Tag } from '../../lexicon/tags.ts';
import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const SEPARATOR = /^[^\S\n\r]*(?:\([^()]{1,40}\)[^\S\n\r]*)?(?:[-–—]{1,2}|:)[^\S\n\r]+$/u;
const LONGEST_DATELINE = 6;

/** Whether everything from the start of the paragraph to `index` is in capitals, figures and punctuation. */
function afterDateline(context: Context, index: number): boolean {
  if (!SEPARATOR.test(context.gapBefore(index))) return false;
  for (let at = index - 1; at >= 0 && index - at <= LONGEST_DATELINE; at--) {
    const word = context.word(at);
    if (!word || (word.shape !== 'upper' && !word.numeric && !context.has(at, Tag.place | Tag.calendar))) return false;
    if (context.opening(at) === 'sentence') return true;
  }
  return false;
}

export const dateline: Rule<RuleName> = defineRule({
  name: 'dateline',
  description: 'The text after a dateline, such as “ISLAMABAD - ”, starts a sentence.',
  grounds: {
    after: 'first word after a dateline',
  },
  fixes: [
    ['ISLAMABAD - diplomats gathered on Sunday for talks.', 'ISLAMABAD - Diplomats gathered on Sunday for talks.'],
  ],
  leaves: ['The NATO - long divided - agreed.', 'He came home - late as ever.'],
  vote: (context, index) => (afterDateline(context, index) ? { casing: 'raised', ground: 'after' } : undefined),
});
