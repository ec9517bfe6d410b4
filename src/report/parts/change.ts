/** A change as pages show it: plain data of bounded size. */
import type { Edit, Evidence } from '../../types.ts';
import { cut } from './cut.ts';

/** A change and its loudest reasons. */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  /** As in `Evidence`, to a tenth. */
  readonly weight: number;
  readonly note: string;
}

const LONGEST_CHANGE = 400;
const LONGEST_NOTE = 120;
const MOST_REASONS = 4;

export function toChange({ before, after, rule, confidence, evidence }: Omit<Edit, 'start' | 'end'>): Change {
  return {
    before: cut(before, LONGEST_CHANGE),
    after: cut(after, LONGEST_CHANGE),
    rule,
    confidence,
    reasons: evidence.toSorted(byLoudness).slice(0, MOST_REASONS).map(toReason),
  };
}

function byLoudness(one: Evidence, other: Evidence): number {
  return Math.abs(other.weight) - Math.abs(one.weight);
}

function toReason({ rule, weight, note }: Evidence): Reason {
  return { weight: Math.round(weight * 10) / 10 + 0, note: cut(note ?? rule, LONGEST_NOTE) };
}
