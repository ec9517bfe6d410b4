import { hashOf } from './hash.ts';
import type { Language } from './language.ts';
import type { CaseCounts } from './unpack-case-counts.ts';
import type { Entry } from './unpack-words.ts';

/** Everything that is known of a word for its letters alone. */
export interface Profile {
  readonly caseCounts: CaseCounts | undefined;
  readonly entry: Entry | undefined;
  /** Whether it is one of the commonest function words, such as `the` and `with`. */
  readonly linking: boolean;
  readonly hash: number;
  /** Hashes of its beginnings and endings, for words that nobody has counted; 0 for short words. */
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly prefix4: number;
  /** How it is cased in running text, in classes that unseen words share. */
  readonly wordClass: number;
  /** See `clusterOf`. */
  cluster: number | undefined;
  /** What a model last said of the word for its letters alone. */
  weights: WordWeights | undefined;
}

/** The weights that a model gives to what hangs on a word alone, in its own unit. */
export interface WordWeights {
  /** The model. */
  readonly of: object;
  readonly capitalised: number;
  readonly upper: number;
  readonly spelling: number;
}

/** The profile of a word, by its key. */
export function profileOf(language: Language, lower: string): Profile {
  const { length } = lower;
  const caseCounts = language.caseCountsOf(lower);
  const entry = lower.endsWith('.') ? lookupDotted(language, lower) : language.lookup(lower);
  return {
    caseCounts,
    entry,
    linking: language.wordList('linking-words').has(lower),
    hash: hashOf(lower),
    suffix2: length > 3 ? hashOf(lower, length - 2) : 0,
    suffix3: length > 3 ? hashOf(lower, length - 3) : 0,
    suffix4: length > 4 ? hashOf(lower, length - 4) : 0,
    prefix3: length > 3 ? hashOf(lower, 0, 3) : 0,
    prefix4: length > 4 ? hashOf(lower, 0, 4) : 0,
    wordClass: classOf(lower, caseCounts, entry),
    cluster: undefined,
    weights: undefined,
  };
}

/** The cluster of a word, looked up when it is first asked for: sound text never asks. */
export const clusterOf = (language: Language, lower: string, profile: Profile): number =>
  (profile.cluster ??= language.clusterOf(DIGIT.test(lower) ? ANY_NUMBER : lower.replaceAll('.', '')));

/** `ph.d.` is spelled with its dots; `u.s.` is found as `us`. */
function lookupDotted(language: Language, lower: string): Entry | undefined {
  const spelled = language.lookup(lower.slice(0, -1));
  return spelled && lower.indexOf('.') < lower.length - 1
    ? { spelling: `${spelled.spelling}.`, tags: spelled.tags }
    : language.lookup(lower.replaceAll('.', ''));
}

/** What clusters have for every number. */
const ANY_NUMBER = '0';
/** The word is a number. */
const NUMERIC = 2;
const UNCOUNTED = 3;
const COUNTED = 16;
const SHARES = [0.004, 0.012, 0.03, 0.08, 0.2, 0.4, 0.6, 0.8, 0.95, 0.985];
const DIGIT = /\p{N}/u;

function classOf(lower: string, caseCounts: CaseCounts | undefined, entry: Entry | undefined): number {
  if (!caseCounts) {
    if (DIGIT.test(lower)) return NUMERIC;
    return UNCOUNTED + (entry ? 1 : 0) + 2 * (lower.length <= 2 ? 0 : lower.length <= 4 ? 1 : 2);
  }
  let share = 0;
  while (share < SHARES.length && 1 - caseCounts.lower > (SHARES[share] as number)) share++;
  const upper = caseCounts.mixed > 0.3 ? 3 : caseCounts.upper > 0.5 ? 2 : caseCounts.upper > 0.05 ? 1 : 0;
  const weight = caseCounts.weight < 3 ? 0 : caseCounts.weight < 6 ? 1 : 2;
  return COUNTED + (share * 4 + upper) * 3 + weight;
}
