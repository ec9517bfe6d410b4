import { CLEAN_FLAGS } from './clean-flags.ts';
import type { Flag } from './flag.ts';
import { LEARN_FLAGS } from './learn-flags.ts';
import { HELP_FLAG } from './repair-flags.ts';
import { SERVE_FLAGS } from './serve-flags.ts';
import { DIAGNOSE_FLAGS, EXPLAIN_FLAGS, LOOKUP_FLAGS } from './show-flags.ts';
import { TRAIN_FLAGS } from './train-flags.ts';

export const commandNames = [
  'clean',
  'explain',
  'diagnose',
  'lookup',
  'learn',
  'train',
  'serve',
  'completion',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What may follow the flags of a command: names of files and folders, or one of a few words, or anything. */
export type Operand = 'file' | 'anything' | readonly string[];

/** One command, for dispatch, `--help` and completions. */
export interface CommandEntry {
  readonly name: CommandName;
  /** What it does, in one line. */
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly operand: Operand;
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const ENTRIES: Readonly<Record<CommandName, Omit<CommandEntry, 'name'>>> = {
  clean: {
    text: 'repair text whose capital letters were broken',
    flags: CLEAN_FLAGS,
    operand: 'file',
  },
  explain: { text: 'show every change to a text, and why', flags: EXPLAIN_FLAGS, operand: 'anything' },
  diagnose: { text: 'show what happened to the capitals of texts', flags: DIAGNOSE_FLAGS, operand: 'file' },
  lookup: { text: 'show what dictionaries and model know of words', flags: LOOKUP_FLAGS, operand: 'anything' },
  learn: { text: 'learn how a source treats capitals, from texts of it', flags: LEARN_FLAGS, operand: 'file' },
  train: { text: 'learn a model from your own text', flags: TRAIN_FLAGS, operand: 'file' },
  serve: { text: 'answer requests over HTTP', flags: SERVE_FLAGS, operand: [] },
  completion: { text: 'write a completion script for a shell', flags: [HELP_FLAG], operand: shells },
  help: { text: 'show the help of a command', flags: [HELP_FLAG], operand: commandNames },
};

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = commandNames.map((name) => ({ name, ...ENTRIES[name] }));

/** The entry of a command. */
export function commandOf(name: CommandName): CommandEntry {
  return { name, ...ENTRIES[name] };
}
