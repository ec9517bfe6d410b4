/** What is known of a word beside the model, which saw too little of its kind: it makes a casing likelier, by so many nats. */
import type { Evidence } from '../types.ts';

/** A casing that something beside the model prefers for a word. */
export interface Opinion {
  /** Among the texts of the candidates. */
  readonly preferred: number;
  /** In nats. */
  readonly weight: number;
  /** Whose it is, and why. */
  readonly rule: string;
  readonly note: string;
}

/** Probabilities once all had their say. */
export function heard(probabilities: Float64Array, opinions: readonly Opinion[]): Float64Array {
  if (opinions.length === 0) return probabilities;
  const louder = probabilities.slice();
  for (const { preferred, weight } of opinions) louder[preferred] = (louder[preferred] as number) * Math.exp(weight);
  const sum = louder.reduce((all, its) => all + its, 0);
  return louder.map((its) => its / sum);
}

/** The reasons for a casing, with what was said of it beside the model. */
export function withOpinions<Reasons extends { readonly rule: string; readonly evidence: readonly Evidence[] }>(
  reasons: Reasons,
  opinions: readonly Opinion[],
  chosen: number,
  asItStands: number,
): Reasons {
  const said = opinions.filter(({ preferred }) => preferred === chosen || preferred === asItStands);
  if (said.length === 0) return reasons;
  const evidence = [...reasons.evidence];
  for (const { preferred, weight, rule, note } of said)
    evidence.push({ rule, weight: preferred === chosen ? weight : -weight, note });
  return { ...reasons, evidence: evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)) };
}
