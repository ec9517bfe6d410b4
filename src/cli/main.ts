#!/usr/bin/env node
import { existsSync } from 'node:fs';
import type { Status } from './clean/clean.ts';
import { commandNames, commandOf, type CommandName } from './command-line/commands.ts';
import { didYouMean } from '../nearest.ts';
import { parseFlags } from './command-line/parse-flags.ts';
import { SettingsError, UsageError } from './command-line/usage-error.ts';
import { OutputError } from '../batch/files/output-error.ts';
import { quitOnClosedPipe, requireOutput, write } from './output.ts';
import { typedWords } from './typed-words.ts';
import { visibleLine } from '../display/visible.ts';
import { version } from '../batch/version.ts';

const context = { cwd: process.cwd() };

// What each needs is loaded only then: the dictionaries and the language model take longer than all else.
const RUNNERS: Readonly<Record<CommandName, (args: readonly string[]) => Promise<Status>>> = {
  clean: async (args) => {
    const { readCleanCommand } = await import('./command-line/read-clean-command.ts');
    const command = readCleanCommand(args, context);
    if (command.ndjsonServer) return (await import('./serve/ndjson-server.ts')).answerLines(command);
    const { clean } = await import('./clean/clean.ts');
    return clean(command);
  },
  explain: async (args) => (await import('./show/explain.ts')).explainTexts(args, context),
  diagnose: async (args) => (await import('./show/diagnose.ts')).diagnoseFiles(args, context),
  lookup: async (args) => (await import('./show/lookup.ts')).lookUpWords(args, context),
  learn: async (args) => {
    const { readLearnCommand } = await import('./command-line/read-learn-command.ts');
    const command = readLearnCommand(args, context);
    const { writeProfile } = await import('./learn.ts');
    return writeProfile(command);
  },
  train: async (args) => {
    const { readTrainCommand } = await import('./command-line/read-train-command.ts');
    const command = readTrainCommand(args);
    const { writeModel } = await import('./train.ts');
    return writeModel(command);
  },
  serve: async (args) => {
    const { readServeCommand } = await import('./command-line/read-serve-command.ts');
    const command = readServeCommand(args, context);
    const { serve } = await import('./serve/serve.ts');
    return serve(command);
  },
  completion: async (args) => {
    const { completionScript, readShell } = await import('./command-line/completion/index.ts');
    await write(completionScript(readShell(args)));
    return 0;
  },
  help: async (args) => help(readTopic(args)),
};

const WRITES_TO_OUTPUT_ALONE: ReadonlySet<CommandName> = new Set([
  'explain',
  'diagnose',
  'lookup',
  'completion',
  'help',
]);

quitOnClosedPipe();
process.on('uncaughtException', (error) => {
  process.exit(reportFault(error));
});
const words = typedWords();
const [first, ...rest] = words;
const named = commandNames.find((name) => name === first);
process.exitCode = await run(named ?? 'clean', named ? rest : words);

async function run(name: CommandName, args: readonly string[]): Promise<Status> {
  try {
    const asked = parseFlags<string>(args, commandOf(name).flags);
    if (asked.has('help') || asked.has('version') || WRITES_TO_OUTPUT_ALONE.has(name)) requireOutput();
    if (asked.has('help')) return await help(name, asked.isLetter('help'));
    if (asked.has('version')) {
      await write(`${version()}\n`);
      return 0;
    }
    if (named === undefined) checkName(first);
    return await RUNNERS[name](args);
  } catch (error) {
    return refuse(error, name);
  }
}

/** Refuses what is the name of no file and probably a slip in the name of a command. */
function checkName(word: string | undefined): void {
  if (word === undefined || word.startsWith('-') || existsSync(word)) return;
  const hint = didYouMean(word, commandNames);
  if (hint !== '') throw new UsageError(`'${word}' is neither a file nor a command${hint}`);
}

async function help(name: CommandName, isShort = false): Promise<0> {
  const { helpText, shortHelp } = await import('./command-line/help.ts');
  await write((isShort ? shortHelp : helpText)(name, process.stdout.isTTY ? process.stdout.columns : undefined));
  return 0;
}

function readTopic(args: readonly string[]): CommandName {
  const [topic, more] = args;
  if (topic === undefined) return 'clean';
  const name = commandNames.find((known) => known === topic);
  if (name === undefined || more !== undefined) {
    const hint = name === undefined ? didYouMean(topic, commandNames) : '';
    throw new UsageError(`help is there for ${commandNames.join(', ')}, one at a time${hint}`);
  }
  return name;
}

/** One line about what went wrong. */
function refuse(error: unknown, name: CommandName): 1 | 2 {
  if (error instanceof UsageError) {
    const command = name === 'clean' ? '' : `${name} `;
    console.error(`casemend: ${visibleLine(error.message)}; see casemend ${command}--help`);
    return 2;
  }
  if (error instanceof SettingsError || error instanceof OutputError) {
    console.error(`casemend: ${visibleLine(error.message)}`);
    return 2;
  }
  return reportFault(error);
}

/** What should not happen, in one line; where it did only for those who ask. */
function reportFault(error: unknown): 1 {
  const isAsked = Boolean(process.env['CASEMEND_DEBUG']);
  const message = error instanceof Error ? error.message : String(error);
  console.error(`casemend: unexpected trouble: ${visibleLine(message)}; CASEMEND_DEBUG=1 shows where`);
  if (isAsked && error instanceof Error) console.error(error.stack);
  return 1;
}
