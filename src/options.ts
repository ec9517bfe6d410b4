import { CasemendError } from './errors.ts';
import type { FixerSettings } from './characters/index.ts';
import { readFixers } from './characters/read-fixers.ts';
import { assumptions, type Assumption } from './diagnosis/assumption.ts';
import { ruleNames, type RuleName } from './casing/rules/names.ts';
import { DEFAULT_MIN_CONFIDENCE, LEAST_CONFIDENCE } from './casing/settings.ts';
import { scorerNames, type ScorerName } from './casing/scorers/scorer.ts';
import { bad, readBoolean, readChoice, readObject } from './option-values.ts';
import { knownSource, type KnownSource } from './learning/known-source.ts';
import { faultOf } from './learning/profile-fault.ts';
import type { SourceProfile } from './learning/profile.ts';

/** What each character fixer does, by name. Repair is on by default; what restyles or removes text is done only on request. */
export type CharacterOptions = Partial<FixerSettings>;

/** Switches for the casing rules, by name. All are on by default. */
export type CasingOptions = { readonly [Name in RuleName]?: boolean };

/** What a user knows better than the dictionaries. */
export interface LexiconOptions {
  /** Words and names in their right spelling: `['PTI', 'Dawn', 'van der Berg']`. Wherever casing is repaired, they win. */
  readonly force?: readonly string[];
  /** Words whose casing is never changed, in any spelling: `['us']`. */
  readonly never?: readonly string[];
}

/** Everything is optional. */
export interface Options {
  /** The characters stage: badly decoded letters, odd spaces, words parted at line ends and the like. `false` switches it off. */
  readonly characters?: boolean | CharacterOptions;
  /** The casing stage. `false` switches it off. */
  readonly casing?: boolean | CasingOptions;
  /**
   * A word is changed only if the new casing is right with at least this probability, from 0.2 to 1; otherwise it is
   * reported as ambiguous. Lower it to repair more, raise it to harm less; below 0.5 even what is likelier right is changed.
   *
   * @default 0.7
   */
  readonly minConfidence?: number;
  /**
   * The same for text in capitals or title case throughout, from 0 to 1. Such text is wrong as it stands, so that the
   * likeliest casing is better than none, however unsure: that is what 0 means.
   *
   * @default 0, or `minConfidence` where that is given
   */
  readonly minConfidenceInCapitals?: number;
  /**
   * Only ever turn small letters into capitals. Text in capitals and in title case is then left alone.
   *
   * @default false
   */
  readonly raiseOnly?: boolean;
  /**
   * What is known of the capitals of a text beforehand. `damaged`: some were lost, so that little evidence is enough, and text
   * without any lost them all, however short it is: for transcripts, search queries, lines from a source that is known to
   * lose them. `sound`: they are right, so that single slips and text in capitals stay as well.
   *
   * @default 'unknown'
   */
  readonly assume?: Assumption;
  readonly lexicon?: LexiconOptions;
  /** A case model of your own: the bytes of a file that `casemend train` wrote. The one that comes with casemend by default. */
  readonly model?: Uint8Array;
  /**
   * What weighs the casings of a word. `fast`: the case model alone. `both`: where that is unsure, a small network is asked as well,
   * which knows more of rare words and of the words around.
   *
   * @default 'both', or 'fast' with a model of your own
   */
  readonly scorer?: ScorerName;
  /**
   * What `learn` or `casemend learn` found out about the source of the texts, as an object: which letters it loses, its names, its
   * style. A text is then judged as one of that source, so that also those are repaired that are too short to tell by themselves.
   */
  readonly profile?: SourceProfile;
}

/** Options with every default filled in and every value checked. */
export interface Settings {
  readonly characters: false | FixerSettings;
  readonly casing: false | Readonly<Record<RuleName, boolean>>;
  readonly minConfidence: number;
  readonly minConfidenceInCapitals: number;
  readonly raiseOnly: boolean;
  readonly assume: Assumption;
  readonly lexicon: { readonly force: readonly string[]; readonly never: readonly string[] };
  /** The bytes of the user's own; undefined for the one that is shipped. */
  readonly model: Uint8Array | undefined;
  /** Undefined for what suits the model. */
  readonly scorer: ScorerName | undefined;
  /** Undefined where nothing is known of the source of the texts. */
  readonly profile: KnownSource | undefined;
}

const OPTION_NAMES = [
  'characters',
  'casing',
  'minConfidence',
  'minConfidenceInCapitals',
  'raiseOnly',
  'assume',
  'lexicon',
  'model',
  'scorer',
  'profile',
] as const satisfies (keyof Options)[];
const LEXICON_NAMES = ['force', 'never'] as const satisfies (keyof LexiconOptions)[];

/** Checks options and fills in the defaults. @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION` */
export function resolveOptions(options: Options = {}): Settings {
  const given = readObject('options', options, OPTION_NAMES);
  const lexicon = readObject('lexicon', given['lexicon'] === undefined ? {} : given['lexicon'], LEXICON_NAMES);
  return {
    characters: readFixers(given['characters']),
    casing: readSwitches('casing', given['casing'], ruleNames),
    minConfidence: readProbability('minConfidence', given['minConfidence'], LEAST_CONFIDENCE, DEFAULT_MIN_CONFIDENCE),
    minConfidenceInCapitals: readProbability(
      'minConfidenceInCapitals',
      given['minConfidenceInCapitals'] ?? given['minConfidence'],
      0,
      0,
    ),
    raiseOnly: readBoolean('raiseOnly', given['raiseOnly'], false),
    assume: readChoice('assume', given['assume'], assumptions),
    lexicon: {
      force: readWords('lexicon.force', lexicon['force']),
      never: readWords('lexicon.never', lexicon['never']),
    },
    model: readModel(given['model']),
    scorer: given['scorer'] === undefined ? undefined : readChoice('scorer', given['scorer'], scorerNames),
    profile: readProfile(given['profile']),
  };
}

function readSwitches<Name extends string>(
  name: string,
  value: unknown,
  allowed: readonly Name[],
): false | Readonly<Record<Name, boolean>> {
  if (value === false) return false;
  const given = readObject(name, value === undefined || value === true ? {} : value, allowed);
  const entries = allowed.map((key) => [key, readBoolean(`${name}.${key}`, given[key], true)] as const);
  return Object.fromEntries(entries) as Record<Name, boolean>;
}

function readProbability(name: string, value: unknown, least: number, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !(value >= least && value <= 1))
    throw bad(name, `a number from ${least} to 1`, value);
  return value;
}

function readModel(value: unknown): Uint8Array | undefined {
  if (value !== undefined && !(value instanceof Uint8Array))
    throw bad('model', 'the bytes of a model file (a Uint8Array)', value);
  return value;
}

function readProfile(value: unknown): KnownSource | undefined {
  if (value === undefined) return undefined;
  const fault = faultOf(value);
  if (fault) throw new CasemendError('BAD_PROFILE', `Option 'profile': ${fault.problem}.`);
  return knownSource(value as SourceProfile);
}

function readWords(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw bad(name, 'an array of strings', value);
  for (const word of value as unknown[]) {
    if (typeof word !== 'string' || word.trim() === '') throw bad(name, 'an array of strings that are not blank', word);
  }
  return [...(value as string[])];
}
