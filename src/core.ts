/**
 * The door of `casemend/core`: nothing but code. What it knows of English comes from two files that the caller fetches.
 *
 * @module casemend/core
 */
import { modelOf, networkOf } from './casing/scorers/model-of.ts';
import { englishFrom, type EnglishFiles } from './english/from-files.ts';
import { normalizerFor, type Normalizer } from './normalize.ts';
import type { Options } from './options.ts';

/**
 * Checks the data files and options once and gives back the functions that use them. What the files hold is unpacked once for each
 * object that they come in: pass the same one again with other options.
 *
 * @throws CasemendError `NOT_BYTES`, `BAD_LEXICON`, `BAD_MODEL`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_PROFILE`
 * @example
 * const english = { model: await bytesOf('english.model.bin'), lexicon: await bytesOf('english.lexicon.bin') };
 * const { normalize } = createNormalizer(english, { minConfidence: 0.8 });
 */
export function createNormalizer(files: EnglishFiles, options?: Options): Normalizer {
  const language = englishFrom(files);
  // Better now than at the first text that is damaged.
  modelOf(language);
  if (language.parts.network) networkOf(language);
  return normalizerFor(language, options);
}

export type { EnglishFiles } from './english/from-files.ts';
export type { FileBytes } from './file-bytes.ts';
export type { Normalizer } from './normalize.ts';
export { CasemendError, type CasemendErrorCode } from './errors.ts';
export { applyEdits, type Replacement } from './edits.ts';
export { mapPositions, type PositionMap } from './positions.ts';
export type { Assumption } from './diagnosis/assumption.ts';
export type { RuleName } from './casing/rules/names.ts';
export type { FixerName } from './characters/index.ts';
export type { LearntLetter, SourceProfile } from './learning/profile.ts';
export type { CasingOptions, CharacterOptions, LexiconOptions, Options } from './options.ts';
export type {
  Ambiguous,
  BlockDiagnosis,
  Boilerplate,
  BoilerplateKind,
  DamageCounts,
  DamageKind,
  Diagnosis,
  Edit,
  Evidence,
  Explanation,
  SightedLetter,
  Span,
} from './types.ts';
