import type { DamageKind } from '../types.ts';
import { EXPECTATION, LETTERS, type Evidence } from './evidence.ts';

/** A capital that is due and missing although nothing is broken: slips, odd styles, sentence starts that are none. */
const SLIP = 0.01;
/** The share of a lost letter's capitals that are really gone. */
const LOSS = 0.94;
/** How probable it is beforehand that a given letter is lost, in text that lost letters. */
export const LETTER_PRIOR = 0.4;
/** Shares of words that may have lost their capitals. */
const WORD_LOSSES = [0.15, 0.3, 0.5, 0.7, 0.85];
/** A small letter where all are lost. */
const NEARLY_ALL = 0.997;

/** Beforehand, most text is healthy. */
const PRIOR: Readonly<Record<Verdict, number>> = { healthy: 0.9, letters: 0.04, words: 0.03, lower: 0.03 };

type Verdict = Extract<DamageKind, 'healthy' | 'letters' | 'words' | 'lower'>;

/** Log-likelihood of what was sighted of one letter, if each capital due is missing with probability `loss`. */
export function letterLikelihood(evidence: Evidence, letter: number, loss: number): number {
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

const logSum = (values: readonly number[]): number => {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};

function allLetters(evidence: Evidence, loss: number): number {
  let sum = 0;
  for (let letter = 0; letter < LETTERS; letter++) sum += letterLikelihood(evidence, letter, loss);
  return sum;
}

/** Log-likelihood of the evidence under each kind of damage that leaves case to letters or words. */
function likelihoods(evidence: Evidence): Record<Verdict, number> {
  let letters = 0;
  for (let letter = 0; letter < LETTERS; letter++) {
    const { kept, lost } = letterHypotheses(evidence, letter);
    letters += logSum([Math.log(1 - LETTER_PRIOR) + kept, Math.log(LETTER_PRIOR) + lost]);
  }
  return {
    healthy: allLetters(evidence, SLIP),
    letters,
    words: logSum(WORD_LOSSES.map((loss) => allLetters(evidence, loss))) - Math.log(WORD_LOSSES.length),
    lower: allLetters(evidence, NEARLY_ALL),
  };
}

/** The share of words in capitals, or of plain words raised, from which a text counts as wholly so. */
const CASELESS_SHARE = 0.75;
const TITLE_SHARE = 0.6;
const FEWEST_WORDS = 3;
/** A verdict less probable than this is none. */
const FEWEST_CONFIDENCE = 0.7;

/** The verdict on a stretch of text. */
export interface Judgement {
  readonly kind: DamageKind;
  readonly confidence: number;
}

/**
 * @param caseless whether text without a single capital has lost them for certain
 * @param prior probabilities beforehand, when the text around is known
 */
export function judge(
  evidence: Evidence,
  caseless: boolean,
  prior: Readonly<Record<Verdict, number>> = PRIOR,
): Judgement {
  const { words, upper, capitalised, plain, raised } = evidence.counts;
  if (caseless && words > 0 && capitalised === 0) return { kind: 'lower', confidence: 1 };
  if (words >= FEWEST_WORDS && upper / words >= CASELESS_SHARE)
    return { kind: 'upper', confidence: smooth(upper, words) };
  if (plain >= FEWEST_WORDS && raised / plain >= TITLE_SHARE)
    return { kind: 'title', confidence: smooth(raised, plain) };
  const found = likelihoods(evidence);
  const kinds = Object.keys(found) as Verdict[];
  const scores = kinds.map((kind) => found[kind] + Math.log(prior[kind]));
  const total = logSum(scores);
  let best = 0;
  for (let i = 1; i < kinds.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const damage = 1 - Math.exp((scores[kinds.indexOf('healthy')] as number) - total);
  const kind = kinds[best] as Verdict;
  const confidence = Math.exp((scores[best] as number) - total);
  if (words === 0 || evidence.counts.certain === 0) return { kind: 'unknown', confidence: 1 - damage };
  // Which kind of damage it is may stay open; that there is damage may not.
  if (kind !== 'healthy' && damage < FEWEST_CONFIDENCE) return { kind: 'unknown', confidence: damage };
  if (kind !== 'healthy' && words < FEWEST_WORDS) return { kind: 'unknown', confidence: damage };
  if (kind === 'healthy' && confidence < FEWEST_CONFIDENCE) return { kind: 'unknown', confidence };
  return { kind, confidence };
}

const smooth = (hits: number, all: number): number => (hits + 1) / (all + 2);
