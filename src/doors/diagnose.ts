/**
 * The door of `casemend/diagnose`: what is broken in a text. It needs the lexicon, not the model.
 *
 * @module casemend/diagnose
 */
import { englishFrom, type LexiconFile } from '../english/from-files.ts';
import { look } from '../look.ts';
import { resolveOptions, type Options } from '../options.ts';
import { requireString } from '../require-string.ts';
import type { Diagnosis } from '../types.ts';

/**
 * Checks the lexicon and options once and gives back the `diagnose` of `casemend` that uses them. What the file holds is unpacked once
 * for each object that it comes in.
 *
 * @throws CasemendError `NOT_BYTES`, `BAD_LEXICON`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_PROFILE`
 * @example
 * const diagnose = createDiagnoser({ lexicon: await readFile('english.lexicon.bin') });
 * diagnose('ON MONDAY THE US SENATE MET IN WASHINGTON.').kind;
 * // → 'upper'
 */
export function createDiagnoser(files: LexiconFile, options?: Options): (text: string) => Diagnosis {
  const settings = { ...resolveOptions(options), language: englishFrom(files) };
  return (text) => look(requireString(text, 'diagnose'), settings);
}

export { CasemendError, type CasemendErrorCode } from '../errors.ts';
export type { LexiconFile } from '../english/from-files.ts';
export type { FileBytes } from '../file-bytes.ts';
export type { Assumption } from '../diagnosis/assumption.ts';
export type { SourceProfile } from '../learning/profile.ts';
export type { Options } from '../options.ts';
export type { BlockDiagnosis, DamageCounts, DamageKind, Diagnosis, SightedLetter, Span } from '../types.ts';
