/**
 * What became of the documents of a source, all taken together: each may be sound or damaged, and the damaged ones alike. What
 * is too little in one document adds up over many.
 */
import { LETTER_PRIOR } from '../diagnosis/letters.ts';
import { logOddsOf, logOfEither, logSum } from '../log-odds.ts';
import { LETTERS } from '../script/letter-index.ts';
import type { Explained } from '../diagnosis/source.ts';
import { WORD_LOSSES, type Observation, type ObservedLetter } from './observe.ts';

/** What the documents have in common. */
export interface Mixture {
  /** How many of them each explains; they add up to all. */
  readonly documents: Readonly<Record<Explained, number>>;
  /** By `letterIndex`: log-odds that it is lost where letters are; in running text and in headings. */
  readonly body: Float64Array;
  readonly headings: Float64Array;
  /** The share of capitals that are gone where words lost theirs. */
  readonly wordLoss: number;
}

/** What explains a document. `letters` are the same in all documents, `anyLetters` others in each. */
const EXPLANATIONS = ['healthy', 'letters', 'anyLetters', 'words', 'lower'] as const;
type Explanation = (typeof EXPLANATIONS)[number];
type Weights = Readonly<Record<Explanation, number>>;

/** What is taken for seen beforehand, in documents. A source has one way of losing capitals, mostly. */
const BEFOREHAND: Weights = { healthy: 1, letters: 0.4, anyLetters: 0.05, words: 0.3, lower: 0.25 };
const ROUNDS = 50;

/** Log-odds of a letter of which nothing was seen. */
export const USUAL_LETTER: number = logOddsOf(LETTER_PRIOR);
const LEAST_LOST = 0.1;
const MOST_LOST = 0.7;
const FEWEST_SIGHTED = 3;
const SIGHTED = 2;
/** Documents of a source err alike: what one tells of a letter goes no further than this, and all together no further than their number. */
const MOST_OF_ONE = 4;

/** Finds by turns which documents suffered what, and what those have in common. */
export function mixtureOf(observations: readonly Observation[]): Mixture {
  let shares: Weights = { healthy: 0.2, letters: 0.2, anyLetters: 0.2, words: 0.2, lower: 0.2 };
  let losses: readonly number[] = WORD_LOSSES.map(() => 1 / WORD_LOSSES.length);
  // In the first round all documents speak of letters and words.
  let weights: readonly Weights[] = observations.map(() => ({
    healthy: 0,
    letters: 1,
    anyLetters: 0,
    words: 1,
    lower: 0,
  }));
  let [body, headings] = [noOdds(), noOdds()];
  for (let round = 0; round < ROUNDS; round++) {
    const lettersLost = weights.map(({ letters, anyLetters }) => letters + anyLetters);
    body = letterOdds(
      observations.map((its) => its.body),
      lettersLost,
    );
    headings = letterOdds(
      observations.map((its) => its.headings),
      lettersLost,
    );
    losses = wordLosses(observations, weights, losses);
    const known = { body, headings, losses };
    weights = observations.map((its) => weigh(its, known, shares));
    shares = sharesOf(weights);
  }
  const sum = (name: Explanation): number => weights.reduce((all, weight) => all + weight[name], 0);
  return {
    documents: {
      healthy: sum('healthy'),
      letters: sum('letters') + sum('anyLetters'),
      words: sum('words'),
      lower: sum('lower'),
    },
    body,
    headings,
    wordLoss: losses.reduce((all, share, i) => all + share * (WORD_LOSSES[i] as number), 0),
  };
}

interface Known {
  readonly body: Float64Array;
  readonly headings: Float64Array;
  readonly losses: readonly number[];
}

/** How probable each explanation of a document is. */
function weigh(its: Observation, { body, headings, losses }: Known, shares: Weights): Weights {
  const likelihoods: Weights = {
    healthy: its.healthy,
    letters: lettersLostBy(its.body, body) + lettersLostBy(its.headings, headings),
    anyLetters: its.anyLetters,
    words: logSum(its.words.map((each, i) => each + Math.log(losses[i] as number))),
    lower: its.lower,
  };
  const scores = EXPLANATIONS.map((name) => likelihoods[name] + Math.log(shares[name]));
  const total = logSum(scores);
  return Object.fromEntries(EXPLANATIONS.map((name, i) => [name, Math.exp((scores[i] as number) - total)])) as Weights;
}

/** A source mostly has one way of losing capitals: what short documents leave open goes to the commonest. */
const SHARPNESS = 1.5;

function sharesOf(weights: readonly Weights[]): Weights {
  const counts = EXPLANATIONS.map((name) => weights.reduce((sum, weight) => sum + weight[name], BEFOREHAND[name]));
  const sharp = counts.map((count) => count ** SHARPNESS);
  const all = sharp.reduce((sum, its) => sum + its, 0);
  return Object.fromEntries(EXPLANATIONS.map((name, i) => [name, (sharp[i] as number) / all])) as Weights;
}

const noOdds = (): Float64Array => new Float64Array(LETTERS).fill(USUAL_LETTER);

/** How surely each letter is lost, from the documents that lost letters, as far as they did. */
function letterOdds(documents: readonly (readonly ObservedLetter[])[], weights: readonly number[]): Float64Array {
  const sums = new Float64Array(LETTERS);
  const counts = new Float64Array(LETTERS);
  documents.forEach((letters, i) => {
    const weight = weights[i] as number;
    for (const { letter, evidence } of letters) {
      sums[letter] = (sums[letter] as number) + weight * within(evidence, MOST_OF_ONE);
      counts[letter] = (counts[letter] as number) + weight;
    }
  });
  const usual = usualOdds(sums);
  return sums.map((sum, letter) => usual + within(sum, MOST_OF_ONE + Math.log1p(counts[letter] as number)));
}

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The odds of a letter that was not seen: most of the others are lost, or few. */
function usualOdds(sums: Float64Array): number {
  const sighted = sums.filter((sum) => Math.abs(sum) >= SIGHTED);
  if (sighted.length < FEWEST_SIGHTED) return USUAL_LETTER;
  const lost = sighted.filter((sum) => sum > 0).length;
  const share = Math.min(MOST_LOST, Math.max(LEAST_LOST, (lost + 1) / (sighted.length + 2)));
  return logOddsOf(share);
}

const lettersLostBy = (letters: readonly ObservedLetter[], odds: Float64Array): number =>
  letters.reduce((sum, { letter, kept, lost }) => sum + logOfEither(kept, lost, odds[letter] as number), 0);

/** How probable each share of lost words is. */
function wordLosses(
  observations: readonly Observation[],
  weights: readonly Weights[],
  before: readonly number[],
): number[] {
  const found = before.map(() => 1 / before.length);
  observations.forEach(({ words }, i) => {
    const scores = words.map((its, loss) => its + Math.log(before[loss] as number));
    const total = logSum(scores);
    const { words: weight } = weights[i] as Weights;
    scores.forEach((score, loss) => (found[loss] = (found[loss] as number) + weight * Math.exp(score - total)));
  });
  const sum = found.reduce((all, its) => all + its, 0);
  return found.map((its) => its / sum);
}
