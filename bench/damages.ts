import type { Simulation } from '../src/training/damage.ts';

/** The ways in which tables damage text, with their names there. */
export const damages: readonly (readonly [text: string, kind: Simulation])[] = [
  ['clean', 'none'],
  ['half the letters lost', 'letters-half'],
  ['A B C D G M N S lost', 'letters-sample'],
  ['three letters lost', 'letters-three'],
  ['half the words lost', 'words'],
  ['all lower', 'lower'],
  ['ALL CAPITALS', 'upper'],
  ['Title Case', 'title'],
];
