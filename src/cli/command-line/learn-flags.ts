import { JOBS_FLAG } from './clean-flags.ts';
import type { Flag } from './flag.ts';
import { INPUT_FLAGS, type InputFlagName } from './input-flags.ts';
import { CONFIG_FLAGS, HELP_FLAG, REPAIR_FLAGS, type ConfigFlagName, type RepairFlagName } from './repair-flags.ts';

export type LearnFlagName = 'out' | 'jobs' | InputFlagName | RepairFlagName | ConfigFlagName | 'help';

/** What the observation of a text depends on. */
const OBSERVING: readonly RepairFlagName[] = ['lexicon', 'model', 'profile', 'no-characters', 'characters'];

/** The options of `casemend learn`. */
export const LEARN_FLAGS: readonly Flag<LearnFlagName>[] = [
  ...INPUT_FLAGS,
  {
    name: 'out',
    short: 'o',
    group: 'Output',
    value: 'FILE',
    onlyTyped: true,
    text: 'where to write the profile; without it standard output',
  },
  JOBS_FLAG,
  ...CONFIG_FLAGS,
  ...REPAIR_FLAGS.filter(({ name }) => OBSERVING.includes(name)),
  HELP_FLAG,
];
