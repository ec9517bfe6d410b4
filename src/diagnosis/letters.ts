import { logOddsOf, probabilityOf } from '../log-odds.ts';
import type { SightedLetter } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { EXPECTATION } from './expectation.ts';
import { letterAt, LETTERS, OTHER_LETTER } from '../script/letter-index.ts';

/** A capital that is due and missing although nothing is broken: slips, odd styles, sentence starts that are none. */
const SLIP = 0.01;
/** The share of a lost letter's capitals that are really gone. */
const LOSS = 0.94;
/** How probable it is beforehand that a given letter is lost, in text that lost letters. */
export const LETTER_PRIOR = 0.4;

/** What is known of the document weighs this much in a block of its own. */
const TRUST_IN_DOCUMENT = 0.7;
/** Only places with at least this probability of a capital are counted as sightings. */
const SIGHTING = 0.985;

/** How clearly the evidence must speak for a letter to count as sighted, in nats; and bounds for the share. */
const SIGHTED = 2;
const LEAST_LOST = 0.1;
const MOST_LOST = 0.7;

/** From this probability a letter is taken for lost and may be raised, wherever that is said. */
export const LOST = 0.5;
/** Of text that lost nothing. */
export const NO_LOSSES: Float64Array = new Float64Array(LETTERS);

const clamp = (probability: number): number => Math.min(0.999, Math.max(0.001, probability));

/**
 * Probability that each letter is lost.
 *
 * @param around the same for the document around a block
 * @param known the log-odds of each letter in other texts of its source
 */
export function letterLosses(
  evidence: Evidence,
  around: Float64Array | undefined,
  known: Float64Array | undefined,
): Float64Array {
  const hypotheses = hypothesesOf(evidence);
  if (known) return lossesFrom(hypotheses, (letter) => known[letter] as number);
  if (around) return lossesFrom(hypotheses, (letter) => TRUST_IN_DOCUMENT * logOddsOf(clamp(around[letter] as number)));
  const beforehand = logOddsOf(LETTER_PRIOR);
  const first = lossesFrom(hypotheses, () => beforehand);
  const prior = logOddsOf(shareLost(hypotheses, first));
  return lossesFrom(hypotheses, () => prior);
}

/** Log-likelihoods of every letter being kept and being lost. */
interface Hypotheses {
  readonly kept: Float64Array;
  readonly lost: Float64Array;
}

function hypothesesOf(evidence: Evidence): Hypotheses {
  const kept = new Float64Array(LETTERS);
  const lost = new Float64Array(LETTERS);
  for (let letter = 0; letter < LETTERS; letter++) {
    kept[letter] = letterLikelihood(evidence, letter, IF_KEPT);
    lost[letter] = letterLikelihood(evidence, letter, IF_LOST);
  }
  return { kept, lost };
}

function lossesFrom({ kept, lost }: Hypotheses, priorOf: (letter: number) => number): Float64Array {
  const losses = new Float64Array(LETTERS);
  for (let letter = 0; letter < LETTERS; letter++)
    losses[letter] = probabilityOf(priorOf(letter) + (lost[letter] as number) - (kept[letter] as number));
  return losses;
}

/** The share of the sighted letters that is lost: the best guess for those that were not sighted. */
function shareLost({ kept, lost: gone }: Hypotheses, losses: Float64Array): number {
  let sighted = 0;
  let lost = 0;
  for (let letter = 0; letter < OTHER_LETTER; letter++) {
    if (Math.abs((gone[letter] as number) - (kept[letter] as number)) < SIGHTED) continue;
    sighted++;
    lost += losses[letter] as number;
  }
  return Math.min(MOST_LOST, Math.max(LEAST_LOST, (lost + 1) / (sighted + 2)));
}

/** The sighted letters for the user, most probably lost first. */
export function sightedLetters(evidence: Evidence, losses: Float64Array): SightedLetter[] {
  const letters: SightedLetter[] = [];
  for (let letter = 0; letter < OTHER_LETTER; letter++) {
    const { seen, missing } = sightingsOf(evidence, letter);
    if (seen + missing === 0) continue;
    const probability = losses[letter] as number;
    letters.push({ letter: letterAt(letter), seen, missing, probability, lost: probability >= LOST });
  }
  return letters.sort((a, b) => b.probability - a.probability || a.letter.localeCompare(b.letter));
}

/** How often a capital of a letter was found and missed where one is certain. */
export function sightingsOf(evidence: Evidence, letter: number): Pick<SightedLetter, 'seen' | 'missing'> {
  let seen = 0;
  let missing = 0;
  EXPECTATION.forEach((expected, step) => {
    if (expected < SIGHTING) return;
    seen += evidence.seen[letter * EXPECTATION.length + step] as number;
    missing += evidence.missed[letter * EXPECTATION.length + step] as number;
  });
  return { seen, missing };
}

/** By step: logarithms of how probable a capital is to be there, and to be missing. */
interface Chances {
  readonly there: readonly number[];
  readonly gone: readonly number[];
}

/** If each capital due is missing with probability `loss`. */
function chancesAt(loss: number): Chances {
  const due = EXPECTATION.map((expected) => expected * (1 - loss));
  return { there: due.map((its) => Math.log(its)), gone: due.map((its) => Math.log(1 - its)) };
}

const IF_KEPT = chancesAt(SLIP);
const IF_LOST = chancesAt(LOSS);

/** Log-likelihood of what was sighted of one letter. */
function letterLikelihood(evidence: Evidence, letter: number, { there, gone }: Chances): number {
  let sum = 0;
  for (let step = 0; step < EXPECTATION.length; step++) {
    const cell = letter * EXPECTATION.length + step;
    const seen = evidence.seen[cell] as number;
    const missed = evidence.missed[cell] as number;
    if (seen + missed !== 0) sum += seen * (there[step] as number) + missed * (gone[step] as number);
  }
  return sum;
}

/** Log-likelihoods of a letter being kept and being lost. */
export const letterHypotheses = (evidence: Evidence, letter: number): { kept: number; lost: number } => ({
  kept: letterLikelihood(evidence, letter, IF_KEPT),
  lost: letterLikelihood(evidence, letter, IF_LOST),
});
