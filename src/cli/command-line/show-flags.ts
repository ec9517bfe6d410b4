import { JOBS_FLAG } from './clean-flags.ts';
import type { Flag } from './flag.ts';
import { INPUT_FLAGS, type InputFlagName } from './input-flags.ts';
import { CONFIG_FLAGS, HELP_FLAG, REPAIR_FLAGS, type ConfigFlagName, type RepairFlagName } from './repair-flags.ts';

/** The flags that all the commands have that show what casemend makes of a text or knows of a word. */
export type ShowFlagName = 'json' | RepairFlagName | ConfigFlagName | 'help';

/** What the diagnosis of a text depends on. */
const DIAGNOSING: readonly RepairFlagName[] = ['assume', 'profile', 'no-characters', 'characters'];
/** What the casing of a single word depends on. */
const CASING: readonly RepairFlagName[] = ['lexicon', 'model'];

export const EXPLAIN_FLAGS: readonly Flag<ShowFlagName>[] = showFlags(
  'write each explanation as a line of JSON',
  REPAIR_FLAGS,
);

export type DiagnoseFlagName = ShowFlagName | InputFlagName | 'jobs';

export const DIAGNOSE_FLAGS: readonly Flag<DiagnoseFlagName>[] = [
  ...INPUT_FLAGS,
  JOBS_FLAG,
  ...showFlags(
    'write each diagnosis as a line of JSON',
    REPAIR_FLAGS.filter(({ name }) => DIAGNOSING.includes(name)),
  ),
];

export const LOOKUP_FLAGS: readonly Flag<ShowFlagName>[] = showFlags(
  'write what is known of each word as a line of JSON',
  REPAIR_FLAGS.filter(({ name }) => CASING.includes(name)),
);

function showFlags(json: string, repair: readonly Flag<RepairFlagName>[]): readonly Flag<ShowFlagName>[] {
  return [{ name: 'json', group: 'Output', text: json }, ...CONFIG_FLAGS, ...repair, HELP_FLAG];
}
