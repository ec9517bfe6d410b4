/** What one document tells of its source, as plain data that can go from one thread to another. */
import { documentNames, type Sightings } from '../casing/document-names.ts';
import type { CasingSettings } from '../casing/settings.ts';
import { characters } from '../characters/index.ts';
import { Blocks } from '../diagnosis/blocks.ts';
import { Gatherer, type Evidence } from '../diagnosis/evidence.ts';
import { allLost, lettersLost, sound, witnessedLetters, wordsLostBy } from '../diagnosis/hypotheses.ts';
import { OTHER_LETTER } from '../script/letter-index.ts';
import { letterHypotheses, sightingsOf } from '../diagnosis/letters.ts';
import { isUniform } from '../diagnosis/diagnose.ts';
import { registerOf } from '../diagnosis/register.ts';
import { totalsOf, type Totals } from '../diagnosis/witnesses.ts';
import { hashOf } from '../lexicon/hash.ts';
import type { Language } from '../lexicon/language.ts';
import { casingFor } from '../normalize.ts';
import { resolveOptions, type Options } from '../options.ts';
import { toCapitalised, toUpper } from '../script/letter-case.ts';
import { settle, type Settled, type SettingsOfLanguage } from '../settle.ts';
import { tokenise } from '../tokens/document.ts';
import { Profiles } from '../tokens/profiles.ts';
import type { DamageKind } from '../types.ts';
import { headlineStyleOf, type HeadlineStyle } from './headlines.ts';
import { linesOf } from './site-lines.ts';

/** Shares of words that may have lost their capitals. */
export const WORD_LOSSES: readonly number[] = [0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85];

/** What a document tells of a letter, in nats, and where a capital of it is certain. */
export interface ObservedLetter {
  /** Its place in the tables, see `letterIndex`. */
  readonly letter: number;
  /** Log-likelihoods of what the witnesses saw if it is kept and if it is lost. */
  readonly kept: number;
  readonly lost: number;
  /** What all evidence says for its being lost. */
  readonly evidence: number;
  readonly seen: number;
  readonly missing: number;
}

/** What one document tells of its source. */
export interface Observation {
  /** The same for the same text. */
  readonly hash: number;
  /** The verdict on it alone. */
  readonly kind: DamageKind;
  /** Log-likelihoods of what the witnesses saw: of sound text, of any letters lost, of words that lost their capitals, of no capitals left. */
  readonly healthy: number;
  readonly anyLetters: number;
  /** By `WORD_LOSSES`. */
  readonly words: readonly number[];
  readonly lower: number;
  readonly body: readonly ObservedLetter[];
  readonly headings: readonly ObservedLetter[];
  /** Its words as they are cased away from sentence starts, each spelling once. */
  readonly spellings: readonly string[];
  /** Its short lines, which may belong to the site. */
  readonly lines: readonly string[];
  readonly headlines: readonly HeadlineStyle[];
}

/** From this confidence a repaired word is evidence. */
const SURELY_REPAIRED = 0.95;

/**
 * Gives what observes documents under the same options.
 *
 * @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION`, `BAD_MODEL`, `BAD_PROFILE`
 */
export function createObserver(language: Language, options: Options | undefined): (text: string) => Observation {
  const settings = { ...resolveOptions(options), language };
  const casing = casingFor(settings);
  return (text) => observe(text, settings, casing);
}

function observe(text: string, settings: SettingsOfLanguage, casing: CasingSettings | undefined): Observation {
  const document = tokenise(characters(text, settings.characters, settings.language).text, settings.language);
  const settled = settle(text, settings, casing, true);
  const profiles = new Profiles(document);
  const blocks = new Blocks(document, profiles);
  const gather = (isHeading: boolean): Evidence => {
    const gatherer = new Gatherer(document, blocks, profiles, false);
    for (const block of blocks.all) if (block.text === (isHeading ? 'heading' : 'prose')) gatherer.gather(block, true);
    return gatherer.whole;
  };
  const body = gather(false);
  const headings = gather(true);
  const totals = sumOf(totalsOf(body.witnesses), totalsOf(headings.witnesses));
  return {
    hash: hashOf(text),
    kind: settled.verdict.kind,
    healthy: sound(totals, registerOf(document, blocks, profiles).purity),
    anyLetters: lettersLost(body.witnesses) + lettersLost(headings.witnesses),
    words: WORD_LOSSES.map((loss) => wordsLostBy(totals, loss)),
    lower: allLost(totals, body.counts.capitalised + headings.counts.capitalised),
    body: lettersIn(body),
    headings: lettersIn(headings),
    ...namesIn(settled, settings.language),
    lines: linesOf(document.text),
  };
}

function lettersIn(evidence: Evidence): ObservedLetter[] {
  const witnessed = new Map(witnessedLetters(evidence.witnesses).map((its) => [its.letter, its]));
  const letters: ObservedLetter[] = [];
  for (let letter = 0; letter < OTHER_LETTER; letter++) {
    const all = letterHypotheses(evidence, letter);
    const { kept, lost } = witnessed.get(letter) ?? { kept: 0, lost: 0 };
    if (all.kept === 0 && kept === 0) continue;
    letters.push({ letter, kept, lost, evidence: all.lost - all.kept, ...sightingsOf(evidence, letter) });
  }
  return letters;
}

const sumOf = (one: Totals, other: Totals): Totals => ({
  seen: one.seen.map((its, kind) => its + (other.seen[kind] as number)),
  missed: one.missed.map((its, kind) => its + (other.missed[kind] as number)),
});

/** What of a repaired text was never small, or surely is not. */
function namesIn(
  { text, edits, ambiguous, verdict }: Settled,
  language: Language,
): Pick<Observation, 'spellings' | 'headlines'> {
  // There every casing is a guess.
  if (isUniform(verdict)) return { spellings: [], headlines: [] };
  const document = tokenise(text, language);
  const unsure = unsurePlaces(edits, ambiguous);
  const names = documentNames(document, (index) => unsure.has(document.words.start(index)));
  const spellings = [...names].flatMap(([lower, its]) => spellingsOf(lower, its));
  return { spellings, headlines: headlineStyleOf(document) };
}

function spellingsOf(lower: string, { lower: small, capitalised, upper, mixed }: Sightings): string[] {
  return [
    ...(small > 0 ? [lower] : []),
    ...(capitalised > 0 ? [toCapitalised(lower)] : []),
    ...(upper > 0 ? [toUpper(lower)] : []),
    ...(mixed === undefined ? [] : [mixed]),
  ];
}

/** Where words of the repaired text start whose casing was changed, or left, without being sure. */
function unsurePlaces(edits: Settled['edits'], ambiguous: Settled['ambiguous']): ReadonlySet<number> {
  const changed = edits.map(({ start, end, after, confidence }) => ({
    start,
    growth: after.length - (end - start),
    isSure: confidence >= SURELY_REPAIRED,
  }));
  const left = ambiguous.map(({ start }) => ({ start, growth: 0, isSure: false }));
  const unsure = new Set<number>();
  let shift = 0;
  for (const { start, growth, isSure } of [...changed, ...left].sort((one, other) => one.start - other.start)) {
    if (!isSure) unsure.add(start + shift);
    shift += growth;
  }
  return unsure;
}
