import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const PREFIXED = /^(?:mc|o'|o’|d'|d’)\p{L}{3,}$/u;

export const mixedSpelling: Rule<RuleName> = defineRule({
  name: 'mixed-spelling',
  description: 'Names with a spelling of their own get it: iPhone, McDonald, O’Brien, PhD.',
  grounds: {
    known: 'a spelling of its own',
    prefix: 'a name with a prefix',
  },
  fixes: [
    [
      'He sold his iphone to Mr mcdonald, a phd student on youtube.',
      'He sold his iPhone to Mr McDonald, a PhD student on YouTube.',
    ],
  ],
  leaves: ['The machine made noise.', 'An o’clock start suits nobody.'],
  vote(context, index) {
    const word = context.word(index);
    if (!word) return undefined;
    const spelling = context.caseCounts(index)?.spelling ?? context.entry(index)?.spelling;
    if (spelling !== undefined && isMixed(spelling)) return { casing: { spelling }, ground: 'known' };
    if (context.caseCounts(index) || !PREFIXED.test(word.lower)) return undefined;
    return { casing: { spelling: raiseAfterPrefix(word.lower) }, ground: 'prefix' };
  },
});

/** A capital after a small letter, or a small start before a capital. */
const isMixed = (spelling: string): boolean => /\p{Ll}['’]?\p{Lu}|^\p{Lu}['’]\p{Lu}|^\p{Lu}{2,}\p{Ll}/u.test(spelling);

function raiseAfterPrefix(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.charAt(1) + lower.charAt(2).toUpperCase() + lower.slice(3);
}
