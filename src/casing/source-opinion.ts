/** What a source says of a word of its own, beside the model: damage as the model knows it leaves few such words in a document. */
import { likeSpelling, toCapitalised, toUpper } from '../script/letter-case.ts';
import type { Word } from '../tokens/words.ts';
import type { Evidence } from '../types.ts';
import type { Candidates } from './candidates.ts';
import type { Context } from './context.ts';
import type { Sightings } from './document-names.ts';
import type { SourceWords } from './source-names.ts';

/** A casing that a source prefers for a word. */
export interface Opinion {
  /** Among the texts of the candidates. */
  readonly preferred: number;
  /** In nats. */
  readonly weight: number;
}

/** However often a source spells a word so, it is no more than evidence. */
const LOUDEST = 4;

export function opinionOf(
  { word, texts }: Candidates,
  context: Context,
  source: SourceWords | undefined,
): Opinion | undefined {
  const known = source?.names.get(word.lower);
  if (!known) return undefined;
  const { spelling, times } = usual(known, word);
  // Anything may stand at the start of a sentence.
  if (spelling === undefined || (spelling === word.lower && context.opening(word.index) !== 'none')) return undefined;
  const preferred = texts.indexOf(spelling);
  return preferred < 0 ? undefined : { preferred, weight: Math.min(LOUDEST, Math.log1p(times)) };
}

function usual(
  { lower, capitalised, upper, mixed }: Sightings,
  { text, lower: small }: Word,
): { spelling: string | undefined; times: number } {
  if (mixed !== undefined) return { spelling: likeSpelling(text, mixed), times: 1 };
  const times = Math.max(lower, capitalised, upper);
  return { spelling: times === upper ? toUpper(text) : times === capitalised ? toCapitalised(text) : small, times };
}

/** Probabilities once a source had its say. */
export function heard(probabilities: Float64Array, opinion: Opinion | undefined): Float64Array {
  if (!opinion) return probabilities;
  const { preferred, weight } = opinion;
  const louder = probabilities.map((its, c) => (c === preferred ? its * Math.exp(weight) : its));
  const sum = louder.reduce((all, its) => all + its, 0);
  return louder.map((its) => its / sum);
}

/** The reasons for a casing, with what the source says of it. */
export function withOpinion<Reasons extends { readonly rule: string; readonly evidence: readonly Evidence[] }>(
  reasons: Reasons,
  opinion: Opinion | undefined,
  chosen: number,
  asItStands: number,
): Reasons {
  if (!opinion || (opinion.preferred !== chosen && opinion.preferred !== asItStands)) return reasons;
  const weight = opinion.preferred === chosen ? opinion.weight : -opinion.weight;
  const evidence = [...reasons.evidence, { rule: 'profile', weight, note: 'how its source spells it' }];
  return { ...reasons, evidence: evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)) };
}
