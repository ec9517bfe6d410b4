import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const quotationStart: Rule<RuleName> = defineRule({
  name: 'quotation-start',
  description: 'A quotation that opens after a comma or a colon starts with a capital, as a sentence of its own.',
  grounds: {
    first: 'first word of a quotation',
  },
  fixes: [['He said, “we will return on time.”', 'He said, “We will return on time.”']],
  leaves: ['He called it a “warm and cordial” meeting.', 'They praised the “deep trust” between them.'],
  vote: (context, index) =>
    context.opening(index) === 'quotation' ? { casing: 'raised', ground: 'first' } : undefined,
});
