import type { Candidates } from './candidates.ts';
import { casingClasses } from './classes.ts';

const LOWER = casingClasses.indexOf('lower');
const CAPITALISED = casingClasses.indexOf('capitalised');
/** What is so surely small is so everywhere, like `npm`. */
const ALWAYS_SMALL = 0.95;
/** How much of the probability of a small letter is left where a sentence starts for certain. */
const LEFT = 0.1;

/** The model seldom saw what stands behind `MR. OWENS:`: there a sentence starts, whatever the words before it. */
export function raiseStart(probabilities: Float64Array, { texts }: Pick<Candidates, 'texts'>): Float64Array {
  const small = probabilities[LOWER] as number;
  if (texts[CAPITALISED] === undefined || small >= ALWAYS_SMALL) return probabilities;
  const raised = probabilities.slice();
  raised[LOWER] = small * LEFT;
  raised[CAPITALISED] = (raised[CAPITALISED] as number) + small * (1 - LEFT);
  return raised;
}
