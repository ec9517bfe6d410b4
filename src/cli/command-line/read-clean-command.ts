import type { FormatName } from '../../formats/format.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';
import { checkExclusions, dropOverruled } from './exclusions.ts';
import type { CleanCommand } from './clean-command.ts';
import { CLEAN_FLAGS, defaultJobs, type CleanFlagName } from './clean-flags.ts';
import { readConfigFile } from './config-file.ts';
import { fallbackOf } from './flag.ts';
import type { Given } from './given.ts';
import { parseFlags } from './parse-flags.ts';
import { readMending } from './read-mending.ts';
import { readSize } from './size.ts';
import { UsageError } from './usage-error.ts';

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
  const inputs = readInputs(given);
  checkExclusions(given, inputs, cwd);
  return {
    typed: args,
    inputs,
    format: given.text('format') as FormatName | undefined,
    perLine: given.has('per-line'),
    fields: given.has('field') ? given.texts('field') : [String(fallbackOf(CLEAN_FLAGS, 'field'))],
    columns: given.texts('column'),
    delimiter: given.text('delimiter'),
    header: !given.has('no-header'),
    include: given.texts('include'),
    exclude: given.texts('exclude'),
    follow: given.has('follow'),
    encoding: given.text('encoding'),
    maxRecord: given.number('max-record') ?? readSize(String(fallbackOf(CLEAN_FLAGS, 'max-record')))!,
    outDir: given.text('out-dir'),
    inPlace: given.has('in-place'),
    check: given.has('check'),
    diff: given.has('diff'),
    backup: given.text('backup'),
    explain: given.text('explain'),
    report: given.text('report'),
    rejects: given.text('rejects'),
    resume: given.text('resume'),
    stats: given.text('stats') as CleanCommand['stats'],
    jobs: given.number('jobs') ?? defaultJobs(),
    quiet: given.has('quiet'),
    options: readMending(typed, config, cwd),
  };
}

function readInputs({ operands }: Given<CleanFlagName>): readonly string[] {
  if (operands.includes('')) throw new UsageError('an input has an empty name; name a file, a folder or -');
  return operands.length > 0 ? operands : [STANDARD_STREAM];
}
