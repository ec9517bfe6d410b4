import { Tag } from '../lexicon.ts';
import type { RuleName } from './names.ts';
import type { Rule } from './rule.ts';

export const multiWordName: Rule<RuleName> = {
  name: 'multi-word-name',
  description: 'Names of several words are cased as one: Bank of England, New York, Human Rights Watch.',
  fixes: [['Analysts at the bank of england left for new york.', 'Analysts at the Bank of England left for New York.']],
  leaves: ['The bank of a river flooded.', 'A new shop opened in spring.'],
  propose(scene, index) {
    const part = scene.phrasePart(index);
    if (!part) return undefined;
    const note = `part of “${part.phrase}”`;
    if (part.spelling === part.spelling.toLowerCase()) return { casing: 'lower', weight: 2, note };
    return { casing: { spelling: part.spelling }, weight: (part.tags & Tag.common) !== 0 ? 0.5 : 3, note };
  },
};
