import { CasemendError } from '../errors.ts';
import type { Options } from '../options.ts';
import { Learner } from './learner.ts';
import { createObserver } from './observe.ts';
import type { SourceProfile } from './profile.ts';

/**
 * Learns from texts of one source, damaged or sound, how it treats capitals, for the option `profile`: which letters it loses and how
 * surely, its names, its style, and the lines that its site puts around articles. The texts are read once, and memory is bounded. A few
 * hundred are enough, also short ones; their order makes no difference.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const profile = learn(['he Met obama on Monday in Oslo.', 'she left on Monday for paris. he stayed in Oslo.']);
 * profile.documents;
 * // → 2
 */
export function learn(texts: Iterable<string>, options?: Options): SourceProfile {
  const observe = createObserver(options);
  const learner = new Learner();
  for (const text of texts) {
    if (typeof text !== 'string')
      throw new CasemendError('NOT_A_STRING', `learn needs strings, but it was given a value of type ${typeof text}.`);
    learner.add(observe(text));
  }
  return learner.profile();
}
