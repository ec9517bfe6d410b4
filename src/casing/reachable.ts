import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { LOST } from '../diagnosis/letters.ts';
import { letterIndex } from '../script/letter-index.ts';
import { isCapital } from '../script/shape.ts';

/** Whether the damage can have made `observed` of `intended`: where letters were lost, only those are raised. */
export const isReachable = (observed: string, intended: string, { kind, losses }: DiagnosedBlock): boolean =>
  kind !== 'letters' || leastLoss(observed, intended, losses) >= LOST;

/** The probability that the least probable of the letters that would be raised is lost; 1 if none would. */
export function leastLoss(observed: string, intended: string, losses: Float64Array): number {
  let least = 1;
  for (let i = 0; i < intended.length; i++) {
    const meant = intended.charCodeAt(i);
    if (observed.charCodeAt(i) !== meant && isCapital(meant))
      least = Math.min(least, losses[letterIndex(meant)] as number);
  }
  return least;
}
