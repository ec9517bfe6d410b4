import type { Diagnosis } from '../types.ts';

/** The letters that lost their capitals. */
export function lostOf({ letters }: Pick<Diagnosis, 'letters'>): string[] {
  return letters.filter(({ lost }) => lost).map(({ letter }) => letter);
}
