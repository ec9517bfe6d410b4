import type { Sightings } from '../document-names.ts';
import type { RuleName } from './names.ts';
import { defineRule, type Rule, type Vote } from './rule.ts';

export const sameDocument: Rule<RuleName> = defineRule({
  name: 'same-document',
  description: 'A name cased in one place of the document settles the others.',
  grounds: {
    ordinaryOnce: 'cased so once elsewhere in the document, though an ordinary word',
    ordinaryOften: 'cased so elsewhere in the document, though an ordinary word',
    mostlyOnce: 'cased so once elsewhere in the document, though mostly small',
    mostlyOften: 'cased so elsewhere in the document, though mostly small',
    once: 'cased so once elsewhere in the document',
    few: 'cased so in a few places of the document',
    often: 'cased so in many places of the document',
  },
  fixes: [
    [
      'Later the crowd cheered Zorvane loudly. Nobody else but zorvane came on Monday.',
      'Later the crowd cheered Zorvane loudly. Nobody else but Zorvane came on Monday.',
    ],
  ],
  leaves: ['He met the Minister of Health. Every minister has a plan.'],
  vote(context, index) {
    const seen = context.names.get(context.lower(index));
    if (!seen || !context.capitalsMeanSomething) return undefined;
    const raised = raisedOf(seen);
    if (!raised) return undefined;
    // `Us` may be what was left of `US`: the capital that is there proves nothing of the one that is not.
    const caseCounts = context.caseCounts(index);
    if (raised.casing === 'capitalised' && caseCounts && caseCounts.upper > caseCounts.capitalised) return undefined;
    const share = context.capitalShare(index) ?? 0.6;
    return { casing: raised.casing, ground: groundOf(share, raised.times) };
  },
});

/** An ordinary word has its capital from the name it was part of: that says little of other places. */
function groundOf(share: number, times: number): Ground {
  if (share < 0.05) return times === 1 ? 'ordinaryOnce' : 'ordinaryOften';
  if (share < 0.3) return times === 1 ? 'mostlyOnce' : 'mostlyOften';
  return times === 1 ? 'once' : times < 4 ? 'few' : 'often';
}

type Ground = 'ordinaryOnce' | 'ordinaryOften' | 'mostlyOnce' | 'mostlyOften' | 'once' | 'few' | 'often';

function raisedOf(seen: Sightings): { casing: Vote['casing']; times: number } | undefined {
  if (seen.mixed !== undefined) return { casing: { spelling: seen.mixed }, times: 1 };
  if (seen.upper > seen.capitalised && seen.upper > 0) return { casing: 'upper', times: seen.upper };
  return seen.capitalised > 0 ? { casing: 'capitalised', times: seen.capitalised } : undefined;
}
