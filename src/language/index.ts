/** Tells English prose from prose in another language and from text of no language, by function words and letters. */
import type { Tally } from './tally.ts';

/** What language a stretch of text is in. The two probabilities leave room for lists, names, tables and code. */
export interface Language {
  /** ISO 639-1 code of the language that it is more likely in than not; `und` if there is none, or if it has no name here. */
  readonly code: string;
  /** How likely it is English prose. */
  readonly english: number;
  /** How likely it is prose in another language. */
  readonly foreign: number;
  /** The share of its words that are English function words. */
  readonly functionWords: number;
}

/** What is likely before the first word is read. */
export const UNKNOWN_LANGUAGE: Language = { code: 'und', english: 0.5, foreign: 0.2, functionWords: 0 };

const ENGLISH = 'en';
const UNDETERMINED = 'und';
/** How much of the evidence counts, in natural logarithms a bit: the words of a text do not come independently. */
const TRUST = 0.8 * Math.LN2;
/** How far what surrounds a text decides what language it is in, and how far that decides which of the others. */
const SURROUNDINGS = 0.9;
/** What is so many bits less likely than the best does not count. */
const RANGE = 30;

/**
 * The language of the words `[from, to)`, which are in small letters and have straight apostrophes; empty ones do not count.
 * `around` is the language that surrounds them: that of the document for a paragraph, of the paragraph for a line.
 */
export function languageOf(
  tally: Tally,
  lowers: readonly string[],
  from = 0,
  to: number = lowers.length,
  around: Language = UNKNOWN_LANGUAGE,
): Language {
  tally.count(lowers, from, to);
  const { table, scores, nowhere, otherScript, script, words, englishWords } = tally;
  let best = -1;
  let most = otherScript;
  for (let language = 0; language < scores.length; language++) {
    if (scores[language]! > most) most = scores[(best = language)]!;
  }
  const code = table.codes[best] ?? (script || UNDETERMINED);

  const top = Math.max(0, nowhere, most);
  const likely = (score: number): number => (score < top - RANGE ? 0 : Math.exp(TRUST * (score - top)));
  let others = likely(otherScript);
  for (let language = 0; language < scores.length; language++) others += likely(scores[language]!);
  others /= scores.length + 1;
  if (around.foreign > around.english) {
    const its = table.codes.indexOf(around.code);
    const same = its >= 0 ? scores[its]! : around.code === script ? otherScript : -Infinity;
    others = SURROUNDINGS * likely(same) + (1 - SURROUNDINGS) * others;
  }

  const prior = mixed(around);
  const english = prior.english * likely(0);
  const foreign = prior.foreign * others;
  const total = english + foreign + (1 - prior.english - prior.foreign) * likely(nowhere);
  return {
    code: foreign > total / 2 ? code : english > total / 2 ? ENGLISH : UNDETERMINED,
    english: english / total,
    foreign: foreign / total,
    functionWords: words === 0 ? 0 : englishWords / words,
  };
}

/** A paragraph in one language may stand in a document in another. */
function mixed(around: Language): { english: number; foreign: number } {
  const mix = (key: 'english' | 'foreign'): number =>
    SURROUNDINGS * around[key] + (1 - SURROUNDINGS) * UNKNOWN_LANGUAGE[key];
  return { english: mix('english'), foreign: mix('foreign') };
}
