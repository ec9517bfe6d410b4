import type { Language } from '../../lexicon/language.ts';
import { LogLinear } from './log-linear.ts';

const known = new WeakMap<Language, LogLinear>();

/** The model that comes with a language, unpacked when it is first needed. */
export function modelOf(language: Language): LogLinear {
  let model = known.get(language);
  if (!model) known.set(language, (model = new LogLinear(language.parts.model())));
  return model;
}
