import type { RuleName } from './rules/names.ts';
import type { Scorer } from './scorers/scorer.ts';
import type { SourceWords } from './source-names.ts';

export const DEFAULT_MIN_CONFIDENCE = 0.7;
/** What is less sure is not even reported as ambiguous. */
export const LEAST_CONFIDENCE = 0.2;

/** What the casing stage goes by, all of it filled in. */
export interface CasingSettings {
  readonly rules: Readonly<Record<RuleName, boolean>>;
  readonly minConfidence: number;
  readonly minConfidenceInCapitals: number;
  readonly raiseOnly: boolean;
  readonly lexicon: { readonly force: readonly string[]; readonly never: readonly string[] };
  /** Undefined where nothing is known of the source. */
  readonly source: SourceWords | undefined;
  /** Asked for when the first damaged word is met, so that sound text needs no model. */
  readonly scorer: () => Scorer;
}
