import { Tag } from '../../lexicon/tags.ts';
import { senseOf } from '../senses.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const calendar: Rule<RuleName> = defineRule({
  name: 'calendar',
  description: 'Months, weekdays, holidays and fasts take a capital; “may” and “march” only where a date stands.',
  grounds: {
    alone: 'in the calendar',
    context: 'in the calendar, by its neighbours',
  },
  fixes: [
    [
      'They met in geneva on tuesday, 9 january 2023, and again in may 2024.',
      'They met in Geneva on Tuesday, 9 January 2023, and again in May 2024.',
    ],
  ],
  leaves: ['They may march to the square.', 'The sun set and they sat down to eat.'],
  vote(context, index) {
    if (context.hasOnly(index, Tag.calendar)) return { casing: 'capitalised', ground: 'alone' };
    if (!context.has(index, Tag.calendar)) return undefined;
    const sense = senseOf(context, index);
    return sense && sense.tag === Tag.calendar
      ? { casing: 'capitalised', ground: 'context', note: sense.note }
      : undefined;
  },
});
