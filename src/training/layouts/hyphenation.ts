/** The letters of a word that may be cut, with what stands before and after them. */
const CORE = /^(\P{L}*)(\p{Lu}?\p{Ll}{5,})(?:['’]\p{Ll}+)?\P{L}*$/u;
const VOWEL = /[aeiouyáàâäéèêëíìîïóòôöúùûü]/iu;
/** Consonants that begin a syllable together. */
const ONSET = /^(?:[bcfgpk]l|[bcdfgkpt]r|[cgpstw]h|qu|st|sp|sc)$/iu;
const ENDING = /(?:ment|[ts]ion|ness|less|ship|able|ing)s?$/u;
const FEWEST_BEFORE = 2;
const FEWEST_AFTER = 3;

/** Where a syllable of the word plausibly begins, in UTF-16 code units from its start. */
export function syllables(word: string): number[] {
  const match = CORE.exec(word);
  if (!match) return [];
  const [, before = '', core = ''] = match;
  const places = new Set<number>();
  const ending = ENDING.exec(core);
  if (ending) places.add(ending.index);
  const isVowel = (at: number): boolean => VOWEL.test(core.charAt(at));
  for (let at = 1; at + 1 < core.length; at++) {
    if (isVowel(at) || !isVowel(at + 1)) continue;
    // A consonant before a vowel opens a syllable, with the one before it where the two are spoken together.
    if (isVowel(at - 1)) places.add(at);
    else if (isVowel(at - 2) && at >= 2) places.add(ONSET.test(core.slice(at - 1, at + 1)) ? at - 1 : at);
  }
  return [...places]
    .filter((at) => at >= FEWEST_BEFORE && core.length - at >= FEWEST_AFTER)
    .sort((a, b) => a - b)
    .map((at) => before.length + at);
}
