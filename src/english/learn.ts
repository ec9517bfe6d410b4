import { learnFrom } from '../learning/learn.ts';
import type { SourceProfile } from '../learning/profile.ts';
import type { Options } from '../options.ts';
import { english } from './index.ts';

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
export const learn = (texts: Iterable<string>, options?: Options): SourceProfile => learnFrom(english, texts, options);
