import { ruleNames } from '../../casing/rules/names.ts';
import { FIXER_CHOICES, fixerNames } from './fixers.ts';
import type { Given } from './given.ts';
import type { RepairFlagName } from './repair-flags.ts';
import { didYouMean } from '../../nearest.ts';
import { UsageError } from './usage-error.ts';

/** The two stages that can be set part by part, called as in the options of the library. */
export type StageName = 'characters' | 'casing';

/** What the parts of a stage are set to; `false` where the whole stage is off. */
export type StageSettings = false | Readonly<Record<string, boolean | string>>;

interface Stage {
  /** What its parts are called. */
  readonly part: string;
  readonly names: readonly string[];
  choicesOf(name: string): readonly (boolean | string)[];
}

const STAGES: Readonly<Record<StageName, Stage>> = {
  characters: {
    part: 'fixer',
    names: fixerNames,
    choicesOf: (name) => FIXER_CHOICES[name as keyof typeof FIXER_CHOICES],
  },
  casing: { part: 'rule', names: ruleNames, choicesOf: () => [true, false] },
};

/** What is wrong with setting a part of a stage like that; undefined if nothing is. */
export function stageProblem(stage: StageName, name: string, choice: unknown): string | undefined {
  const { part, names, choicesOf } = STAGES[stage];
  if (!names.includes(name)) {
    return `unknown ${part} '${name}'${didYouMean(name, names)}; allowed are ${names.join(', ')}`;
  }
  const choices = choicesOf(name);
  if (choices.some((allowed) => allowed === choice)) return undefined;
  return `${part} ${name} can be ${choices.join(' or ')}, not ${typeof choice === 'string' ? `'${choice}'` : String(choice)}`;
}

/**
 * What the command line says of a stage: `--no-characters`, or `--characters tags,lines=unwrap`.
 *
 * @throws {UsageError}
 */
export function readStage(given: Given<RepairFlagName>, stage: StageName): StageSettings | undefined {
  const parts = given.texts(stage).flatMap((list) => list.split(','));
  const isOff = given.has(`no-${stage}`);
  if (isOff && parts.length > 0) throw new UsageError(`options --no-${stage} and --${stage} exclude each other`);
  if (isOff) return false;
  if (parts.length === 0) return undefined;
  const settings: Record<string, boolean | string> = {};
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim();
    const choice = equals < 0 ? firstChoice(stage, name) : toChoice(part.slice(equals + 1).trim());
    const problem = stageProblem(stage, name, choice);
    if (problem !== undefined) throw new UsageError(`option --${stage}: ${problem}`);
    settings[name] = choice;
  }
  return settings;
}

/** Part by part the command line wins over the config file; a stage that the file switches off has all its parts off. */
export function mergeStages(
  stage: StageName,
  typed: StageSettings | undefined,
  filed: StageSettings | undefined,
): StageSettings | undefined {
  if (typed === undefined) return filed;
  if (typed === false || filed === undefined) return typed;
  const rest = filed === false ? Object.fromEntries(STAGES[stage].names.map((name) => [name, false])) : filed;
  return { ...rest, ...typed };
}

function firstChoice(stage: StageName, name: string): boolean | string {
  const { names, choicesOf } = STAGES[stage];
  if (!names.includes(name)) return true;
  const choices = choicesOf(name);
  return choices.includes(true) ? true : choices[0]!;
}

function toChoice(written: string): boolean | string {
  return written === 'true' ? true : written === 'false' ? false : written;
}
