import type { Prior } from './kind.ts';

/** What is known of the capitals of a document before its words are looked at: from its sort of text, its user and its source. */
export interface Beforehand {
  readonly prior: Prior;
  /** Whether its user says that it is damaged, so that its words need not show it. */
  readonly isAssumed: boolean;
  /** Log-odds that a capital of each letter is lost where letters are; undefined if its source is not known. */
  readonly letterOdds: Float64Array | undefined;
  /** The share of capitals that are gone where words lost theirs. */
  readonly wordLoss: number | undefined;
}
