import type { DiagnosedBlock } from '../diagnosis/diagnose.ts';
import { letterIndex } from '../diagnosis/letter-index.ts';
import { isCapital } from '../script/shape.ts';

/** From this probability a letter counts as lost, and may be raised. */
export const LOST = 0.5;

/** Whether the damage can have made `observed` of `intended`: where letters were lost, only those are raised. */
export function isReachable(observed: string, intended: string, { kind, losses }: DiagnosedBlock): boolean {
  if (kind !== 'letters') return true;
  for (let i = 0; i < intended.length; i++) {
    const meant = intended.charCodeAt(i);
    if (observed.charCodeAt(i) !== meant && isCapital(meant) && (losses[letterIndex(meant)] as number) < LOST)
      return false;
  }
  return true;
}
