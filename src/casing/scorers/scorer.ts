import type { DiagnosedBlock } from '../../diagnosis/diagnose.ts';
import type { Context } from '../context.ts';
import type { Candidates } from '../candidates.ts';

/** Which scorers there are to choose from: the log-linear model alone, or together with the network. */
export const scorerNames = ['both', 'fast'] as const;
export type ScorerName = (typeof scorerNames)[number];

/** Gives each candidate casing of a word a probability. */
export interface Scorer {
  /** Turns to a document. Its words are then asked about from the first to the last, while `context.decided` grows. */
  open(context: Context): Scoring;
}

/** A scorer at work on one document. */
export interface Scoring {
  /** Probabilities by casing class, none where there is no candidate. The next word writes over them. */
  score(candidates: Candidates, block: DiagnosedBlock): Float64Array;
  /** What spoke for a class over another, of the word last scored. */
  reasons(chosen: number, over: number): readonly Reason[];
}

/** One thing that spoke for a class, or against it. */
export interface Reason {
  /** The number of a group of features; from `FIRST_RULE` on, of a rule. */
  readonly group: number;
  /** What was looked at. */
  readonly template: string;
  /** In nats. */
  readonly weight: number;
}
