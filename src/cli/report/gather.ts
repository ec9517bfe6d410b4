/** Gathers what the report shows, document by document, in bounded size however large the archive is. */
import type { Edit } from '../../types.ts';
import { addCommonest, countKey, emptyCommonest, ranked, type Commonest } from './commonest.ts';
import { cut } from './cut.ts';
import { sizeOf, takeSample, type Sample, type SampledDocument } from './sample.ts';

/** What the report needs of a run or a part of it, beside its tally. Plain JSON data that adds up. */
export interface Gathered {
  /** By capital letter, how often it was put back. */
  restored: Record<string, number>;
  /** By rule, spelling and new spelling, how often it happened: see {@link commonestRepairs}. */
  repairs: Commonest;
  /** The first documents that changed. */
  samples: Sample[];
  /** Room that the samples take. */
  sampled: number;
  /** Whether there is no room for more. */
  full: boolean;
}

/** A kind of repair and how often it was made. */
export interface Repair {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

export const MOST_SAMPLES = 200;
const MOST_SAMPLED = 2_000_000;
const LONGEST_WORD = 60;

/**
 * Nothing yet. A part need not take samples if the whole that it will be added to is already `full`: with its `full`
 * given here, the result is the same and the part much smaller.
 */
export function emptyGathered(full = false): Gathered {
  return { restored: {}, repairs: emptyCommonest(), samples: [], sampled: 0, full };
}

/** Takes note of one document. */
export function gatherDocument(gathered: Gathered, document: SampledDocument): void {
  for (const edit of document.edits) {
    countKey(gathered.repairs, repairKey(edit));
    for (const letter of capitalsPutBack(edit)) count(gathered.restored, letter, 1);
  }
  // Copied, because a slice of a long text would keep all of it in memory.
  if (document.edits.length > 0 && !gathered.full) addSample(gathered, structuredClone(takeSample(document)));
}

/**
 * Adds the next part of the input to the whole of what came before it, and keeps parts of it.
 *
 * However the input was cut into parts, the letters and the samples come out the same. So do the repairs as long as
 * there are no more kinds of them than are kept; beyond that, each count is too low by `repairs.missed` at the most.
 */
export function addGathered(whole: Gathered, part: Gathered): void {
  for (const [letter, times] of Object.entries(part.restored)) count(whole.restored, letter, times);
  addCommonest(whole.repairs, part.repairs);
  for (const sample of part.samples) addSample(whole, sample);
  whole.full ||= part.full;
}

/** The repairs, commonest first. */
export function commonestRepairs({ repairs }: Gathered): Repair[] {
  return ranked(repairs).map(([key, times]) => {
    const [rule, before, after] = JSON.parse(key) as [string, string, string];
    return { rule, before, after, count: times };
  });
}

function repairKey({ rule, before, after }: Edit): string {
  return JSON.stringify([rule, cut(before, LONGEST_WORD), cut(after, LONGEST_WORD)]);
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

/** The first that finds no room ends the sampling: so the samples are those of the start of the input, however it was cut. */
function addSample(gathered: Gathered, sample: Sample): void {
  if (gathered.full) return;
  const size = sizeOf(sample);
  if (gathered.samples.length === MOST_SAMPLES || gathered.sampled + size > MOST_SAMPLED) {
    gathered.full = true;
    return;
  }
  gathered.samples.push(sample);
  gathered.sampled += size;
}

function count(counts: Record<string, number>, letter: string, times: number): void {
  counts[letter] = (counts[letter] ?? 0) + times;
}
