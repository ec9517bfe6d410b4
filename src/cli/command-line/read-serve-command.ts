import { defaultJobs } from '../../batch/plan/plan.ts';
import type { Options } from '../../options.ts';
import type { Address } from '../serve/address.ts';
import type { Limits } from '../serve/app.ts';
import { readConfigFile } from './config-file.ts';
import { fallbackOf } from './flag.ts';
import type { Given } from './given.ts';
import { parseFlags } from './parse-flags.ts';
import type { Context } from './read-clean-command.ts';
import { readRepairOptions } from './read-repair-options.ts';
import { SERVE_FLAGS, type ServeFlagName } from './serve-flags.ts';
import { readSize } from './size.ts';
import { UsageError } from './usage-error.ts';

/** What `casemend serve` is to do: the command line and the config file, checked. */
export interface ServeCommand {
  readonly address: Address;
  readonly limits: Limits;
  /** How many threads work; at least 1. */
  readonly jobs: number;
  /** Options of the library, which a request may override. */
  readonly options: Options;
}

/**
 * Reads what follows `casemend serve`.
 *
 * @throws {UsageError | SettingsError}
 */
export function readServeCommand(args: readonly string[], { cwd }: Context): ServeCommand {
  const typed = parseFlags(args, SERVE_FLAGS);
  const config = readConfigFile(typed, cwd);
  const [operand] = typed.operands;
  if (operand !== undefined) throw new UsageError(`'${operand}' is too much: texts are sent to the server`);
  const number = (name: ServeFlagName): number => typed.number(name) ?? Number(fallbackOf(SERVE_FLAGS, name));
  return {
    address: readAddress(typed),
    limits: {
      body: typed.number('max-body') ?? readSize(String(fallbackOf(SERVE_FLAGS, 'max-body')))!,
      seconds: number('max-time'),
      requests: number('max-requests'),
    },
    jobs: typed.over(config.values).number('jobs') ?? defaultJobs(),
    options: readRepairOptions(typed, config, cwd),
  };
}

function readAddress(typed: Given<ServeFlagName>): Address {
  const socket = typed.text('socket');
  if (socket === undefined) {
    return {
      host: typed.text('host') ?? String(fallbackOf(SERVE_FLAGS, 'host')),
      port: typed.number('port') ?? Number(fallbackOf(SERVE_FLAGS, 'port')),
    };
  }
  const other = (['host', 'port'] as const).find((name) => typed.has(name));
  if (other !== undefined) throw new UsageError(`options --socket and --${other} exclude each other`);
  return { socket };
}
