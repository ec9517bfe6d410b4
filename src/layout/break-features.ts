import { probabilityOf } from '../log-odds.ts';
import type { Language } from '../lexicon/language.ts';
import { readSignals, SIGNALS, SIZES, type Signal } from './break-signals.ts';
import type { LineBreaks } from './breaks.ts';

/** One template a line: the signals that it looks at together. */
export const TEMPLATES: readonly (readonly Signal[])[] = [
  ['end', 'gap'],
  ['end', 'room'],
  ['end', 'roomInEms'],
  ['room', 'roomInEms'],
  ['leastRoom', 'width', 'filled'],
  ['leastRoom', 'next'],
  ['next', 'end'],
  ['next', 'gap', 'end'],
  ['next', 'wordsBefore'],
  ['indent', 'next'],
  ['indent', 'gap'],
  ['indent', 'end'],
  ['indent', 'leastRoom'],
  ['linking', 'gap'],
  ['linking', 'next'],
  ['opener', 'leastRoom'],
  ['opener', 'indent', 'next'],
  ['wordsBefore', 'end'],
  ['wordsBefore', 'leastRoom'],
  ['wordsAfter', 'end'],
  ['wordsAfter', 'leastRoom'],
  ['marksBefore', 'marksAfter'],
  ['gapsBefore', 'gapsAfter'],
  ['capitals', 'gap'],
  ['quoted', 'end'],
  ['width', 'end'],
  ['width', 'filled', 'end'],
  ['width', 'leastRoom', 'end'],
  ['punctuated', 'end', 'filled', 'leastRoom'],
  ['punctuated', 'end', 'next'],
  ['punctuated', 'filled'],
  ['punctuated', 'filled', 'leastRoom', 'width'],
  ['punctuated', 'filled', 'room'],
  ['filled', 'leastRoom', 'next'],
  ['parted', 'gap', 'end', 'leastRoom'],
  ['parted', 'gap', 'next'],
];

/** How many weights a template has. */
export const templateSize = (template: readonly Signal[]): number =>
  template.reduce((size, name) => size * SIZES[name], 1);

const SIZE_OF = SIGNALS.map((name) => SIZES[name]);
/** The templates by the places of their signals among all. */
const PLACES = TEMPLATES.map((template) => template.map((name) => SIGNALS.indexOf(name)));
/** Where the weights of each template start, and how many there are in all. */
const offsets: number[] = [];
let total = 0;
for (const template of TEMPLATES) {
  offsets.push(total);
  total += templateSize(template);
}
export const WEIGHT_COUNT: number = total;

/** The number of the weight of a template that speaks where the signals have these values. */
function featureOf(template: number, values: Uint8Array): number {
  let cell = 0;
  for (const place of PLACES[template] as number[]) {
    cell = cell * (SIZE_OF[place] as number) + (values[place] as number);
  }
  return (offsets[template] as number) + cell;
}

/** The numbers of the weights that speak at a line break. */
export function featuresOf(lineBreaks: LineBreaks): number[] {
  const values = readSignals(lineBreaks);
  return PLACES.map((_, template) => featureOf(template, values));
}

/** So many sums are kept; a place has ten bits. */
const REMEMBERED = 1024;
/** All signals together are a number too large for 32 bits: so many of them make the first of two. */
const IN_FIRST = 11;

/** Judges line breaks by the weights of a language. */
export class BreakJudge {
  readonly #weights: Float64Array;
  // What the signals of line breaks added up to; lines of one text are like each other.
  readonly #first: Int32Array = new Int32Array(REMEMBERED).fill(-1);
  readonly #second: Int32Array = new Int32Array(REMEMBERED);
  readonly #probability: Float64Array = new Float64Array(REMEMBERED);

  constructor(language: Language) {
    this.#weights = language.breakWeights;
  }

  /** Probability that the paragraph goes on after a line break. */
  goesOnAt(lineBreaks: LineBreaks): number {
    const values = readSignals(lineBreaks);
    const first = packed(values, 0, IN_FIRST);
    const second = packed(values, IN_FIRST, values.length);
    const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 22;
    if (this.#first[place] !== first || this.#second[place] !== second) {
      let score = 0;
      for (let template = 0; template < PLACES.length; template++)
        score += this.#weights[featureOf(template, values)] as number;
      this.#first[place] = first;
      this.#second[place] = second;
      this.#probability[place] = probabilityOf(score);
    }
    return this.#probability[place] as number;
  }
}

const judges = new WeakMap<Language, BreakJudge>();

export function breakJudgeOf(language: Language): BreakJudge {
  let judge = judges.get(language);
  if (!judge) judges.set(language, (judge = new BreakJudge(language)));
  return judge;
}

function packed(values: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) number = number * (SIZE_OF[place] as number) + (values[place] as number);
  return number;
}
