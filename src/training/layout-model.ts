import { probabilityOf } from '../log-odds.ts';
import { featuresOf, WEIGHT_COUNT } from '../layout/break-features.ts';
import { english } from '../english/index.ts';
import { LineBreaks } from '../layout/breaks.ts';
import { linesOf } from '../layout/lines.ts';
import { pageLines } from '../layout/pages.ts';
import { damage, type Simulation } from './damage.ts';
import { layOut, layouts, type LayoutName } from './layouts.ts';
import { shuffle, type Random } from './random.ts';

/** A line break of a text whose layout is known. */
export interface KnownBreak {
  readonly features: readonly number[];
  readonly goesOn: boolean;
}

/** Damage that laid-out examples suffer: as often none as any other. */
const SIMULATIONS: readonly Simulation[] = [
  'none',
  'none',
  'none',
  'letters-half',
  'letters-sample',
  'words',
  'lower',
  'upper',
  'title',
];
const FEWEST_PARAGRAPHS = 3;
const MOST_PARAGRAPHS = 12;
/** Share of the examples whose punctuation is lost, as in transcripts. */
const UNPUNCTUATED = 0.15;
/** Share of the examples with a sentence a line, and of those that are not wrapped at all. */
const SENTENCES = 0.2;
const AS_IT_IS = 0.12;
/** Transcripts have a sentence a line more often than columns. */
const UNPUNCTUATED_AS_IT_IS = 0.7;
const UNPUNCTUATED_SENTENCES = 0.8;
const MOST_SENTENCES = 40;
const BETWEEN_SENTENCES = /(?<=[.!?]) (?=\p{Lu})/u;
const MARKS = /[.,;:!?](?=\s|$)/gu;
const RATE = 0.3;
/** What keeps weights of rare features small. */
const DECAY = 1e-6;

/** Lays documents out at random, damages some, and gives every break with its features. */
export function* knownBreaks(documents: readonly string[], random: Random): Generator<KnownBreak> {
  for (const document of documents) {
    const paragraphs = document.split('\n').filter((line) => line.trim() !== '');
    for (let from = 0; from < paragraphs.length;) {
      const count = FEWEST_PARAGRAPHS + Math.floor(random() * (MOST_PARAGRAPHS - FEWEST_PARAGRAPHS));
      const layout = layouts[Math.floor(random() * layouts.length)] as LayoutName;
      const simulation = SIMULATIONS[Math.floor(random() * SIMULATIONS.length)] as Simulation;
      let own = paragraphs.slice(from, from + count);
      const isUnpunctuated = random() < UNPUNCTUATED;
      if (random() < (isUnpunctuated ? UNPUNCTUATED_SENTENCES : SENTENCES))
        own = own.flatMap((line) => line.split(BETWEEN_SENTENCES)).slice(0, MOST_SENTENCES);
      if (isUnpunctuated) own = own.map((line) => line.replace(MARKS, ''));
      const isAsItIs = random() < (isUnpunctuated ? UNPUNCTUATED_AS_IT_IS : AS_IT_IS);
      yield* breaksOf(own, isAsItIs ? 'one-line' : layout, simulation, random);
      from += count;
    }
  }
}

/** The breaks of one laid-out text. Those beside a page head that is not recognised are left out. */
export function* breaksOf(
  paragraphs: readonly string[],
  layout: LayoutName,
  simulation: Simulation,
  random: Random,
): Generator<KnownBreak> {
  const { text: sound, goesOn, pageHead } = layOut(paragraphs, layout, random);
  const text = damage(sound, simulation, random);
  const lines = linesOf(text);
  const number = new Int32Array(lines.length);
  let own = 0;
  for (let i = 0; i < lines.length; i++) number[i] = pageHead[i] === true ? -1 : own++;
  const breaks = new LineBreaks(text, lines, pageLines(text, lines), english);
  while (breaks.advance()) {
    const [before, after] = [number[breaks.line] as number, number[breaks.next] as number];
    if (before < 0 || after !== before + 1) continue;
    yield { features: featuresOf(breaks), goesOn: goesOn[before] as boolean };
  }
}

/** Logistic regression with AdaGrad over the features of line breaks. Deterministic for what `random` gives. */
export function learnLayout(breaks: readonly KnownBreak[], rounds: number, random: Random): Float64Array {
  const weights = new Float64Array(WEIGHT_COUNT);
  const squares = new Float64Array(WEIGHT_COUNT).fill(1);
  for (let round = 0; round < rounds; round++) {
    for (const { features, goesOn } of shuffle(breaks, random)) {
      let score = 0;
      for (const feature of features) score += weights[feature] as number;
      const gradient = probabilityOf(score) - (goesOn ? 1 : 0);
      for (const feature of features) {
        const weight = weights[feature] as number;
        const its = gradient + DECAY * weight;
        const sum = (squares[feature] as number) + its * its;
        squares[feature] = sum;
        weights[feature] = weight - (RATE * its) / Math.sqrt(sum);
      }
    }
  }
  return weights;
}

/** The share of breaks that weights judge rightly. */
export function judgedRightly(breaks: readonly KnownBreak[], weightOf: (feature: number) => number): number {
  let right = 0;
  for (const { features, goesOn } of breaks) {
    const score = features.reduce((sum, feature) => sum + weightOf(feature), 0);
    if (score >= 0 === goesOn) right++;
  }
  return right / Math.max(1, breaks.length);
}
