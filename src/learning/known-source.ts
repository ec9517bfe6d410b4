/** A profile made ready for the stages that go by it. */
import { logOddsOf, probabilityOf } from '../log-odds.ts';
import { letterIndex, LETTERS } from '../script/letter-index.ts';
import type { Explained, Source } from '../diagnosis/source.ts';
import type { DocumentNames, Sightings } from '../casing/document-names.ts';
import { lineKey } from '../characters/boilerplate/site-lines.ts';
import { shapeOf } from '../script/shape.ts';
import { keyOf } from '../tokens/words.ts';
import type { HeadlineStyle } from './headlines.ts';
import { USUAL_LETTER } from './mixture.ts';
import type { LearntLetter, SourceProfile } from './profile.ts';

/** What the stages know of a source beforehand. */
export interface KnownSource {
  readonly habits: Source;
  /** How its own words are cased. */
  readonly names: DocumentNames;
  readonly headlines: HeadlineStyle | undefined;
  /** The lines that its site puts around articles, as `lineKey` gives them. */
  readonly lines: ReadonlySet<string>;
}

/** What is taken for seen beforehand, in documents: a few documents prove little. */
const BEFOREHAND: Readonly<Record<Explained, number>> = { healthy: 2, letters: 0.5, words: 0.5, lower: 0.5 };
const MOST_ODDS = 8;
const USUAL_WORD_LOSS = 0.5;

/** A word of the source counts as if the document had it so often at most. */
const MOST_SIGHTINGS = 8;

/** The style of headlines is clear from so many, if nearly all are alike. */
const FEWEST_HEADLINES = 5;
const CLEARLY = 0.9;

export function knownSource(profile: SourceProfile): KnownSource {
  return {
    habits: {
      shares: sharesOf(profile.damage ?? {}),
      ...lettersOf(profile.letters),
      wordLoss: Math.min(0.95, Math.max(0.05, profile.wordLoss ?? USUAL_WORD_LOSS)),
    },
    names: namesOf(profile),
    headlines: headlinesOf(profile.style?.headlines ?? {}),
    lines: new Set(Object.keys(profile.boilerplate ?? {}).map(lineKey)),
  };
}

function sharesOf(damage: NonNullable<SourceProfile['damage']>): Source['shares'] {
  const counts = { ...BEFOREHAND };
  for (const kind of Object.keys(counts) as Explained[]) counts[kind] += damage[kind] ?? 0;
  const all = Object.values(counts).reduce((sum, its) => sum + its, 0);
  for (const kind of Object.keys(counts) as Explained[]) counts[kind] /= all;
  return counts;
}

function lettersOf(letters: SourceProfile['letters'] = {}): Pick<Source, 'body' | 'heading'> {
  const body = oddsOf(letters.body ?? {}, undefined);
  return { body, heading: oddsOf(letters.headings ?? {}, body) };
}

/** The log-odds of each letter; of one that was not seen those of the running text, or of the mean letter. */
function oddsOf(letters: Readonly<Record<string, LearntLetter>>, otherwise: Float64Array | undefined): Float64Array {
  const known = Object.entries(letters);
  const usual = known.length === 0 ? USUAL_LETTER : meanOdds(known.map(([, { logOdds }]) => logOdds));
  const odds = otherwise ? new Float64Array(otherwise) : new Float64Array(LETTERS).fill(usual);
  for (const [letter, { logOdds }] of known)
    odds[letterIndex(letter.codePointAt(0)!)] = Math.min(MOST_ODDS, Math.max(-MOST_ODDS, logOdds));
  return odds;
}

function meanOdds(odds: readonly number[]): number {
  const lost = odds.reduce((sum, its) => sum + probabilityOf(its), 0);
  const share = Math.min(0.7, Math.max(0.05, lost / odds.length));
  return logOddsOf(share);
}

function namesOf({ names = {}, style = {} }: SourceProfile): DocumentNames {
  const known = new Map<string, Sightings>();
  for (const [spelling, documents] of [...Object.entries(names), ...Object.entries(style.words ?? {})]) {
    const key = keyOf(spelling);
    const its = known.get(key) ?? { lower: 0, capitalised: 0, upper: 0, mixed: undefined };
    const shape = shapeOf(spelling);
    if (shape === 'uncased') continue;
    if (shape === 'mixed') its.mixed = spelling;
    else its[shape] += Math.min(MOST_SIGHTINGS, documents);
    known.set(key, its);
  }
  return known;
}

function headlinesOf({
  sentence = 0,
  title = 0,
}: { readonly [Style in HeadlineStyle]?: number }): HeadlineStyle | undefined {
  const all = sentence + title;
  if (all < FEWEST_HEADLINES) return undefined;
  return title >= CLEARLY * all ? 'title' : sentence >= CLEARLY * all ? 'sentence' : undefined;
}
