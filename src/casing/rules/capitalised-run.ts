import type { Context } from '../context.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule } from './rule.ts';

const links = (context: Context): ReadonlySet<string> => context.document.language.wordList('small-in-names');

/** How surprising the capital of a neighbour is: an ordinary word with a capital is part of a name. */
function surprise(context: Context, index: number): number {
  if (!context.raised(index) || context.opening(index) !== 'none') return 0;
  const share = context.capitalShare(index);
  if (share === undefined) return 0.3;
  return share < 0.15 ? 2 : share < 0.5 ? 1.2 : share < 0.8 ? 0.6 : 0.2;
}

export const capitalisedRun: Rule<RuleName> = defineRule({
  name: 'capitalised-run',
  description:
    'An ordinary word between capitalised ordinary words is part of their name: International conference on climate Resilient Pakistan.',
  grounds: {
    usual: 'beside a capitalised word that is small as often as not',
    mostly: 'beside a capitalised word that is mostly small',
    ordinary: 'beside a capitalised ordinary word',
    between: 'between capitalised ordinary words',
  },
  fixes: [
    [
      'They attended the International conference on climate Resilient Pakistan.',
      'They attended the International Conference on Climate Resilient Pakistan.',
    ],
  ],
  leaves: ['He met Ms Okafor about the plan.'],
  vote(context, index) {
    if (links(context).has(context.lower(index))) return undefined;
    const before = context.follows(index) ? surprise(context, index - 1) : 0;
    const after = context.follows(index + 1) ? surprise(context, index + 1) : 0;
    const both = before + after;
    if (both < 0.6) return undefined;
    const ground = both < 1.2 ? 'usual' : both < 2 ? 'mostly' : both < 3 ? 'ordinary' : 'between';
    return { casing: 'capitalised', ground };
  },
});
