/** How probable what the witnesses saw is, under each explanation. All are natural logarithms. */
import { logOfEither, logSum, logSumOfTwo } from '../log-odds.ts';
import { LETTERS } from '../script/letter-index.ts';
import { witnessKinds, type Totals, type Witnesses } from './witnesses.ts';

/**
 * In sound text few certain capitals are missing, by kind of witness: a beta distribution of that share, most of it near
 * nothing. `odd` is how probable it is that layout or style silences a kind, so that any share may be missing.
 */
const SOUND: readonly { readonly missing: number; readonly seen: number; readonly odd: number }[] = [
  { missing: 0.04, seen: 14, odd: 0.02 },
  { missing: 0.3, seen: 10, odd: 0.08 },
  { missing: 0.04, seen: 10, odd: 0.015 },
  { missing: 0.08, seen: 8, odd: 0.03 },
  { missing: 0.6, seen: 10, odd: 0.06 },
];
/** The share of capitals that are missing although their letter is kept, by kind of witness. */
const SLIPS = [0.005, 0.03, 0.005, 0.02, 0.07];
/** The share of a lost letter's capitals that are really gone. */
export const LOSS = 0.94;
/** Shares of the alphabet that may be lost, and of words that may have lost their capitals. */
export const LETTER_SHARES: readonly number[] = [0.12, 0.3, 0.5, 0.75];
export const WORD_LOSSES: readonly number[] = [0.3, 0.45, 0.6, 0.75, 0.88];
/** A small letter where all are lost. */
export const NEARLY_ALL = 0.997;

/** How much odder text is that is not all sentences. */
const ODDER = 9;
const LEAST_ODD = 0.4;

/** Nothing is lost: each kind of witness has its own share of misses. `purity` is that of the register. */
export function sound(totals: Totals, purity: number): number {
  let sum = 0;
  const oddness = LEAST_ODD + ODDER * (1 - purity);
  SOUND.forEach(({ missing: usuallyMissing, seen, odd: usuallyOdd }, kind) => {
    const odd = usuallyOdd * oddness;
    const missing = usuallyMissing * Math.min(1, oddness);
    const found = totals.seen[kind] as number;
    const missed = totals.missed[kind] as number;
    if (found + missed === 0) return;
    const usual = logBeta(missed + missing, found + seen) - logBeta(missing, seen);
    const oddly = logBeta(missed + 1, found + 1);
    sum += logSumOfTwo(Math.log(1 - odd) + usual, Math.log(odd) + oddly);
  });
  return sum;
}

/** Some letters are lost in all kinds alike, the others kept. */
export function lettersLost(witnesses: Witnesses): number {
  const letters = witnessedLetters(witnesses);
  const byShares = LETTER_SHARES.map((share) => {
    const isKept = Math.log(1 - share);
    const isLost = Math.log(share);
    let sum = 0;
    for (const { kept, lost } of letters) sum += logSumOfTwo(isKept + kept, isLost + lost);
    return sum;
  });
  return logSum(byShares) - Math.log(LETTER_SHARES.length);
}

/** The same of letters whose odds of being lost are known beforehand. */
export function knownLettersLost(witnesses: Witnesses, logOdds: Float64Array): number {
  return witnessedLetters(witnesses).reduce(
    (sum, { letter, kept, lost }) => sum + logOfEither(kept, lost, logOdds[letter] as number),
    0,
  );
}

/** How probable what the witnesses saw of a letter is, if it is kept and if it is lost. */
export interface WitnessedLetter {
  readonly letter: number;
  readonly kept: number;
  readonly lost: number;
}

/** Of every letter of which something was seen. */
export function witnessedLetters(witnesses: Witnesses): WitnessedLetter[] {
  const letters: WitnessedLetter[] = [];
  for (let letter = 0; letter < LETTERS; letter++) {
    const kept = letterLikelihood(witnesses, letter, IF_KEPT);
    if (kept !== 0) letters.push({ letter, kept, lost: letterLikelihood(witnesses, letter, IF_LOST) });
  }
  return letters;
}

/** By kind of witness: logarithms of how probable a capital that is due is to be there, and to be missing. */
interface Chances {
  readonly there: readonly number[];
  readonly gone: readonly number[];
}

/** If each capital is missing with probability `loss` besides slips. */
function chancesAt(loss: number): Chances {
  const due = SLIPS.map((slip) => (1 - slip) * (1 - loss));
  return { there: due.map((its) => Math.log(its)), gone: due.map((its) => Math.log(1 - its)) };
}

const IF_KEPT = chancesAt(0);
const IF_LOST = chancesAt(LOSS);

/** Words lost their capitals whatever their letter, in all kinds alike. */
export function wordsLost(totals: Totals, known: number | undefined): number {
  if (known !== undefined) return wordsLostBy(totals, known);
  return logSum(WORD_LOSSES.map((loss) => allLetters(totals, loss))) - Math.log(WORD_LOSSES.length);
}

/** The same of a known share of them. */
export const wordsLostBy = (totals: Totals, loss: number): number => allLetters(totals, loss);

/** Every capital is gone; `capitalised` is how many words have one all the same. */
export const allLost = (totals: Totals, capitalised: number): number =>
  allLetters(totals, NEARLY_ALL) + capitalised * Math.log(1 - NEARLY_ALL);

/** What was seen of all letters, if each capital is missing with probability `loss` besides slips. */
function allLetters({ seen, missed }: Totals, loss: number): number {
  const chances = chancesAt(loss);
  let sum = 0;
  for (let kind = 0; kind < witnessKinds.length; kind++)
    sum += likelihoodOf(kind, seen[kind] as number, missed[kind] as number, chances);
  return sum;
}

/** The same of one letter. */
function letterLikelihood({ seen, missed }: Witnesses, letter: number, chances: Chances): number {
  let sum = 0;
  for (let kind = 0; kind < witnessKinds.length; kind++) {
    const cell = kind * LETTERS + letter;
    const there = seen[cell] as number;
    const gone = missed[cell] as number;
    if (there + gone !== 0) sum += likelihoodOf(kind, there, gone, chances);
  }
  return sum;
}

const likelihoodOf = (kind: number, seen: number, missed: number, { there, gone }: Chances): number =>
  seen + missed === 0 ? 0 : seen * (there[kind] as number) + missed * (gone[kind] as number);

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Stirling's series, after a shift to where it is exact enough. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 8) shift += Math.log(z++);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / z;
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - shift;
}
