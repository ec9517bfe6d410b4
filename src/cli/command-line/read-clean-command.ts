import { checkExclusions, checkServed, dropOverruled } from './exclusions.ts';
import type { CleanCommand } from './clean-command.ts';
import { defaultJobs } from '../../batch/plan/plan.ts';
import { CLEAN_FLAGS } from './clean-flags.ts';
import { readConfigFile } from './config-file.ts';
import { parseFlags } from './parse-flags.ts';
import { readInputs } from './read-inputs.ts';
import { readRepairOptions } from './read-repair-options.ts';

/** What a command is called in. */
export interface Context {
  /** The working folder: where the config file is looked for and paths lead from. */
  readonly cwd: string;
}

/**
 * Reads a command line of `casemend` and what it refers to: config file, lexicon and model. Touches no input.
 *
 * @throws {UsageError} on an unknown option, a missing, superfluous or bad value, or options that exclude each other
 * @throws {SettingsError} on a config file or lexicon that cannot be used, or a file that cannot be read
 */
export function readCleanCommand(args: readonly string[], { cwd }: Context): CleanCommand {
  const typed = parseFlags(args, CLEAN_FLAGS);
  const config = readConfigFile(typed, cwd);
  const given = typed.over(dropOverruled(config.values, typed));
  const read = readInputs(given);
  const ndjsonServer = typed.has('ndjson-server');
  if (ndjsonServer) checkServed(typed);
  else checkExclusions(given, read.inputs, cwd);
  return {
    typed: args,
    ...read,
    outDir: given.text('out-dir'),
    inPlace: given.has('in-place'),
    check: given.has('check') || given.has('dry-run'),
    dryRun: given.has('dry-run') && !given.has('check'),
    diff: given.has('diff'),
    backup: given.text('backup'),
    explain: given.text('explain'),
    report: given.text('report'),
    rejects: given.text('rejects'),
    resume: given.text('resume'),
    outputFormat: given.text('output-format') === 'github' ? 'github' : 'text',
    stats: given.text('stats') as CleanCommand['stats'],
    jobs: given.number('jobs') ?? defaultJobs(),
    quiet: given.has('quiet'),
    ndjsonServer,
    options: readRepairOptions(typed, config, cwd),
  };
}
