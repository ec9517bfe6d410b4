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
import type { Ambiguous, Edit, Boilerplate, Span } from './types.ts';

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

/** Names decided in one pass are evidence for the next. Almost every text is done after one. */
const MOST_PASSES = 6;
const MOST_ATTEMPTS = 3;
/** How probable damage is taken to be at the most in a text that was repaired. */
const MOST_HINDSIGHT = 0.5;
/** These take letters for signs of damage. What they find only once words are cased, casing has made. */
const READS_LETTERS: ReadonlySet<string> = new Set(['tags', 'entities', 'mojibake', 'controls', 'compatibility']);

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
  const clean = characters(text, settings.characters, settings.language, settings.profile?.lines);
  const { boilerplate } = clean;
  const { spanToOriginal } = mapPositions(clean.edits);
  const barred: Span[] = [];
  for (let left = MOST_ATTEMPTS; ; left--) {
    const { spoilt, ...attempt } = recase(text, clean, settings, casing, explains, barred);
    if (spoilt.length === 0) return { ...attempt, boilerplate, spanToOriginal };
    if (left === 1) return { ...asItWas(clean), verdict: attempt.verdict, boilerplate, spanToOriginal };
    barred.push(...spoilt);
  }
}

/** Decisions that undo each other are none: the casing stays, so that a second run finds the same text. */
const asItWas = ({ text, edits }: CharactersResult): Pick<Settled, 'text' | 'edits' | 'ambiguous'> => ({
  text,
  edits,
  ambiguous: [],
});

function recase(
  text: string,
  clean: CharactersResult,
  settings: SettingsOfLanguage,
  casing: CasingSettings | undefined,
  explains: boolean,
  barred: readonly Span[],
): Attempt {
  let { text: current, edits } = clean;
  let first: DiagnosedDocument | undefined;
  const doubts = explains ? new Doubts() : undefined;
  const done = (verdict: DiagnosedDocument, spoilt: readonly Span[]): Attempt => ({
    text: current,
    edits,
    ambiguous: doubts?.list() ?? [],
    verdict,
    spoilt,
  });
  let cased = false;
  // What was repaired speaks for soundness; what it was before is still known.
  let hindsight = 0;
  for (let pass = 1; pass <= MOST_PASSES;) {
    const { verdict, decisions } = casePass(current, edits, settings, casing, explains, barred, hindsight);
    if (!first) {
      first = verdict;
      hindsight = Math.min(verdict.damage, MOST_HINDSIGHT);
    }
    doubts?.hear(decisions, mapPositions(edits).spanToOriginal);
    if (decisions.edits.length > 0) {
      const middle = current;
      current = applyEdits(middle, decisions.edits);
      edits = composeOver(text, middle, edits, decisions.edits);
      cased = true;
      pass++;
      continue;
    }
    if (cased && hindsight > 0) {
      // In the end nothing may be left to do for one who sees the repaired text alone.
      hindsight = 0;
      continue;
    }
    const again = cased
      ? characters(current, settings.characters, settings.language, settings.profile?.lines)
      : undefined;
    if (!again || again.edits.length === 0) return done(first, []);
    const { spanToOriginal } = mapPositions(edits);
    const spoilt = again.edits.filter((edit) => READS_LETTERS.has(edit.rule)).map(spanToOriginal);
    if (spoilt.length > 0) return done(first, spoilt);
    edits = composeOver(text, current, edits, again.edits);
    current = again.text;
    cased = false;
    pass++;
  }
  return { ...asItWas(clean), verdict: first as DiagnosedDocument, spoilt: [] };
}

/** One run of the casing stage. A function of its own, so that its document is gone before that of the next is made. */
function casePass(
  text: string,
  edits: readonly Edit[],
  settings: SettingsOfLanguage,
  casing: CasingSettings | undefined,
  explains: boolean,
  barred: readonly Span[],
  hindsight: number,
): { readonly verdict: DiagnosedDocument; readonly decisions: Decisions } {
  const document = tokenise(text, settings.language);
  const fresh = diagnoseDocument(document, settings.assume, settings.profile?.habits);
  const verdict = fresh.damage < hindsight ? { ...fresh, damage: hindsight } : fresh;
  if (!casing) return { verdict, decisions: NONE };
  if (barred.length === 0) return { verdict, decisions: decide(document, verdict, casing, explains) };
  const { spanToOriginal } = mapPositions(edits);
  const isBarred = (span: Span): boolean => overlaps(spanToOriginal(span), barred);
  return { verdict, decisions: decide(document, verdict, casing, explains, isBarred) };
}

const NONE: Decisions = { edits: [], ambiguous: [] };

/** What was left alone as ambiguous in any pass and decided in none, by its place in the original. */
class Doubts {
  readonly #open: Map<number, Ambiguous> = new Map();
  readonly #decided: Set<number> = new Set();

  hear({ edits, ambiguous }: Decisions, spanToOriginal: (span: Span) => Span): void {
    for (const word of ambiguous) {
      const span = spanToOriginal(word);
      if (!this.#decided.has(span.start)) this.#open.set(span.start, { ...word, ...span });
    }
    for (const edit of edits) {
      const { start } = spanToOriginal(edit);
      this.#decided.add(start);
      this.#open.delete(start);
    }
  }

  list(): Ambiguous[] {
    return [...this.#open.values()].sort((a, b) => a.start - b.start);
  }
}

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start < span.end && span.start < end);
