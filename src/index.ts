/**
 * casemend: repairs text whose capital letters were broken on the way, and explains every change.
 *
 * @module casemend
 */
export { createNormalizer, diagnose, explain, normalize } from './english/normalize.ts';
export type { Normalizer } from './normalize.ts';
export {
  createDecoder,
  decode,
  type BadBytes,
  type ByteDecoder,
  type Decoded,
  type DecodeOptions,
  type EncodingSource,
} from './decode.ts';
export { learn } from './english/learn.ts';
export type { LearntLetter, SourceProfile } from './learning/profile.ts';
export { CasemendError, type CasemendErrorCode } from './errors.ts';
export { applyEdits, type Replacement } from './edits.ts';
export { mapPositions, type PositionMap } from './positions.ts';
export type { Assumption } from './diagnosis/assumption.ts';
export type { RuleName } from './casing/rules/names.ts';
export type { FixerName, FixerSettings } from './characters/index.ts';
export type { CasingOptions, CharacterOptions, LexiconOptions, Options } from './options.ts';
export type {
  Ambiguous,
  BlockDiagnosis,
  DamageCounts,
  DamageKind,
  Diagnosis,
  Edit,
  Evidence,
  Explanation,
  Boilerplate,
  BoilerplateKind,
  SightedLetter,
  Span,
} from './types.ts';
