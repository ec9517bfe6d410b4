import { normalize } from '../../src/index.ts';

/** Texts for the examples. */
export const RECORDS: readonly string[] = [
  'on monday the senate met in washington, and angela merkel rang from berlin.',
  'THE VOTE IN LONDON WAS ON FRIDAY, SAID THE MINISTER.',
  'All is well.',
  'the us delegation flew to the Us on friday , he said.',
];
/** What should come out. */
export const REPAIRED: readonly string[] = RECORDS.map((record) => normalize(record));
