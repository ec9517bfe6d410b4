import { casingFor } from '../normalize.ts';
import { resolveOptions, type Options } from '../options.ts';
import { Learner } from './learner.ts';
import { observe } from './observe.ts';
import type { SourceProfile } from './profile.ts';

export function learn(texts: Iterable<string>, options: Options = {}): SourceProfile {
  const settings = resolveOptions(options);
  const casing = casingFor(settings);
  const learner = new Learner();
  for (const text of texts) learner.add(observe(text, settings, casing));
  return learner.profile();
}
