import { Both } from './casing/scorers/both.ts';
import { LogLinear } from './casing/scorers/log-linear.ts';
import { modelOf, networkOf } from './casing/scorers/model-of.ts';
import type { Scorer } from './casing/scorers/scorer.ts';
import { DEFAULT_MIN_CONFIDENCE, type CasingSettings } from './casing/settings.ts';
import { fixerNames } from './characters/index.ts';
import type { Language } from './lexicon/language.ts';
import { look, toDiagnosis } from './look.ts';
import { requireString } from './require-string.ts';
import { resolveOptions, type Options } from './options.ts';
import { settle, type Settled, type SettingsOfLanguage } from './settle.ts';
import type { Ambiguous, Diagnosis, Edit, Explanation } from './types.ts';

/** A normalizer whose options are checked once. */
export interface Normalizer {
  /** The repaired text. */
  normalize(text: string): string;
  /** The repaired text with every change and its reasons. */
  explain(text: string): Explanation;
  /** What is broken, without repairing it. */
  diagnose(text: string): Diagnosis;
}

/** What the casing stage needs, with the model that it asks; undefined if it is off. @throws CasemendError `BAD_MODEL` */
export function casingFor(settings: SettingsOfLanguage): CasingSettings | undefined {
  const { casing: rules, model, scorer: which, language, profile: source } = settings;
  const own = model && new LogLinear(model);
  const scorer = (): Scorer => {
    const logLinear = own ?? modelOf(language);
    const isFast = (which ?? (own || !language.parts.network ? 'fast' : 'both')) === 'fast';
    return isFast ? logLinear : new Both(logLinear, () => networkOf(language));
  };
  return rules ? { ...settings, rules, source, scorer } : undefined;
}

/** The whole pipeline: text → characters → tokens → diagnosis → casing → edits, until nothing is left to do. */
function run(text: string, settings: SettingsOfLanguage, casing: CasingSettings | undefined): Explanation {
  const settled = settle(text, settings, casing, true);
  const { text: output, edits, boilerplate, verdict, spanToOriginal } = settled;
  let { ambiguous } = settled;
  if (casing && casing.minConfidence > DEFAULT_MIN_CONFIDENCE) {
    const minConfidenceInCapitals = Math.min(casing.minConfidenceInCapitals, DEFAULT_MIN_CONFIDENCE);
    const lower = { ...casing, minConfidence: DEFAULT_MIN_CONFIDENCE, minConfidenceInCapitals };
    const usual = settle(text, settings, lower, true);
    ambiguous = withDoubts(settled, usual.edits, casing.minConfidence);
  }
  return { text: output, edits, diagnosis: toDiagnosis(verdict, spanToOriginal), ambiguous, boilerplate };
}

const HELD_BACK = 0.001;
const FIXERS: ReadonlySet<string> = new Set(fixerNames);

/** What a higher threshold holds back shapes what is seen afterwards: what the usual one would change is reported as well. */
function withDoubts(settled: Settled, usual: readonly Edit[], minConfidence: number): readonly Ambiguous[] {
  const { edits, ambiguous } = settled;
  const told = new Set([...edits, ...ambiguous].map(({ start }) => start));
  const doubts = usual
    .filter(({ start, rule }) => !told.has(start) && !FIXERS.has(rule))
    // It may be sure, but only if what is held back were changed.
    .map(({ after, ...edit }) => ({
      ...edit,
      candidate: after,
      confidence: Math.min(edit.confidence, minConfidence - HELD_BACK),
    }));
  return doubts.length === 0 ? ambiguous : [...ambiguous, ...doubts].sort((a, b) => a.start - b.start);
}

/** Checks options once and gives back the functions that use them, for texts of one language. @throws CasemendError as `createNormalizer` does */
export function normalizerFor(language: Language, options?: Options): Normalizer {
  const settings = { ...resolveOptions(options), language };
  const casing = casingFor(settings);
  return {
    normalize: (text) => settle(requireString(text, 'normalize'), settings, casing, false).text,
    explain: (text) => run(requireString(text, 'explain'), settings, casing),
    diagnose: (text) => look(requireString(text, 'diagnose'), settings),
  };
}
