import { defaultJobs } from '../../batch/plan/plan.ts';
import type { Options } from '../../options.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { readConfigFile } from './config-file.ts';
import { LEARN_FLAGS } from './learn-flags.ts';
import { parseFlags } from './parse-flags.ts';
import type { Context } from './read-clean-command.ts';
import { readInputs, type Inputs } from './read-inputs.ts';
import { readRepairOptions } from './read-repair-options.ts';

/** What `casemend learn` is to do: the command line and the config file, checked. */
export interface LearnCommand extends Inputs {
  /** Where the profile goes; undefined for standard output. */
  readonly out: string | undefined;
  /** How many threads work; at least 1. */
  readonly jobs: number;
  /** Options of the library. */
  readonly options: Options;
}

/**
 * Reads what follows `casemend learn`.
 *
 * @throws {UsageError | SettingsError}
 */
export function readLearnCommand(args: readonly string[], { cwd }: Context): LearnCommand {
  const typed = parseFlags(args, LEARN_FLAGS);
  const config = readConfigFile(typed, cwd);
  const given = typed.over(config.values);
  const out = typed.text('out');
  return {
    ...readInputs(given),
    out: out === STANDARD_STREAM ? undefined : out,
    jobs: given.number('jobs') ?? defaultJobs(),
    options: readRepairOptions(typed, config, cwd),
  };
}
