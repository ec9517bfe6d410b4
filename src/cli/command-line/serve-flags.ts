import { JOBS_FLAG } from './clean-flags.ts';
import type { Flag } from './flag.ts';
import { CONFIG_FLAGS, HELP_FLAG, REPAIR_FLAGS, type ConfigFlagName, type RepairFlagName } from './repair-flags.ts';

type ServerFlagName = 'host' | 'port' | 'socket' | 'max-body' | 'max-time' | 'max-requests';
export type ServeFlagName = ServerFlagName | 'jobs' | RepairFlagName | ConfigFlagName | 'help';

const KIB = 1024;
const MIB = KIB * KIB;

/** The options of `casemend serve`. */
export const SERVE_FLAGS: readonly Flag<ServeFlagName>[] = [
  {
    name: 'host',
    group: 'Listen',
    value: 'HOST',
    onlyTyped: true,
    fallback: '127.0.0.1',
    text: 'the address to listen at',
    more: 'At 0.0.0.0 other machines reach it, and nobody is asked for a password.',
  },
  {
    name: 'port',
    group: 'Listen',
    value: 'N',
    range: [0, 65_535],
    whole: true,
    onlyTyped: true,
    fallback: 8375,
    text: 'the port to listen at; with 0 one that is free',
  },
  {
    name: 'socket',
    group: 'Listen',
    value: 'FILE',
    onlyTyped: true,
    text: 'listen on a Unix socket at this path, not at a port',
  },
  {
    name: 'max-body',
    group: 'Limits',
    value: 'SIZE',
    range: [KIB, 256 * MIB],
    onlyTyped: true,
    fallback: '4MiB',
    text: 'refuse requests with larger bodies',
  },
  {
    name: 'max-time',
    group: 'Limits',
    value: 'N',
    range: [0.1, 3600],
    onlyTyped: true,
    fallback: 30,
    text: 'give up requests that take longer than so many seconds',
  },
  {
    name: 'max-requests',
    group: 'Limits',
    value: 'N',
    range: [1, 10_000],
    whole: true,
    onlyTyped: true,
    fallback: 128,
    text: 'refuse requests while so many are being answered',
    more: 'Together with --max-body it bounds the memory.',
  },
  JOBS_FLAG,
  ...CONFIG_FLAGS,
  ...REPAIR_FLAGS,
  HELP_FLAG,
];
