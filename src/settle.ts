/** Runs the stages one after the other until neither has anything left to do, so that a repaired text stays as it is. */
import { decide, type Decisions } from './casing/decide.ts';
import type { CasingSettings } from './casing/settings.ts';
import { characters, type CharactersResult } from './characters/index.ts';
import { diagnoseDocument, type DiagnosedDocument } from './diagnosis/diagnose.ts';
import { applyEdits, composeOver } from './edits.ts';
import type { Language } from './lexicon/language.ts';
import type { Settings } from './options.ts';
import { mapPositions } from './positions.ts';
import { tokenise } from './tokens/document.ts';
import type { Ambiguous, Boilerplate, Edit, Span } from './types.ts';

/** Options that are checked, and the language that texts are taken for. */
export interface SettingsOfLanguage extends Settings {
  readonly language: Language;
}

/** A text that both stages have done with. */
export interface Settled {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly ambiguous: readonly Ambiguous[];
  readonly boilerplate: readonly Boilerplate[];
  /** The verdict on the text as the characters stage first left it. */
  readonly verdict: DiagnosedDocument;
  readonly spanToOriginal: (span: Span) => Span;
}

/** The casing of nearly every text is decided in one pass; the next finds that nothing is left to do. */
const MOST_PASSES = 6;
const MOST_ATTEMPTS = 3;
/** These take letters for signs of damage. What they find only once words are cased, casing has made. */
const READS_LETTERS: ReadonlySet<string> = new Set(['tags', 'entities', 'mojibake', 'controls', 'compatibility']);

/** What is asked of a text: `casing` is undefined if the stage is off. */
interface Task {
  readonly settings: SettingsOfLanguage;
  readonly casing: CasingSettings | undefined;
  readonly explains: boolean;
}

/** What a run of the casing stage came to, with the spans that it should have kept its hands off, if there are any. */
interface Attempt extends Pick<Settled, 'text' | 'edits' | 'ambiguous'> {
  readonly verdict: DiagnosedDocument;
  readonly spoilt: readonly Span[];
}

/**
 * @param casing undefined if the stage is off
 * @param explains whether anyone asks for more than the text: reasons and doubts of many words take much space
 */
export function settle(
  text: string,
  settings: SettingsOfLanguage,
  casing: CasingSettings | undefined,
  explains: boolean,
): Settled {
  const task: Task = { settings, casing, explains };
  const clean = clear(text, settings);
  const { verdict, isSteady, ...settled } = attempts(text, clean, task);
  const { boilerplate } = clean;
  const { spanToOriginal } = mapPositions(clean.edits);
  const isKept = isSteady || staysAsItIs(settled.text, task);
  return { ...(isKept ? settled : asItWas(clean)), verdict, boilerplate, spanToOriginal };
}

const clear = (text: string, { characters: settings, language, profile }: SettingsOfLanguage): CharactersResult =>
  characters(text, settings, language, profile?.lines);

/** The same, but for looking out for boilerplate that would only be reported. */
const withoutSights = (settings: SettingsOfLanguage): SettingsOfLanguage =>
  settings.characters === false || settings.characters.boilerplate === 'remove'
    ? settings
    : { ...settings, characters: { ...settings.characters, boilerplate: false } };

/** Whether a second run, which does not know what the first kept its hands off, would do the same. */
function staysAsItIs(text: string, task: Task): boolean {
  const clean = clear(text, task.settings);
  return clean.edits.length === 0 && attempts(text, clean, { ...task, explains: false }).text === text;
}

interface Attempted extends Omit<Attempt, 'spoilt'> {
  /** Whether nothing had to be barred. */
  readonly isSteady: boolean;
}

/** Tries again without the words whose casing does not settle, or spoils what is around them. */
function attempts(text: string, clean: CharactersResult, task: Task): Attempted {
  const barred: Span[] = [];
  for (let left = MOST_ATTEMPTS; ; left--) {
    const { spoilt, ...attempt } = recase(text, clean, task, barred);
    if (spoilt.length === 0) return { ...attempt, isSteady: barred.length === 0 };
    if (left === 1) return { ...asItWas(clean), verdict: attempt.verdict, isSteady: true };
    barred.push(...spoilt);
  }
}

/** Decisions that undo each other are none: the casing stays, so that a second run finds the same text. */
const asItWas = ({ text, edits }: CharactersResult): Pick<Settled, 'text' | 'edits' | 'ambiguous'> => ({
  text,
  edits,
  ambiguous: [],
});

function recase(text: string, clean: CharactersResult, task: Task, barred: readonly Span[]): Attempt {
  const { settings } = task;
  let { text: current, edits } = clean;
  let first: { readonly verdict: DiagnosedDocument; readonly ambiguous: readonly Ambiguous[] } | undefined;
  /** Where words were decided that the first pass left. */
  const later = new Set<number>();
  const done = (spoilt: readonly Span[]): Attempt => {
    const { verdict, ambiguous } = first as NonNullable<typeof first>;
    return { text: current, edits, ambiguous: ambiguous.filter(({ start }) => !later.has(start)), verdict, spoilt };
  };
  let cased = false;
  for (let pass = 1; ;) {
    const { verdict, decisions } = casePass(current, edits, task, barred);
    const { spanToOriginal } = mapPositions(edits);
    first ??= { verdict, ambiguous: decisions.ambiguous.map((word) => ({ ...word, ...spanToOriginal(word) })) };
    if (decisions.edits.length > 0) {
      if (pass === MOST_PASSES) return done(decisions.edits.map(spanToOriginal));
      if (pass > 1) for (const edit of decisions.edits) later.add(spanToOriginal(edit).start);
      const middle = current;
      current = applyEdits(middle, decisions.edits);
      edits = composeOver(text, middle, edits, decisions.edits);
      cased = true;
      pass++;
      continue;
    }
    if (!cased) return done([]);
    const again = clear(current, withoutSights(settings)).edits;
    if (again.length === 0) return done([]);
    const spoilt = pass === MOST_PASSES ? again : again.filter(({ rule }) => READS_LETTERS.has(rule));
    if (spoilt.length > 0) return done(spoilt.map(spanToOriginal));
    const middle = current;
    current = applyEdits(middle, again);
    edits = composeOver(text, middle, edits, again);
    cased = false;
    pass++;
  }
}

/** One run of the casing stage. A function of its own, so that its document is gone before that of the next is made. */
function casePass(
  text: string,
  edits: readonly Edit[],
  { settings, casing, explains }: Task,
  barred: readonly Span[],
): { readonly verdict: DiagnosedDocument; readonly decisions: Decisions } {
  const document = tokenise(text, settings.language);
  const verdict = diagnoseDocument(document, settings.assume, settings.profile?.habits);
  if (!casing) return { verdict, decisions: NONE };
  if (barred.length === 0) return { verdict, decisions: decide(document, verdict, casing, explains) };
  const { spanToOriginal } = mapPositions(edits);
  const overlaps = overlapWith(barred);
  return { verdict, decisions: decide(document, verdict, casing, explains, (span) => overlaps(spanToOriginal(span))) };
}

const NONE: Decisions = { edits: [], ambiguous: [] };

/** Tells of spans, asked about in order, whether they overlap any of these. */
function overlapWith(others: readonly Span[]): (span: Span) => boolean {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < sorted.length && (sorted[next] as Span).end <= start) next++;
    return next < sorted.length && (sorted[next] as Span).start < end;
  };
}
