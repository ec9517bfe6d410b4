import type { Options } from '../../options.ts';
import { readConfigFile } from './config-file.ts';
import type { Flag } from './flag.ts';
import { parseFlags } from './parse-flags.ts';
import type { Context } from './read-clean-command.ts';
import { readRepairOptions } from './read-repair-options.ts';
import type { ShowFlagName } from './show-flags.ts';

/** What `casemend explain`, `diagnose` or `lookup` is to do: the command line and the repair part of the config file, checked. */
export interface ShowCommand {
  /** Whether to write JSON. */
  readonly json: boolean;
  /** Texts, files or words, in the order given. */
  readonly operands: readonly string[];
  /** Options of the library. */
  readonly options: Options;
}

/**
 * Reads what follows the name of one of these commands.
 *
 * @throws {UsageError | SettingsError}
 */
export function readShowCommand(
  args: readonly string[],
  flags: readonly Flag<ShowFlagName>[],
  { cwd }: Context,
): ShowCommand {
  const typed = parseFlags(args, flags);
  const config = readConfigFile(typed, cwd);
  return { json: typed.has('json'), operands: typed.operands, options: readRepairOptions(typed, config, cwd) };
}
