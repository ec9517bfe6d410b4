import type { Options } from '../../options.ts';
import { defaultJobs } from '../../batch/plan/plan.ts';
import { readConfigFile } from './config-file.ts';
import { parseFlags } from './parse-flags.ts';
import type { Context } from './read-clean-command.ts';
import { readInputs, type Inputs } from './read-inputs.ts';
import { readRepairOptions } from './read-repair-options.ts';
import { DIAGNOSE_FLAGS } from './show-flags.ts';

/** What `casemend diagnose` is to do: the command line and the config file, checked. */
export interface DiagnoseCommand extends Inputs {
  /** Whether to write JSON. */
  readonly json: boolean;
  /** How many threads work; at least 1. */
  readonly jobs: number;
  /** Options of the library. */
  readonly options: Options;
}

/**
 * Reads what follows `casemend diagnose`.
 *
 * @throws {UsageError | SettingsError}
 */
export function readDiagnoseCommand(args: readonly string[], { cwd }: Context): DiagnoseCommand {
  const typed = parseFlags(args, DIAGNOSE_FLAGS);
  const config = readConfigFile(typed, cwd);
  const given = typed.over(config.values);
  return {
    ...readInputs(given),
    json: typed.has('json'),
    jobs: given.number('jobs') ?? defaultJobs(),
    options: readRepairOptions(typed, config, cwd),
  };
}
