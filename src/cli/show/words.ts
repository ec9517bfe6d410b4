/** Verdicts in words. */
import type { Diagnosis, DamageKind } from '../../types.ts';
import { percent } from '../../display/words.ts';

const DAMAGE_PHRASES: Readonly<Record<DamageKind, string>> = {
  healthy: 'its capitals are sound',
  letters: 'some letters lost their capitals',
  words: 'some words lost their capitals',
  lower: 'all capitals are lost',
  upper: 'all of it is in capitals',
  title: 'every word begins with a capital',
  unknown: 'there is too little to go by',
  'as-typed': 'its small letters are as people type them',
  'other-language': 'it is in another language',
  code: 'it is code, markup, configuration or a log',
  data: 'it is a table, figures, keys or a list of sources',
};

/** No finding on capitals, so nothing to be sure of. */
const UNSURE: ReadonlySet<DamageKind> = new Set(['unknown', 'as-typed', 'other-language', 'code', 'data']);

/** What happened to the capitals. */
export function kindText(kind: DamageKind): string {
  return DAMAGE_PHRASES[kind];
}

/** What happened to the capitals, and how sure that is. */
export function verdictText({ kind, confidence }: Pick<Diagnosis, 'kind' | 'confidence'>): string {
  return UNSURE.has(kind) ? DAMAGE_PHRASES[kind] : `${DAMAGE_PHRASES[kind]} (${percent(confidence)} sure)`;
}

/** A and B, or A, B and C. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}
