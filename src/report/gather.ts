/** Gathers what the report shows, document by document, in bounded size however large the archive is. */
import type { Edit } from '../types.ts';
import { addCommonest, countKey, emptyCommonest, type Commonest } from './commonest.ts';
import { cut } from './parts/cut.ts';
import { addFinding, leastSure, likeliest, MOST_FINDINGS, toFinding, type Finding } from './findings.ts';
import type { Origin } from './origin.ts';
import { sizeOf, takeSample, type Sample, type SampledDocument } from './sample.ts';

/** What the report needs of a run or a part of it, beside its tally. Plain JSON data that adds up. */
export interface Gathered {
  /** By capital letter, how often it was put back. */
  restored: Record<string, number>;
  /** By rule, spelling and new spelling, how often it happened. */
  repairs: Commonest;
  /** By spelling and likely spelling, how often a word was left alone. */
  leftAlone: Commonest;
  /** Documents that changed, as the lot falls on them. */
  samples: Sample[];
  /** The changes that were least sure. */
  unsure: Finding[];
  /** The words left alone that were nearest to being changed. */
  doubted: Finding[];
  /** The first things that went wrong. */
  troubles: Told[];
  /** What lies beyond them cannot come in any more. */
  limits: Limits;
}

/** Something that went wrong, as it was told. */
export interface Told extends Origin {
  readonly problem: string;
}

/** Bounds for what is still taken: the result is the same without them, and the parts are much larger. */
export interface Limits {
  /** Lots that are lower are. */
  readonly lot: number;
  /** Changes that are no surer are. */
  readonly unsure: number;
  /** Words left alone that were no less likely to change are. */
  readonly doubted: number;
}

export const MOST_SAMPLES = 100;
const MOST_SAMPLED = 2_000_000;
const MOST_TROUBLES = 200;
const LONGEST_TROUBLE = 300;
const LONGEST_WORD = 60;
/** What is surer needs no review. */
const SURE = 0.99;
const NO_LIMITS: Limits = { lot: 1, unsure: SURE, doubted: 0 };

/** Nothing yet. @param limits those of the whole that this will be added to */
export function emptyGathered(limits: Limits = NO_LIMITS): Gathered {
  return {
    restored: {},
    repairs: emptyCommonest(),
    leftAlone: emptyCommonest(),
    samples: [],
    unsure: [],
    doubted: [],
    troubles: [],
    limits,
  };
}

/** Takes note of one document. */
export function gatherDocument(gathered: Gathered, document: SampledDocument): void {
  const { edits, explanation, text, lot } = document;
  for (const edit of edits) {
    const { rule, before, after, confidence } = edit;
    countKey(gathered.repairs, JSON.stringify([rule, cut(before, LONGEST_WORD), cut(after, LONGEST_WORD)]));
    for (const letter of capitalsPutBack(edit)) count(gathered.restored, letter, 1);
    if (confidence <= gathered.limits.unsure) addUnsure(gathered, toFinding(document, lot, text, edit));
  }
  for (const word of explanation.ambiguous) {
    const { before, candidate: after, confidence } = word;
    countKey(gathered.leftAlone, JSON.stringify([cut(before, LONGEST_WORD), cut(after, LONGEST_WORD)]));
    if (confidence >= gathered.limits.doubted) addDoubted(gathered, toFinding(document, lot, text, { ...word, after }));
  }
  // Copied, because a slice of a long text would keep all of it in memory.
  if (edits.length > 0 && lot < gathered.limits.lot) addSamples(gathered, [structuredClone(takeSample(document))]);
}

/** Takes note of something that went wrong. */
export function gatherTrouble(gathered: Gathered, { file, line, problem }: Told): void {
  if (gathered.troubles.length === MOST_TROUBLES) return;
  const told = { file: cut(file, LONGEST_TROUBLE), problem: cut(problem, LONGEST_TROUBLE) };
  gathered.troubles.push({ ...told, ...(line !== undefined && { line }) });
}

/**
 * Adds the next part of the input to the whole of what came before it, and keeps parts of it.
 *
 * However the input was cut into parts, the letters, the samples and the findings come out the same. So do the counts as long
 * as there are no more kinds of them than are kept; beyond that, each is too low by `missed` at the most.
 */
export function addGathered(whole: Gathered, part: Gathered): void {
  for (const [letter, times] of Object.entries(part.restored)) count(whole.restored, letter, times);
  addCommonest(whole.repairs, part.repairs);
  addCommonest(whole.leftAlone, part.leftAlone);
  whole.limits = { ...whole.limits, lot: Math.min(whole.limits.lot, part.limits.lot) };
  addSamples(whole, part.samples);
  for (const finding of part.unsure) addUnsure(whole, finding);
  for (const finding of part.doubted) addDoubted(whole, finding);
  for (const trouble of part.troubles) gatherTrouble(whole, trouble);
}

/** Those letters that are capitals only since the edit. */
function* capitalsPutBack({ before, after }: Edit): Generator<string> {
  const small = [...before];
  const letters = [...after];
  if (small.length !== letters.length) return;
  for (const [at, letter] of letters.entries()) {
    if (letter !== small[at] && letter.toLowerCase() === small[at]) yield letter;
  }
}

/** Those with the lowest lots, as long as there is room: so the samples are the same however the input was cut. */
function addSamples(gathered: Gathered, more: readonly Sample[]): void {
  const samples = [...gathered.samples, ...more].sort((one, other) => one.lot - other.lot);
  let { lot } = gathered.limits;
  let sampled = 0;
  const kept = samples.filter((sample, at) => {
    if (sample.lot >= lot) return false;
    sampled += sizeOf(sample);
    if (at < MOST_SAMPLES && sampled <= MOST_SAMPLED) return true;
    ({ lot } = sample);
    return false;
  });
  gathered.samples = kept;
  gathered.limits = { ...gathered.limits, lot };
}

function addUnsure(gathered: Gathered, finding: Finding): void {
  addFinding(gathered.unsure, finding, leastSure);
  const last = gathered.unsure[MOST_FINDINGS - 1];
  if (last) gathered.limits = { ...gathered.limits, unsure: last.confidence };
}

function addDoubted(gathered: Gathered, finding: Finding): void {
  addFinding(gathered.doubted, finding, likeliest);
  const last = gathered.doubted[MOST_FINDINGS - 1];
  if (last) gathered.limits = { ...gathered.limits, doubted: last.confidence };
}

function count(counts: Record<string, number>, letter: string, times: number): void {
  counts[letter] = (counts[letter] ?? 0) + times;
}
