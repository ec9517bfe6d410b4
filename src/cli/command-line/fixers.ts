import type { FixerName, FixerSettings } from '../../characters/fixer.ts';

/** What each character fixer can be set to, the default first. Written down again, so that `--help` need not load the fixers. */
export const FIXER_CHOICES: { readonly [Name in FixerName]: readonly FixerSettings[Name][] } = {
  tags: [false, true],
  entities: [true, false],
  mojibake: [true, false],
  controls: [true, false],
  compatibility: [true, false],
  whitespace: [true, 'tidy', false],
  punctuation: [true, 'restyle', false],
  lines: [true, 'unwrap', 'pages', false],
  boilerplate: ['report', 'remove', false],
};

export const fixerNames: readonly FixerName[] = Object.keys(FIXER_CHOICES) as FixerName[];
