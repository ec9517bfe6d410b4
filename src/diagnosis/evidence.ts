import { statisticsOf } from '../casing/statistics.ts';
import type { Document } from '../tokens/document.ts';
import { isCapital, isSmall } from '../tokens/shape.ts';
import type { Word } from '../tokens/words.ts';
import type { DamageCounts } from '../types.ts';

/** A to Z, and one place for every other letter. */
export const LETTERS = 27;
export const OTHER_LETTER = 26;

/** How probable a capital is at a word, in steps; the last two are for places where its position demands one. */
export const EXPECTATION: readonly number[] = [0.002, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.997, 0.9, 0.99];
const QUOTATION = EXPECTATION.length - 2;
const SENTENCE = EXPECTATION.length - 1;
const PLAIN_BELOW = 0.02;
const CERTAIN_FROM = 0.985;
/** Words that no dictionary knows are names about as often as not. */
const UNKNOWN_WORD = 5;
/** One word seen a hundred times is not a hundred witnesses. */
const MOST_PER_BLOCK = 4;
const MOST_PER_DOCUMENT = 8;

/** From this share of capitals a word counts as an acronym. */
const USUAL_ACRONYM = 0.3;
/** Some houses write `Nato` and `Unicef`: an acronym is a witness only if nobody writes it like that. */
const NEVER_CAPITALISED = 0.98;

/** How often capitals were found and missed, by letter and by how probable a capital was. */
export interface Evidence {
  /** `[letter * EXPECTATION.length + expectation]` */
  readonly seen: Uint32Array;
  readonly missed: Uint32Array;
  counts: { -readonly [Key in keyof DamageCounts]: number };
}

export function noEvidence(): Evidence {
  const size = LETTERS * EXPECTATION.length;
  return {
    seen: new Uint32Array(size),
    missed: new Uint32Array(size),
    counts: { words: 0, upper: 0, capitalised: 0, certain: 0, missing: 0, plain: 0, raised: 0 },
  };
}

/** The place of a letter in the tables. */
export function letterIndex(codePoint: number): number {
  const index = (codePoint | 0x20) - 0x61;
  return index >= 0 && index < 26 ? index : OTHER_LETTER;
}

const stepOf = (probability: number): number => {
  let step = 0;
  while (step < QUOTATION - 1 && probability >= (EXPECTATION[step + 1] as number) - 1e-9) step++;
  return step;
};

/** Where evidence is gathered, and how often each word was taken as a witness there. */
export interface Witnesses {
  readonly evidence: Evidence;
  readonly sightings: Map<string, number>;
}

export const noWitnesses = (): Witnesses => ({ evidence: noEvidence(), sightings: new Map() });

/** Gathers the evidence of the words `[from, to)`, for themselves and for the document around. */
export function gather(document: Document, from: number, to: number, whole: Witnesses | undefined): Evidence {
  const block = noWitnesses();
  for (let i = from; i < to; i++) {
    const word = document.words[i] as Word;
    if (word.protected || word.shape === 'caseless') continue;
    look(document, word, block, MOST_PER_BLOCK);
    if (whole) look(document, word, whole, MOST_PER_DOCUMENT);
  }
  return block.evidence;
}

function look(document: Document, word: Word, { evidence, sightings }: Witnesses, mostPerWord: number): void {
  const { counts } = evidence;
  const first = word.text.codePointAt(0) as number;
  const capital = isCapital(first);
  if (!capital && !isSmall(first)) return;
  counts.words++;
  if (word.shape === 'upper') counts.upper++;
  if (capital) counts.capitalised++;
  const opening = document.openings[word.index];
  if (opening === 'reply') return;
  const probability = opening === 'none' ? capitalProbability(word.lower) : undefined;
  if (opening === 'none' && (probability ?? 1) < PLAIN_BELOW && word.joint === 'blank') {
    counts.plain++;
    if (capital) counts.raised++;
  }
  const certain = opening === 'sentence' || (probability ?? 0) >= CERTAIN_FROM;
  if (certain) {
    counts.certain++;
    if (!capital) counts.missing++;
  }
  const key = opening === 'none' ? word.lower : `${opening} ${word.lower}`;
  const times = (sightings.get(key) ?? 0) + 1;
  sightings.set(key, times);
  if (times > mostPerWord) return;
  if (lookInside(word, evidence)) return;
  const step = opening === 'sentence' ? SENTENCE : opening === 'quotation' ? QUOTATION : probability === undefined ? UNKNOWN_WORD : stepOf(probability);
  const table = capital ? evidence.seen : evidence.missed;
  const cell = letterIndex(first) * EXPECTATION.length + step;
  table[cell] = (table[cell] as number) + 1;
}

/**
 * `Us` for `US` tells of its inner letters. Other words in capitals may come from another font run, such as datelines,
 * and tell nothing of the letters around. Returns whether the word is done with.
 */
function lookInside(word: Word, evidence: Evidence): boolean {
  if (word.shape !== 'upper' && word.shape !== 'capitalised') return false;
  const statistics = statisticsOf(word.lower);
  const share = statistics ? statistics.upper / (statistics.upper + statistics.capitalised) : 0;
  if (!statistics || statistics.upper < USUAL_ACRONYM || share < NEVER_CAPITALISED) return word.shape === 'upper';
  const step = stepOf(share);
  const table = word.shape === 'upper' ? evidence.seen : evidence.missed;
  for (let i = 1; i < word.text.length; i++) {
    const letter = letterIndex(word.text.charCodeAt(i));
    if (letter === OTHER_LETTER) continue;
    const cell = letter * EXPECTATION.length + step;
    table[cell] = (table[cell] as number) + 1;
  }
  return false;
}

function capitalProbability(lower: string): number | undefined {
  const statistics = statisticsOf(lower);
  return statistics && 1 - statistics.lower;
}
