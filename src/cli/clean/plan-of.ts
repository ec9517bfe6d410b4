import { statSync } from 'node:fs';
import { fromPath } from '../../batch/files/path-bytes.ts';
import type { InputOptions } from '../../batch/plan/input-plan.ts';
import type { PlanOptions } from '../../batch/plan/plan.ts';
import type { Sink } from '../../batch/plan/sink.ts';
import { isToStandardOutput, type CleanCommand } from '../command-line/clean-command.ts';
import type { Inputs } from '../command-line/read-inputs.ts';
import { optionsInForce } from './options-in-force.ts';
import { wantsColour, write } from '../output.ts';
import { STANDARD_STREAM, standardInput } from '../standard-stream.ts';
import type { TextOutput } from './text-output.ts';

/** What a command line leaves open: what only the process that was called has. */
export interface Surroundings {
  /** Where texts go that go to standard output. */
  readonly output: TextOutput;
  /** Whether progress with a total is shown. */
  readonly measures: boolean;
  readonly signal: AbortSignal;
  readonly abandon: AbortSignal;
}

/** The run that a command line comes to. */
export function planOf(command: CleanCommand, { output, ...surroundings }: Surroundings): PlanOptions {
  const { check, diff, explain, rejects, report, inputs, resume, typed } = command;
  const showsText = isToStandardOutput(command) && explain !== STANDARD_STREAM;
  return {
    ...inputOptionsOf(command),
    ...surroundings,
    options: command.options,
    outDir: command.outDir,
    inPlace: command.inPlace,
    backup: command.backup,
    output: showsText ? output : undefined,
    // Where changes are shown, that is the text.
    dryRun: check && !diff,
    diff: diff ? (wantsColour() ? 'coloured' : 'plain') : undefined,
    onlyChanged: check && diff,
    explain: toPlace(explain),
    rejects: toPlace(rejects),
    report,
    about: report === undefined ? undefined : { title: inputs.join(', '), typed, options: optionsInForce(command) },
    journal: resume,
    jobs: command.jobs,
  };
}

/** What is read, and how. */
export function inputOptionsOf(given: Inputs): InputOptions {
  const { format, perLine, fields, columns, delimiter, header, include, exclude, follow, encoding, maxRecord } = given;
  const name = given.stdinFilepath ?? STANDARD_STREAM;
  const stream = { name, target: 'stdin', open: standardInput };
  const inputs = given.inputs.map((path) => (path === STANDARD_STREAM ? stream : path));
  return { inputs, format, perLine, fields, columns, delimiter, header, include, exclude, follow, encoding, maxRecord };
}

/** Whether it is said where each text begins: what would change always, other texts if several are to be read on a terminal. */
export function headsTexts(command: CleanCommand, isTerminal: boolean): boolean {
  const { inputs, check, explain } = command;
  if (!isToStandardOutput(command) || explain === STANDARD_STREAM) return false;
  return check || (isTerminal && (inputs.length > 1 || isFolder(inputs[0]!)));
}

function isFolder(path: string): boolean {
  return statSync(fromPath(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toPlace(path: string | undefined): string | Sink | undefined {
  return path === STANDARD_STREAM ? { write } : path;
}
