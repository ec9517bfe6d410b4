import { readingOf } from '../readings.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

export const ordinaryWord: Rule<RuleName> = {
  name: 'ordinary-word',
  description:
    'A word that is also a name stays small where its neighbours speak for the ordinary word: polish the shoes, an august body.',
  fixes: [],
  leaves: ['She will polish the shoes before the party.', 'The bill was paid in cash.'],
  propose(scene, index) {
    const reading = readingOf(scene, index);
    return reading?.tag === 0 ? { casing: 'lower', weight: 3, note: reading.note } : undefined;
  },
};
