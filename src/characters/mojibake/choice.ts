/** Which readings of the runs of a text are believed. */
import { languageCount, usersOf } from './alphabets.ts';
import { encodingCount } from './bytes.ts';
import type { Reading } from './readings.ts';

/** A gain from which a run is believed by itself. */
export const CONVINCING = 1.5;
/** Gains from which it is believed beside convincing ones in the same encoding. */
const PLAUSIBLE = 0.3;
const POSSIBLE = -0.2;
/** How much worse than the best a reading may be that is in the encoding of the rest. */
const TOLERANCE = 2.5;
/** What one run may say about the encoding of the others. */
const LOUDEST = 6;

/** What a letter tells against an encoding that the language of the others does not have. */
const COST_OF_STRANGER = 1.5;

/** Text that looks good by itself. */
const INCONSPICUOUS = /^[\p{L} ]+$/u;

/** Of each run the reading to believe, in order and disjoint. Texts are mostly garbled in one way, which unclear runs follow. */
export function chooseReadings(text: string, runs: readonly (readonly Reading[])[]): Reading[] {
  const favourites = rankEncodings(runs);
  const chosen = runs.map((readings) => chooseReading(readings, favourites));
  const convincing = new Array<number>(encodingCount).fill(0);
  const unclear = new Array<number>(encodingCount).fill(0);
  for (const { gain, encoding } of chosen) {
    if (gain >= CONVINCING) convincing[encoding]!++;
    else if (gain < PLAUSIBLE && gain >= POSSIBLE) unclear[encoding]!++;
  }
  let done = 0;
  return chosen.filter(({ start, end, gain, encoding }) => {
    if (start < done) return false;
    const witnesses = convincing[encoding]!;
    const believed =
      gain >= CONVINCING ||
      (gain >= PLAUSIBLE && witnesses > 0) ||
      (gain >= POSSIBLE &&
        witnesses >= unclear[encoding]! &&
        witnesses >= (INCONSPICUOUS.test(text.slice(start, end)) ? 2 : 1));
    if (believed) done = end;
    return believed;
  });
}

/** The encodings, best first: by what all runs gain in them, and by whether one language has all letters that come out. */
function rankEncodings(runs: readonly (readonly Reading[])[]): number[] {
  const totals = new Array<number>(encodingCount).fill(0);
  const letters = totals.map(() => new LetterCount());
  for (const { encoding, gain, sequences } of runs.flat()) {
    totals[encoding]! += Math.max(-LOUDEST, Math.min(LOUDEST, gain));
    for (const { character } of sequences) letters[encoding]!.add(character.codePointAt(0)!);
  }
  const scores = totals.map((total, encoding) => total - COST_OF_STRANGER * letters[encoding]!.strangers());
  return scores.map((_, encoding) => encoding).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

class LetterCount {
  readonly #byLanguage = new Array<number>(languageCount).fill(0);
  #all = 0;

  add(code: number): void {
    const users = usersOf(code);
    this.#all++;
    for (let language = 0; language < languageCount; language++) this.#byLanguage[language]! += (users >> language) & 1;
  }

  /** How many are not in the alphabet of the language that has most. */
  strangers(): number {
    return this.#all - Math.max(...this.#byLanguage);
  }
}

function chooseReading(readings: readonly Reading[], favourites: readonly number[]): Reading {
  const best = readings.reduce((one, other) => (other.gain > one.gain ? other : one));
  for (const encoding of favourites) {
    const reading = readings.find((one) => one.encoding === encoding);
    if (reading && reading.gain >= POSSIBLE && reading.gain >= best.gain - TOLERANCE) return reading;
  }
  return best;
}
