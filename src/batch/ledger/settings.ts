import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { CleanCommand } from '../../cli/command-line/clean-command.ts';
import { version } from '../version.ts';
import { describeSettings, type Header } from './journal-lines.ts';

/** The settings that the output depends on; paths as they are from everywhere. */
export function settingsOf(command: CleanCommand): Header['settings'] {
  const paths = {
    inputs: command.inputs.map((path) => resolve(path)),
    outDir: command.outDir && resolve(command.outDir),
  };
  const indifferent = {
    jobs: undefined,
    quiet: undefined,
    stats: undefined,
    resume: undefined,
    outputFormat: undefined,
    typed: undefined,
  };
  return describeSettings({ casemend: version(), ...command, ...paths, ...indifferent });
}

/** Stands for a run and all its tries: the same command draws the same lots. */
export function seedOf(command: CleanCommand): string {
  return createHash('sha256')
    .update(JSON.stringify(settingsOf(command)))
    .digest('hex');
}
