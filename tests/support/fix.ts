import fc from 'fast-check';
import { expect } from 'vitest';
import { english } from '../../src/english/index.ts';
import type { Fixer, FixerName, FixerSettings } from '../../src/characters/fixer.ts';
import { applyEdits } from '../../src/edits.ts';

const MOST_ROUNDS = 12;

/** What one fixer makes of a text, by itself, until it finds nothing more to do. */
export function fix<Name extends FixerName>(
  fixer: Fixer<Name>,
  text: string,
  setting: FixerSettings[Name] = fixer.choices[0]!,
): string {
  if (setting === false) return text;
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyEdits(current, [...fixer.fix(current, setting, english)]);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** A fixer leaves nothing to do, for any text made of `pieces`, and gives the same each time. */
export function obeysLaws<Name extends FixerName>(
  fixer: Fixer<Name>,
  pieces: readonly string[],
  setting: FixerSettings[Name] = fixer.choices[0]!,
): void {
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      const fixed = fix(fixer, text, setting);
      expect(fix(fixer, text, setting)).toBe(fixed);
      expect([...fixer.fix(fixed, setting as true, english)]).toEqual([]);
    }),
    { numRuns: 500 },
  );
}
