/** Which readings of the runs of a text are believed. */
import { encodingCount } from './bytes.ts';
import { upperHalves } from '../../script/single-byte-tables.ts';
import { Letters } from './likelihood.ts';
import type { Reading } from './readings.ts';

/** A gain from which a run is believed by itself. */
export const CONVINCING = 1.5;
/** A gain from which it is so even where most runs make no sense in the same encoding, as in a drawing of lines. */
const SURE = 2.7;
/** Gains from which it is believed beside convincing ones in the same encoding. */
const PLAUSIBLE = 0.3;
const POSSIBLE = -0.2;
/** The same where all of the text, or nearly all, makes sense in that encoding. */
const POSSIBLE_IN_WHOLE = -2.5;
/** For each character beyond ASCII that makes no sense there must be so many convincing runs. */
const WITNESSES_FOR_STRANGER = 4;
/** How much worse than the best a reading may be that is in the encoding of the rest. */
const TOLERANCE = 2.5;
/** What one run may say about the encoding of the others. */
const LOUDEST = 6;
/** What a C1 control says against an encoding that has a character for its byte. */
const COST_OF_CONTROL = 3;

/** What speaks for an encoding before any text is seen: programs take Windows-1252 for granted, and some others seldom. */
const HABITS: Partial<Record<keyof typeof upperHalves, number>> = {
  'windows-1252': 1,
  'windows-1257': -0.5,
  'iso-8859-2': -0.5,
};
const habits = Object.keys(upperHalves).map((name) => HABITS[name as keyof typeof upperHalves] ?? 0);

/** Text that looks good by itself. */
const INCONSPICUOUS = /^[\p{L} ]+$/u;

/** What speaks for an encoding. */
class Witnesses {
  convincing = 0;
  unclear = 0;
  senseless = 0;
  /** How many code units beyond ASCII are in runs that make sense in it. */
  explained = 0;
}

/**
 * Of each run the reading to believe, in order and disjoint. Texts are mostly garbled in one way, which unclear runs follow.
 * `beyondAscii` is how many code units of the text are no ASCII.
 */
export function chooseReadings(text: string, runs: readonly (readonly Reading[])[], beyondAscii: number): Reading[] {
  const favourites = rankEncodings(runs);
  const chosen = runs.map((readings) => chooseReading(readings, favourites));
  const witnesses = Array.from({ length: encodingCount }, () => new Witnesses());
  let done = 0;
  for (const { gain, encoding, start, end, explained } of chosen) {
    const count = witnesses[encoding]!;
    if (gain >= CONVINCING) count.convincing++;
    else if (gain < PLAUSIBLE) count[gain >= POSSIBLE ? 'unclear' : 'senseless']++;
    if (start >= done) count.explained += explained;
    done = Math.max(done, end);
  }
  done = 0;
  return chosen.filter((reading) => {
    if (reading.start < done || !isBelieved(text, reading, witnesses[reading.encoding]!, beyondAscii)) return false;
    done = reading.end;
    return true;
  });
}

function isBelieved(text: string, reading: Reading, witnesses: Witnesses, beyondAscii: number): boolean {
  const { gain, start, end } = reading;
  const { convincing, unclear, senseless, explained } = witnesses;
  if (gain >= CONVINCING) return gain >= SURE || convincing > senseless;
  if (gain >= PLAUSIBLE && convincing > 0) return true;
  if (convincing > WITNESSES_FOR_STRANGER * (beyondAscii - explained)) return gain >= POSSIBLE_IN_WHOLE;
  const enough = Math.max(unclear, INCONSPICUOUS.test(text.slice(start, end)) ? 2 : 1);
  return gain >= POSSIBLE && convincing >= enough;
}

/** The encodings, best first: by what all runs gain in them, and by whether one language has all letters that come out. */
function rankEncodings(runs: readonly (readonly Reading[])[]): number[] {
  const scores = [...habits];
  const letters = scores.map(() => new Letters());
  for (const { encoding, gain, foreignControls, meaning } of runs.flat()) {
    scores[encoding]! += Math.max(-LOUDEST, Math.min(LOUDEST, gain)) - COST_OF_CONTROL * foreignControls;
    letters[encoding]!.add(meaning);
  }
  letters.forEach((found, encoding) => (scores[encoding]! += found.likelihood()));
  return scores.map((_, encoding) => encoding).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

function chooseReading(readings: readonly Reading[], favourites: readonly number[]): Reading {
  const best = readings.reduce((one, other) => (other.gain > one.gain ? other : one));
  for (const encoding of favourites) {
    const reading = readings.find((one) => one.encoding === encoding);
    if (reading && reading.gain >= POSSIBLE && reading.gain >= best.gain - TOLERANCE) return reading;
  }
  return best;
}
