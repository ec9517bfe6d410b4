/**
 * How a word is cased.
 *
 * - `lower`: `minister`
 * - `upper`: `NATO`, `U.S.`; two capitals or more and no small letter
 * - `capitalised`: `Minister`, `J`
 * - `mixed`: `iPhone`, `McDonald`, `FiGhtinG`
 * - `caseless`: no letter with case
 */
export type Shape = 'lower' | 'upper' | 'capitalised' | 'mixed' | 'uncased';

/** Whether a word of this shape has a capital. */
export const isRaised = (shape: Shape): boolean => shape !== 'lower' && shape !== 'uncased';

const LOWER = 1;
const UPPER = 2;
const CASELESS = 3;
const NOT_SEEN = 0;
const caseOfUnit = new Uint8Array(0x10000);

function caseOf(codePoint: number): number {
  if (codePoint <= 0xffff) {
    const found = caseOfUnit[codePoint] as number;
    if (found !== NOT_SEEN) return found;
  }
  const character = String.fromCodePoint(codePoint);
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  const answer = lower !== character ? UPPER : upper !== character ? LOWER : CASELESS;
  if (codePoint <= 0xffff) caseOfUnit[codePoint] = answer;
  return answer;
}

export const isCapital = (codePoint: number): boolean => caseOf(codePoint) === UPPER;
export const isSmall = (codePoint: number): boolean => caseOf(codePoint) === LOWER;

/** `a` to `z`, which most of a text is: asked first where every character is looked at. */
export const isBasicSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

export function shapeOf(text: string): Shape {
  let upper = 0;
  let lower = 0;
  let startsUpper = false;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    const its = caseOf(codePoint);
    if (its === UPPER) {
      if (upper + lower === 0) startsUpper = true;
      upper++;
    } else if (its === LOWER) lower++;
  }
  if (upper === 0) return lower === 0 ? 'uncased' : 'lower';
  if (lower === 0) return upper === 1 ? 'capitalised' : 'upper';
  return startsUpper && upper === 1 ? 'capitalised' : 'mixed';
}
