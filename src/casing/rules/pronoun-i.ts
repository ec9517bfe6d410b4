import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

export const pronounI: Rule<RuleName> = defineRule({
  name: 'pronoun-i',
  description: 'The pronoun I takes a capital, also in I’m and I’ve.',
  grounds: {
    word: 'the pronoun',
  },
  fixes: [['She and i waited while i’m told they slept.', 'She and I waited while I’m told they slept.']],
  leaves: ['See point (i) above, i.e. the first.', 'The variable i-th entry was counted.'],
  vote(context, index) {
    const word = context.word(index);
    if (word?.lower !== 'i' || word.joint !== 'space') return undefined;
    const { text } = context.document;
    const after = text.charAt(word.end);
    if (word.ending === '' && after !== '' && !/[\s,;:?!…"”’]/u.test(after)) return undefined;
    return { casing: 'capitalised', ground: 'word' };
  },
});
