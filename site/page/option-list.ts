/** What the fixers of characters can be set to, in the words of the page. The first choice is the default. */
import { ruleNames } from '../../src/casing/rules/names.ts';
import type { FixerName, FixerSettings } from '../../src/characters/fixer.ts';

export { ruleNames };

export type FixerChoices = {
  readonly [Name in FixerName]: readonly (readonly [value: FixerSettings[Name], label: string])[];
};

const ON_OR_OFF = [
  [true, 'repair'],
  [false, 'leave'],
] as const;

export const fixerChoices: FixerChoices = {
  mojibake: ON_OR_OFF,
  entities: ON_OR_OFF,
  controls: ON_OR_OFF,
  compatibility: ON_OR_OFF,
  whitespace: [
    [true, 'repair'],
    ['tidy', 'tidy up'],
    [false, 'leave'],
  ],
  punctuation: [
    [true, 'repair'],
    ['restyle', 'make plain'],
    [false, 'leave'],
  ],
  lines: [
    [true, 'join words'],
    ['unwrap', 'and unwrap'],
    ['pages', 'and drop page heads'],
    [false, 'leave'],
  ],
  tags: [
    [false, 'leave'],
    [true, 'remove'],
  ],
  boilerplate: [
    ['report', 'leave'],
    ['remove', 'remove'],
  ],
};
