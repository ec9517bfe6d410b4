import { commandOf, shells, type Shell } from '../commands.ts';
import { parseFlags } from '../parse-flags.ts';
import { UsageError } from '../usage-error.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The script that completes `casemend` in a shell. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell]();
}

/**
 * Which shell the command line of `casemend completion` names.
 *
 * @throws {UsageError}
 */
export function readShell(args: readonly string[]): Shell {
  const { operands } = parseFlags(args, commandOf('completion').flags);
  const shell = shells.find((known) => known === operands[0]);
  if (shell === undefined || operands.length > 1) throw new UsageError(`name one shell: ${shells.join(', ')}`);
  return shell;
}
