import { senseOf } from '../senses.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const ordinaryWord: Rule<RuleName> = defineRule({
  name: 'ordinary-word',
  description:
    'A word that is also a name stays small where its neighbours speak for the ordinary word: polish the shoes, an august body.',
  grounds: {
    context: 'an ordinary word, by its neighbours',
  },
  fixes: [],
  leaves: ['She will polish the shoes before the party.', 'The bill was paid in cash.'],
  vote(context, index) {
    const sense = senseOf(context, index);
    return sense?.tag === 0 ? { casing: 'lower', ground: 'context', note: sense.note } : undefined;
  },
});
