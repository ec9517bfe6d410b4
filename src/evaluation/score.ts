/** A written word: a maximal run of letters, marks, digits and apostrophes. */
export const WRITTEN_WORD: RegExp = /[\p{L}\p{M}\p{N}'’]+/gu;

/** A word of tokenised text: whatever stands between blanks. */
export const TOKENISED_WORD: RegExp = /\S+/gu;

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

/** Counts of words, from which all measures follow. */
export interface Score {
  /** Words with letters. */
  words: number;
  /** Words that were damaged. */
  damaged: number;
  /** Words that were changed. */
  changed: number;
  /** Words that were changed and are right now. */
  repaired: number;
  /** Good words made wrong. */
  harmed: number;
  /** Words with a capital in the correct text. */
  goldCapitals: number;
  /** Words with a capital in the output. */
  outputCapitals: number;
  /** Words with a capital in the correct text that are right in the output. */
  rightCapitals: number;
}

/** One word that is wrong in the output. */
export interface WrongWord {
  /** `harmed`: it was good; `missed`: left damaged; `wrong`: damaged, and changed to something else. */
  readonly fate: 'harmed' | 'missed' | 'wrong';
  readonly gold: string;
  readonly damaged: string;
  readonly output: string;
  /** Where it stands in the output, in UTF-16 code units. */
  readonly start: number;
}

export function emptyScore(): Score {
  return {
    words: 0,
    damaged: 0,
    changed: 0,
    repaired: 0,
    harmed: 0,
    goldCapitals: 0,
    outputCapitals: 0,
    rightCapitals: 0,
  };
}

export function addScore(total: Score, part: Score): void {
  for (const key of Object.keys(total) as (keyof Score)[]) total[key] += part[key];
}

/**
 * Compares three casings of one text word by word, adds the counts to `score`, and gives back the wrong words.
 * Throws if the texts differ in more than case.
 */
export function compare(
  texts: { readonly gold: string; readonly damaged: string; readonly output: string },
  word: RegExp,
  score: Score,
): WrongWord[] {
  if (folded(texts.gold) !== folded(texts.output)) {
    throw new Error('The texts differ in more than the case of their letters.');
  }
  const damagedWords = texts.damaged.match(word) ?? [];
  const goldWords = texts.gold.match(word) ?? [];
  const outputWords = [...texts.output.matchAll(word)];
  const wrongs: WrongWord[] = [];
  for (const [index, gold] of goldWords.entries()) {
    if (!LETTER.test(gold)) continue;
    const damaged = damagedWords[index] ?? '';
    const match = outputWords[index];
    const output = match?.[0] ?? '';
    count(score, gold, damaged, output);
    if (output !== gold) {
      const fate = damaged === gold ? 'harmed' : output === damaged ? 'missed' : 'wrong';
      wrongs.push({ fate, gold, damaged, output, start: match?.index ?? 0 });
    }
  }
  return wrongs;
}

/** Composed, because `İ` in small letters is `i` with a mark. */
function folded(text: string): string {
  return text.toUpperCase().normalize();
}

function count(score: Score, gold: string, damaged: string, output: string): void {
  const right = output === gold;
  score.words++;
  if (damaged !== gold) score.damaged++;
  if (damaged === gold && !right) score.harmed++;
  if (output !== damaged) {
    score.changed++;
    if (right) score.repaired++;
  }
  if (CAPITAL.test(output)) score.outputCapitals++;
  if (CAPITAL.test(gold)) {
    score.goldCapitals++;
    if (right) score.rightCapitals++;
  }
}

/** The measures of a score. Those that would divide by nothing are NaN. */
export interface Measures {
  /** Good words made wrong, per 10,000 good words. */
  readonly harm: number;
  /** Damaged words made right, from 0 to 1. */
  readonly recall: number;
  /** Changed words made right, from 0 to 1. */
  readonly precision: number;
  /** Harmonic mean of precision and recall over words with a capital in output and gold, from 0 to 1. */
  readonly f1: number;
}

export function measure(score: Score): Measures {
  return {
    harm: (1e4 * score.harmed) / (score.words - score.damaged),
    recall: score.repaired / score.damaged,
    precision: score.repaired / score.changed,
    f1: (2 * score.rightCapitals) / (score.goldCapitals + score.outputCapitals),
  };
}
