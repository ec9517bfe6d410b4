import { CasemendError } from '../errors.ts';
import type { Language } from '../lexicon/language.ts';
import type { Options } from '../options.ts';
import { Learner } from './learner.ts';
import { createObserver } from './observe.ts';
import type { SourceProfile } from './profile.ts';

/** Learns from texts of one source and one language. @throws CasemendError as `learn` does */
export function learnFrom(language: Language, texts: Iterable<string>, options?: Options): SourceProfile {
  const observe = createObserver(language, options);
  const learner = new Learner(language);
  for (const text of texts) {
    if (typeof text !== 'string')
      throw new CasemendError('NOT_A_STRING', `learn needs strings, but it was given a value of type ${typeof text}.`);
    learner.add(observe(text));
  }
  return learner.profile();
}
