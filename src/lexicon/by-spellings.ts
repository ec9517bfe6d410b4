import type { Language } from './language.ts';
import type { Spellings } from './spellings.ts';

/** What is found once for the spellings that texts share, as one language has them; made when it is first asked for. */
export function bySpellings<Found>(
  make: (language: Language, spellings: Spellings) => Found,
): (language: Language, spellings: Spellings) => Found {
  const known = new WeakMap<Language, WeakMap<Spellings, Found>>();
  return (language, spellings) => {
    let its = known.get(language);
    if (!its) known.set(language, (its = new WeakMap<Spellings, Found>()));
    let found = its.get(spellings);
    if (found === undefined) its.set(spellings, (found = make(language, spellings)));
    return found;
  };
}
