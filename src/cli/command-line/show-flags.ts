import type { Flag } from './flag.ts';
import { CONFIG_FLAGS, HELP_FLAG, MENDING_FLAGS, type ConfigFlagName, type MendingFlagName } from './mending-flags.ts';

/** The flags of the commands that show what casemend makes of a text or knows of a word. */
export type ShowFlagName = 'json' | MendingFlagName | ConfigFlagName | 'help';

/** What the diagnosis of a text depends on. */
const DIAGNOSING: readonly MendingFlagName[] = ['caseless', 'no-characters', 'characters'];
/** What the casing of a single word depends on. */
const CASING: readonly MendingFlagName[] = ['lexicon', 'model'];

export const EXPLAIN_FLAGS: readonly Flag<ShowFlagName>[] = showFlags(
  'write each explanation as a line of JSON',
  MENDING_FLAGS,
);

export const DIAGNOSE_FLAGS: readonly Flag<ShowFlagName>[] = showFlags(
  'write each diagnosis as a line of JSON',
  MENDING_FLAGS.filter(({ name }) => DIAGNOSING.includes(name)),
);

export const LOOKUP_FLAGS: readonly Flag<ShowFlagName>[] = showFlags(
  'write what is known of each word as a line of JSON',
  MENDING_FLAGS.filter(({ name }) => CASING.includes(name)),
);

function showFlags(json: string, mending: readonly Flag<MendingFlagName>[]): readonly Flag<ShowFlagName>[] {
  return [{ name: 'json', group: 'Output', text: json }, ...CONFIG_FLAGS, ...mending, HELP_FLAG];
}
