import type { Evidence } from '../../types.ts';
import { visibleLine } from '../../display/visible.ts';

/** What multiplies the odds by less is no reason that a reader wants. */
const LEAST_WEIGHT = 0.35;
/** What is louder leaves no doubt. */
const CERTAIN = 9;

/** The strongest reasons, and by how much each multiplies or divides the odds. */
export function reasonsOf(evidence: readonly Evidence[], most: number): string[] {
  const loud = evidence.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT).slice(0, most);
  return loud.map(({ rule, weight, note }) => `${odds(weight)} ${visibleLine(note ?? rule)}`);
}

function odds(weight: number): string {
  if (weight >= CERTAIN) return 'sure:';
  const factor = Math.exp(Math.abs(weight));
  return `${weight < 0 ? '÷' : '×'}${factor < 9.95 ? factor.toFixed(1) : Math.round(factor)}`;
}
