import { Tag } from '../../lexicon/tags.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const multiWordName: Rule<RuleName> = defineRule({
  name: 'multi-word-name',
  description: 'Names of several words are cased as one: Bank of England, New York, Human Rights Watch.',
  grounds: {
    name: 'part of a name of several words',
    usual: 'part of several words that are a name or not',
    small: 'a small word in a name of several words',
  },
  fixes: [['Analysts at the bank of england left for new york.', 'Analysts at the Bank of England left for New York.']],
  leaves: ['The bank of a river flooded.', 'A new shop opened in spring.'],
  vote(context, index) {
    const part = context.phrasePart(index);
    if (!part) return undefined;
    const note = `part of “${part.phrase}”`;
    if (part.spelling === part.spelling.toLowerCase()) return { casing: 'lower', ground: 'small', note };
    return { casing: { spelling: part.spelling }, ground: (part.tags & Tag.common) !== 0 ? 'usual' : 'name', note };
  },
});
