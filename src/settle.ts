/** Runs the stages one after the other until neither has anything left to do, so that a repaired text stays as it is. */
import { decide, type Decisions } from './casing/decide.ts';
import type { CasingSettings } from './casing/settings.ts';
import { characters, type CharactersResult } from './characters/index.ts';
import { diagnoseDocument, type Verdict } from './diagnosis/diagnose.ts';
import { applyEdits, composeEdits } from './edits.ts';
import type { Settings } from './options.ts';
import { mapPositions } from './positions.ts';
import { tokenise } from './tokens/document.ts';
import type { Ambiguous, Edit, Furniture, Span } from './types.ts';

/** A text that both stages have done with. */
export interface Settled {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly ambiguous: readonly Ambiguous[];
  readonly furniture: readonly Furniture[];
  /** The verdict on the text as the characters stage first left it. */
  readonly verdict: Verdict;
  readonly spanToOriginal: (span: Span) => Span;
}

/** Names decided in one pass are evidence for the next. Almost every text is done after one. */
const MOST_PASSES = 6;
const MOST_ATTEMPTS = 3;
/** These take letters for signs of damage. What they find only once words are cased, casing has made. */
const READS_LETTERS: ReadonlySet<string> = new Set(['tags', 'entities', 'mojibake', 'controls', 'compatibility']);

/** What a run of the casing stage came to, with the spans that it should have kept its hands off, if there are any. */
interface Attempt extends Pick<Settled, 'text' | 'edits' | 'ambiguous'> {
  readonly verdict: Verdict;
  readonly spoilt: readonly Span[];
}

/** @param casing undefined if the stage is off */
export function settle(text: string, settings: Settings, casing: CasingSettings | undefined): Settled {
  const clean = characters(text, settings.characters);
  const { furniture } = clean;
  const { spanToOriginal } = mapPositions(clean.edits);
  const barred: Span[] = [];
  for (let left = MOST_ATTEMPTS; ; left--) {
    const { spoilt, ...attempt } = recase(text, clean, settings, casing, barred);
    if (spoilt.length === 0) return { ...attempt, furniture, spanToOriginal };
    if (left === 1) return { ...asItWas(clean), verdict: attempt.verdict, furniture, spanToOriginal };
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
  settings: Settings,
  casing: CasingSettings | undefined,
  barred: readonly Span[],
): Attempt {
  let { text: current, edits } = clean;
  let first: Verdict | undefined;
  const doubts = new Map<number, Ambiguous>();
  const decided = new Set<number>();
  const done = (verdict: Verdict, spoilt: readonly Span[]): Attempt => ({
    text: current,
    edits,
    ambiguous: [...doubts.values()].sort((a, b) => a.start - b.start),
    verdict,
    spoilt,
  });
  let cased = false;
  for (let pass = 1; pass <= MOST_PASSES;) {
    const document = tokenise(current);
    const verdict = diagnoseDocument(document, settings.caseless);
    first ??= verdict;
    const { spanToOriginal } = mapPositions(edits);
    const isBarred = (span: Span): boolean => overlaps(spanToOriginal(span), barred);
    const decisions = casing ? decide(document, verdict, casing, barred.length > 0 ? isBarred : undefined) : NONE;
    for (const word of decisions.ambiguous) {
      const span = spanToOriginal(word);
      if (!decided.has(span.start)) doubts.set(span.start, { ...word, ...span });
    }
    if (decisions.edits.length > 0) {
      for (const edit of decisions.edits) {
        const { start } = spanToOriginal(edit);
        decided.add(start);
        doubts.delete(start);
      }
      current = applyEdits(current, decisions.edits);
      edits = composeEdits(text, edits, decisions.edits);
      cased = true;
      pass++;
      continue;
    }
    const again = cased ? characters(current, settings.characters) : undefined;
    if (!again || again.edits.length === 0) return done(first, []);
    const spoilt = again.edits.filter((edit) => READS_LETTERS.has(edit.rule)).map(spanToOriginal);
    if (spoilt.length > 0) return done(first, spoilt);
    current = again.text;
    edits = composeEdits(text, edits, again.edits);
    cased = false;
    pass++;
  }
  return { ...asItWas(clean), verdict: first as Verdict, spoilt: [] };
}

const NONE: Decisions = { edits: [], ambiguous: [] };

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start < span.end && span.start < end);
