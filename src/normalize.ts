import { LogLinear } from './casing/scorers/log-linear.ts';
import { shippedModel } from './casing/scorers/shipped.ts';
import { DEFAULT_MIN_CONFIDENCE, type CasingSettings } from './casing/settings.ts';
import { characters, fixerNames } from './characters/index.ts';
import { diagnoseDocument, toBlockDiagnosis, type DiagnosedDocument } from './diagnosis/diagnose.ts';
import { CasemendError } from './errors.ts';
import { resolveOptions, type Options, type Settings } from './options.ts';
import { mapPositions } from './positions.ts';
import { settle, type Settled } from './settle.ts';
import { tokenise } from './tokens/document.ts';
import type { Ambiguous, Diagnosis, Edit, Explanation, Span } from './types.ts';

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
export function casingFor(settings: Settings): CasingSettings | undefined {
  const { casing: rules, model, profile: source } = settings;
  const own = model && new LogLinear(model);
  return rules ? { ...settings, rules, source, scorer: () => own ?? shippedModel() } : undefined;
}

/** The whole pipeline: text → characters → tokens → diagnosis → casing → edits, until nothing is left to do. */
function run(text: string, settings: Settings, casing: CasingSettings | undefined): Explanation {
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

function toDiagnosis(verdict: DiagnosedDocument, spanToOriginal: (span: Span) => Span): Diagnosis {
  const { kind, confidence, letters, evidence, blocks } = verdict;
  return {
    kind,
    confidence,
    letters,
    counts: { ...evidence.counts },
    blocks: blocks.map((block) => ({ ...toBlockDiagnosis(block), ...spanToOriginal(block) })),
  };
}

/** Only the first two stages. */
function look(text: string, settings: Settings): Diagnosis {
  const clean = characters(text, settings.characters, settings.profile?.lines);
  return toDiagnosis(
    diagnoseDocument(tokenise(clean.text), settings.assume, settings.profile?.habits),
    mapPositions(clean.edits).spanToOriginal,
  );
}

function requireString(text: unknown, name: string): string {
  if (typeof text === 'string') return text;
  const given =
    text === null
      ? 'null'
      : text instanceof Uint8Array
        ? 'bytes'
        : Array.isArray(text)
          ? 'an array'
          : `a value of type ${typeof text}`;
  const advice =
    text instanceof Uint8Array
      ? `Call ${name}(decode(bytes).text).`
      : Array.isArray(text)
        ? `Call ${name} for each of its strings.`
        : `Call ${name}(String(value)) if that is what you mean.`;
  throw new CasemendError('NOT_A_STRING', `${name} needs a string, but it was given ${given}. ${advice}`);
}

/**
 * Checks options once and gives back the functions that use them: for many texts, or a model of your own, which is unpacked once.
 *
 * @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const { normalize: repair } = createNormalizer({ lexicon: { force: ['Zorvane'] } });
 * repair('on monday zorvane met the us senate in washington.');
 * // → 'On Monday Zorvane met the US Senate in Washington.'
 */
export function createNormalizer(options?: Options): Normalizer {
  const settings = resolveOptions(options);
  const casing = casingFor(settings);
  return {
    normalize: (text) => settle(requireString(text, 'normalize'), settings, casing, false).text,
    explain: (text) => run(requireString(text, 'explain'), settings, casing),
    diagnose: (text) => look(requireString(text, 'diagnose'), settings),
  };
}

/**
 * Repairs a text: `explain(text, options).text`. Pure: the result depends on the text and the options alone. A second run
 * changes nothing more. Time and space grow with the length of the text; sound text takes about a tenth of what damaged text takes.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * normalize('on monday the us senate met in washington. senators from ohio spoke first.');
 * // → 'On Monday the US Senate met in Washington. Senators from Ohio spoke first.'
 */
export const normalize = (text: string, options?: Options): string => createNormalizer(options).normalize(text);

/**
 * Repairs a text and says what was done: every edit with its place in the original, its reasons and its confidence. Reasons
 * take space: a long text that is damaged throughout needs several times what `normalize` needs.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * const { edits } = explain('on monday the us senate met in washington. senators from ohio spoke first.');
 * edits.map(({ start, before, after }) => `${start}: ${before} → ${after}`).slice(0, 3);
 * // → [ '0: on → On', '3: monday → Monday', '14: us → US' ]
 */
export const explain = (text: string, options?: Options): Explanation => createNormalizer(options).explain(text);

/**
 * Says which capitals a text has lost, without repairing it. No model is asked.
 *
 * @throws CasemendError `NOT_A_STRING`, `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 * @example
 * diagnose('ON MONDAY THE US SENATE MET IN WASHINGTON. SENATORS FROM OHIO SPOKE FIRST.').kind;
 * // → 'upper'
 */
export const diagnose = (text: string, options?: Options): Diagnosis => createNormalizer(options).diagnose(text);
