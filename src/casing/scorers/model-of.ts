import type { Language } from '../../lexicon/language.ts';
import { LogLinear } from './log-linear.ts';
import { CasemendError } from '../../errors.ts';
import { Network } from './network/network.ts';

/** Unpacks what comes with a language when it is first needed, and keeps it. */
function keptFor<Model extends object>(unpack: (language: Language) => Model): (language: Language) => Model {
  const known = new WeakMap<Language, Model>();
  return (language) => {
    let model = known.get(language);
    if (!model) known.set(language, (model = unpack(language)));
    return model;
  };
}

/** The model that comes with a language. */
export const modelOf: (language: Language) => LogLinear = keptFor(({ parts }) => new LogLinear(parts.model()));

/** The network that is asked where that model is unsure. */
export const networkOf: (language: Language) => Network = keptFor(({ parts: { network } }) => {
  if (network) return new Network(network());
  throw new CasemendError(
    'BAD_OPTION',
    "Option 'scorer' is 'both', but there is no network: pass on its file as well.",
  );
});
