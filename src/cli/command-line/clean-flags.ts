import type { Flag } from './flag.ts';
import { INPUT_FLAGS, type InputFlagName } from './input-flags.ts';
import { CONFIG_FLAGS, HELP_FLAG, REPAIR_FLAGS, type ConfigFlagName, type RepairFlagName } from './repair-flags.ts';
import { OUTPUT_FLAGS, type OutputFlagName } from './output-flags.ts';

type RunFlagName = 'jobs' | 'resume' | 'ndjson-server' | 'quiet' | ConfigFlagName;

export type CleanFlagName = InputFlagName | OutputFlagName | RunFlagName | RepairFlagName | 'help' | 'version';

const MOST_JOBS = 256;

export const JOBS_FLAG: Flag<'jobs'> = {
  name: 'jobs',
  short: 'j',
  group: 'Run',
  value: 'N',
  range: [1, MOST_JOBS],
  whole: true,
  fallback: 'the number of cores',
  text: 'work in this many threads',
};

const RUN_FLAGS: readonly Flag<RunFlagName>[] = [
  JOBS_FLAG,
  {
    name: 'resume',
    group: 'Run',
    value: 'JOURNAL',
    onlyTyped: true,
    text: 'note in this file what is done, or go on where its run was broken off',
    more: 'Needs --out-dir or --in-place.',
  },
  {
    name: 'ndjson-server',
    group: 'Run',
    onlyTyped: true,
    text: 'answer each line of NDJSON on standard input at once with one line, until the input ends',
    more:
      'For programs that keep casemend running beside them. What cannot be done is answered with {"casemendError": ' +
      '{"code", "message", "line"}}. It works in one thread.',
  },
  { name: 'quiet', short: 'q', group: 'Run', text: 'show no progress and no summary, only what went wrong' },
  ...CONFIG_FLAGS,
];

/** The options of `casemend` itself. */
export const CLEAN_FLAGS: readonly Flag<CleanFlagName>[] = [
  ...INPUT_FLAGS,
  ...OUTPUT_FLAGS,
  ...RUN_FLAGS,
  ...REPAIR_FLAGS,
  HELP_FLAG,
  { name: 'version', group: 'Other', onlyTyped: true, text: 'show the version' },
];
