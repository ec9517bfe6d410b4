import { logOddsOf, probabilityOf } from '../log-odds.ts';
import type { SightedLetter } from '../types.ts';
import { EXPECTATION, type Evidence } from './evidence.ts';
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
  if (known) return lossesFrom(evidence, (letter) => known[letter] as number);
  if (around) return lossesFrom(evidence, (letter) => TRUST_IN_DOCUMENT * logOddsOf(clamp(around[letter] as number)));
  const first = lossesFrom(evidence, () => logOddsOf(LETTER_PRIOR));
  const prior = logOddsOf(shareLost(evidence, first));
  return lossesFrom(evidence, () => prior);
}

function lossesFrom(evidence: Evidence, priorOf: (letter: number) => number): Float64Array {
  const losses = new Float64Array(LETTERS);
  for (let letter = 0; letter < LETTERS; letter++) {
    const { kept, lost } = letterHypotheses(evidence, letter);
    losses[letter] = probabilityOf(priorOf(letter) + lost - kept);
  }
  return losses;
}

/** The share of the sighted letters that is lost: the best guess for those that were not sighted. */
function shareLost(evidence: Evidence, losses: Float64Array): number {
  let sighted = 0;
  let lost = 0;
  for (let letter = 0; letter < OTHER_LETTER; letter++) {
    const { kept, lost: gone } = letterHypotheses(evidence, letter);
    if (Math.abs(gone - kept) < SIGHTED) continue;
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

/** Log-likelihood of what was sighted of one letter, if each capital due is missing with probability `loss`. */
function letterLikelihood(evidence: Evidence, letter: number, loss: number): number {
  let sum = 0;
  for (let step = 0; step < EXPECTATION.length; step++) {
    const cell = letter * EXPECTATION.length + step;
    const seen = evidence.seen[cell] as number;
    const missed = evidence.missed[cell] as number;
    if (seen + missed === 0) continue;
    const due = (EXPECTATION[step] as number) * (1 - loss);
    sum += seen * Math.log(due) + missed * Math.log(1 - due);
  }
  return sum;
}

/** Log-likelihoods of a letter being kept and being lost. */
export const letterHypotheses = (evidence: Evidence, letter: number): { kept: number; lost: number } => ({
  kept: letterLikelihood(evidence, letter, SLIP),
  lost: letterLikelihood(evidence, letter, LOSS),
});
