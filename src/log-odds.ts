/** Probabilities on the scale of log-odds, in nats, on which evidence adds up. */
export const logOddsOf = (probability: number): number => Math.log(probability / (1 - probability));
export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The logarithm of the sum of what these are the logarithms of. */
export function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** The same of two. */
export function logSumOfTwo(one: number, other: number): number {
  const most = Math.max(one, other);
  return most + Math.log(Math.exp(one - most) + Math.exp(other - most));
}

/** The log-likelihood of what was seen, by its two explanations: `logOdds` are those of the second. */
export const logOfEither = (one: number, other: number, logOdds: number): number =>
  logSumOfTwo(one, logOdds + other) - logSumOfTwo(0, logOdds);
