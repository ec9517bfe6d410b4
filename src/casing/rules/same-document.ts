import type { Sightings } from '../document-names.ts';
import type { RuleName } from './names.ts';
import type { Proposal, Rule } from './rule.ts';

/** One sighting of a name is good evidence; more are better, slowly. */
const weigh = (sightings: number): number => 2 + Math.log(sightings);

export const sameDocument: Rule<RuleName> = {
  name: 'same-document',
  description: 'A name cased in one place of the document settles the others.',
  fixes: [
    [
      'Later the crowd cheered Zorvane loudly. Nobody else but zorvane came on Monday.',
      'Later the crowd cheered Zorvane loudly. Nobody else but Zorvane came on Monday.',
    ],
  ],
  leaves: ['He met the Minister of Health. Every minister has a plan.'],
  propose(scene, index): Proposal | undefined {
    const seen = scene.names.get(scene.lower(index));
    if (!seen || !scene.capitalsMeanSomething) return undefined;
    const raised = raisedOf(seen);
    if (!raised) return undefined;
    // `Us` may be what was left of `US`: the capital that is there proves nothing of the one that is not.
    const statistics = scene.statistics(index);
    if (raised.casing === 'capitalised' && statistics && statistics.upper > statistics.capitalised) return undefined;
    const share = scene.capitalShare(index) ?? 0.6;
    // An ordinary word has its capital from the name it was part of: that says little of other places.
    const trust = share < 0.05 ? 0.15 : share < 0.3 ? 0.4 : share < 0.6 ? 0.7 : 1;
    return { casing: raised.casing, weight: trust * weigh(raised.times), note: 'cased so elsewhere in the document' };
  },
};

function raisedOf(seen: Sightings): { casing: Proposal['casing']; times: number } | undefined {
  if (seen.mixed !== undefined) return { casing: { spelling: seen.mixed }, times: 1 };
  if (seen.upper > seen.capitalised && seen.upper > 0) return { casing: 'upper', times: seen.upper };
  return seen.capitalised > 0 ? { casing: 'capitalised', times: seen.capitalised } : undefined;
}
