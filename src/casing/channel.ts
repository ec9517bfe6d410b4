import type { Condition } from '../diagnosis/diagnose.ts';
import { letterIndex } from '../diagnosis/evidence.ts';
import { isCapital, isSmall } from '../tokens/shape.ts';
import { toLower } from './case.ts';

/** A capital that appears from nowhere. */
const FROM_NOWHERE = Math.log(1e-3);
/** A capital whose letter is kept, lost all the same. */
const SLIP = 0.004;
/** `US` that became `Us`, where whole words lost their capitals. */
const HALF_LOST = Math.log(0.03);
/** From this probability a letter counts as lost, and may be raised. */
export const LOST = 0.5;

/**
 * How probable it is that the damage made `observed` of `intended`: the logarithm of the likelihood, at most 0.
 * `-Infinity` for what the damage cannot have done.
 */
export function likelihood(observed: string, intended: string, condition: Condition): number {
  switch (condition.kind) {
    case 'letters':
      return lettersLost(observed, intended, condition.losses);
    case 'words':
      return wordsLost(observed, intended, shareLost(condition));
    case 'lower':
      return wordsLost(observed, intended, 0.99);
    case 'upper':
      return observed === observed.toUpperCase() ? 0 : wordsLost(observed, intended, 0.5);
    case 'title':
      return titled(observed, intended);
    default:
      return observed === intended ? 0 : -Infinity;
  }
}

function lettersLost(observed: string, intended: string, losses: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < intended.length; i++) {
    const meant = intended.charCodeAt(i);
    const seen = observed.charCodeAt(i);
    if (isCapital(meant)) {
      const loss = losses[letterIndex(meant)] as number;
      if (seen === meant) sum += Math.log(1 - 0.95 * loss + SLIP);
      else if (loss < LOST) return -Infinity;
      else sum += Math.log(loss);
    } else if (seen !== meant) sum += FROM_NOWHERE;
  }
  return sum;
}

/** The share of capitals that the words of a block lost, as far as its certain places show. */
function shareLost({ evidence }: Condition): number {
  const { certain, missing } = evidence.counts;
  return (missing + 1) / (certain + 2);
}

function wordsLost(observed: string, intended: string, share: number): number {
  if (observed === intended) return observed === toLower(intended) ? 0 : Math.log(1 - share);
  if (observed === toLower(intended)) return Math.log(share);
  return hasLostSome(observed, intended) ? HALF_LOST : FROM_NOWHERE;
}

/** Whether every difference is a capital of the intended word that is small now. */
function hasLostSome(observed: string, intended: string): boolean {
  for (let i = 0; i < intended.length; i++) {
    if (observed.charCodeAt(i) !== intended.charCodeAt(i) && !isSmall(observed.charCodeAt(i))) return false;
  }
  return true;
}

/** Title case raises first letters and may lower the others. */
function titled(observed: string, intended: string): number {
  if (observed === intended) return 0;
  const first = String.fromCodePoint(observed.codePointAt(0) ?? 0);
  const raisedFirst = isCapital(first.codePointAt(0) as number);
  if (!raisedFirst) return wordsLost(observed, intended, 0.5);
  return toLower(observed.slice(first.length)) === observed.slice(first.length) ? 0 : FROM_NOWHERE;
}
