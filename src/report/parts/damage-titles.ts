import type { DamageKind } from '../../types.ts';

/** What had happened to the capitals of a document, in words. */
export const DAMAGE_TITLES: Readonly<Record<DamageKind, string>> = {
  healthy: 'Capitals sound',
  letters: 'Some letters had lost their capitals',
  words: 'Some words had lost their capitals',
  lower: 'All capitals were lost',
  upper: 'Everything was in capitals',
  title: 'Every word had a capital',
  unknown: 'Too little to tell',
  'as-typed': 'Small letters as typed',
  'other-language': 'Another language',
  code: 'Code, logs, markup',
  data: 'Tables, figures, sources',
};
