/** Changes, and words that were left alone, that a reviewer wants to see first. */
import { cut, wordBoundary } from './parts/cut.ts';
import type { Origin } from './origin.ts';

/** A change that was made, or that was not, with what stands around it. */
export interface Finding extends Origin {
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly confidence: number;
  readonly left: string;
  readonly right: string;
  /** Settles which of equals is kept. */
  readonly lot: number;
}

/** What a finding is made of. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly confidence: number;
}

/** So many are kept. */
export const MOST_FINDINGS = 100;
const LONGEST_WORD = 60;
const LONGEST_NAME = 200;
const REACH = 60;

export type Order = (one: Finding, other: Finding) => number;

/** The least sure first. */
export const leastSure: Order = (one, other) => one.confidence - other.confidence || settle(one, other);
/** The likeliest first. */
export const likeliest: Order = (one, other) => other.confidence - one.confidence || settle(one, other);

function settle(one: Finding, other: Finding): number {
  return one.lot - other.lot || (wordsOf(one) < wordsOf(other) ? -1 : 1);
}

/** Adds a finding to a list in order. Of those about the same words, the first is kept; of all, the first so many. */
export function addFinding(list: Finding[], finding: Finding, order: Order): void {
  const words = wordsOf(finding);
  const same = list.findIndex((other) => wordsOf(other) === words);
  if (same >= 0 && order(list[same]!, finding) <= 0) return;
  if (same >= 0) list.splice(same, 1);
  const place = list.findIndex((other) => order(finding, other) < 0);
  list.splice(place < 0 ? list.length : place, 0, finding);
  if (list.length > MOST_FINDINGS) list.pop();
}

/** Copied, because a slice of a long text would keep all of it in memory. */
export function toFinding(origin: Origin, lot: number, text: string, found: Found): Finding {
  const { file, line, field } = origin;
  const { start, end, before, after, rule, confidence } = found;
  return structuredClone({
    file: cut(file, LONGEST_NAME),
    ...(line !== undefined && { line }),
    ...(field !== undefined && { field: cut(field, LONGEST_NAME) }),
    before: cut(before, LONGEST_WORD),
    after: cut(after, LONGEST_WORD),
    rule,
    confidence,
    left: text.slice(start > REACH ? wordBoundary(text, start - REACH) : 0, start),
    right: text.slice(end, end + REACH < text.length ? wordBoundary(text, end + REACH) : text.length),
    lot,
  });
}

function wordsOf({ before, after }: Finding): string {
  return `${before}\n${after}`;
}
