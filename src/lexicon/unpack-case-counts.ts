/** How a word is cased in running text, away from sentence starts. The four shares add up to 1. */
export interface CaseCounts {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
  readonly mixed: number;
  /** The mixed spelling, if it is a usual one. */
  readonly spelling: string | undefined;
  /** Natural logarithm of how often it was seen. */
  readonly weight: number;
}

/** What words of one class share: small, Capitalised, CAPITALS and mixed in thousandths, weight in tenths. */
export function unpackCaseCounts([
  lower = 0,
  capitalised = 0,
  upper = 0,
  mixed = 0,
  weight = 0,
]: readonly number[]): CaseCounts {
  return {
    lower: lower / 1000,
    capitalised: capitalised / 1000,
    upper: upper / 1000,
    mixed: mixed / 1000,
    weight: weight / 10,
    spelling: undefined,
  };
}
