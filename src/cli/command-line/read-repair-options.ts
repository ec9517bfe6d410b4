import { unpackModel } from '../../casing/scorers/model-format.ts';
import type { ScorerName } from '../../casing/scorers/scorer.ts';
import type { Assumption } from '../../diagnosis/assumption.ts';
import { CasemendError } from '../../errors.ts';
import type { Options } from '../../options.ts';
import type { Config } from './config-keys.ts';
import type { Given } from './given.ts';
import { readLexicon } from './lexicon-file.ts';
import { readProfile } from './profile-file.ts';
import type { RepairFlagName } from './repair-flags.ts';
import { readSettingsFile } from './settings-file.ts';
import { mergeStages, readStage } from './stages.ts';
import { SettingsError } from './usage-error.ts';

/**
 * The options of the library that the command line and the config file come to. Reads the lexicon, the model and the profile.
 *
 * @throws {UsageError | SettingsError}
 */
export function readRepairOptions(typed: Given<RepairFlagName>, config: Config, cwd: string): Options {
  const characters = mergeStages('characters', readStage(typed, 'characters'), config.characters);
  const casing = mergeStages('casing', readStage(typed, 'casing'), config.casing);
  const given = typed.over(config.values);
  const minConfidence = given.number('min-confidence');
  const minConfidenceInCapitals = given.number('min-confidence-in-capitals');
  const assume = given.text('assume');
  const lexicon = given.text('lexicon');
  const model = given.text('model');
  const scorer = given.text('scorer');
  const profile = given.text('profile');
  return {
    ...(characters !== undefined && { characters }),
    ...(casing !== undefined && { casing }),
    ...(minConfidence !== undefined && { minConfidence }),
    ...(minConfidenceInCapitals !== undefined && { minConfidenceInCapitals }),
    ...(given.has('raise-only') && { raiseOnly: true }),
    ...(assume !== undefined && { assume: assume as Assumption }),
    ...(lexicon !== undefined && { lexicon: readLexicon(cwd, lexicon) }),
    ...(model !== undefined && { model: readModel(cwd, model) }),
    ...(scorer !== undefined && { scorer: scorer as ScorerName }),
    ...(profile !== undefined && { profile: readProfile(cwd, profile) }),
  };
}

/** The bytes of a model that can be used. */
function readModel(cwd: string, file: string): Uint8Array {
  const bytes = readSettingsFile(cwd, file);
  try {
    unpackModel(bytes);
  } catch (error) {
    if (error instanceof CasemendError) throw new SettingsError(`${file}: ${error.message}`);
    throw error;
  }
  return bytes;
}
