/** What a run of characters means if it is UTF-8 that was read in another encoding, and how much better that looks. */
import type { Span } from '../../types.ts';
import { byteTables, encodingCount, hasCharacterFor } from './bytes.ts';
import { sequenceAt, type Sequence } from './sequences.ts';
import { strangeness } from './strangeness.ts';

export interface Reading extends Span {
  /** The number of the encoding. */
  readonly encoding: number;
  /** The sequences of the run, one after the other. */
  readonly sequences: readonly Sequence[];
  /** How much less strange the text becomes, in rough nats. */
  readonly gain: number;
  /** How many C1 controls the run has where the encoding has characters. */
  readonly foreignControls: number;
  /** How many of its code units are beyond ASCII. */
  readonly explained: number;
}

/** Valid sequences of several bytes hardly come about by chance, and still less many in a row. */
const BONUS_BY_LENGTH: readonly number[] = [0, 0, 0, 0.3, 1, 1, 1];
const BONUS_IN_A_ROW = 0.3;
/** What only machines write: the byte order mark and U+FFFD. */
const SIGNS = new Set(['\ufeff', '\ufffd']);
const BONUS_FOR_SIGN = 1;
/** Half of a character is not much to go by. */
const COST_OF_UNREADABLE = 0.7;
const UNREADABLE = '\ufffd';
const CHANCE_IN_A_ROW = 2;

/** Text that was garbled more often is not met; each time it grows. */
const MOST_LAYERS = 6;
/** A C1 control where the encoding has a character for its byte: the bytes were read in another. */
const COST_OF_CONTROL = 1.2;
/** Half a sequence just before the run or after it: the run is a row of letters, as in a table. */
const COST_OF_REST = 1;
/** How much of the neighbourhood counts. */
const CONTEXT = 2;
const LAST_ASCII = 0x7f;

/** The readings of the run that starts at `start`, one for each encoding in the bit set `encodings` that has one. */
export function readingsAt(text: string, start: number, encodings: number): Reading[] {
  const readings: Reading[] = [];
  for (let encoding = 0; encoding < encodingCount; encoding++) {
    if (!((encodings >> encoding) & 1)) continue;
    const sequences = readSequences(text, start, encoding, true);
    if (sequences.length > 0) readings.push(judge(text, start, sequences, encoding));
  }
  return readings;
}

/** Weighs the sequences of a run against the text as it stands. */
export function judge(text: string, start: number, sequences: readonly Sequence[], encoding: number): Reading {
  let end = start;
  let bonus = BONUS_IN_A_ROW * Math.max(0, sequences.length - CHANCE_IN_A_ROW);
  for (const { length, character } of sequences) {
    end += length;
    bonus += BONUS_BY_LENGTH[length]!;
    if (length === 2 && character === UNREADABLE) bonus -= COST_OF_UNREADABLE;
    if (SIGNS.has(character) && length === 3) bonus += BONUS_FOR_SIGN;
  }
  const left = text.slice(Math.max(0, start - CONTEXT), start);
  const right = text.slice(end, end + CONTEXT);
  const after = textOf(sequences);
  const foreignControls = countForeignControls(text, start, end, encoding);
  const gain =
    bonus -
    COST_OF_CONTROL * foreignControls -
    COST_OF_REST * countRest(text, start, end, encoding) +
    strangenessBetween(left, text.slice(start, end), right) -
    leastStrangeness(left, after, right);
  const explained = countBeyondAscii(text, start, end);
  return { start, end, encoding, sequences, gain, foreignControls, explained };
}

export function countBeyondAscii(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > LAST_ASCII) count++;
  return count;
}

function countForeignControls(text: string, start: number, end: number, encoding: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (hasCharacterFor(text.charCodeAt(i), encoding)) count++;
  return count;
}

function countRest(text: string, start: number, end: number, encoding: number): number {
  const { leads, trails } = byteTables();
  const before = (leads[text.charCodeAt(start - 1)] ?? 0) >> encoding;
  const after = (trails[text.charCodeAt(end)] ?? 0) >> encoding;
  return (before & 1) + (after & 1);
}

function strangenessBetween(left: string, middle: string, right: string): number {
  return strangeness(left + middle + right, left.length, left.length + middle.length);
}

/** Text that was garbled twice looks no better after one repair, so what it may yet become counts. */
function leastStrangeness(left: string, middle: string, right: string): number {
  let least = strangenessBetween(left, middle, right);
  let current: string | undefined = middle;
  for (let layer = 1; layer < MOST_LAYERS && current !== undefined; layer++) {
    current = unwrap(current);
    if (current !== undefined) least = Math.min(least, strangenessBetween(left, current, right));
  }
  return least;
}

/** The text without another layer, if all of it has one. */
function unwrap(text: string): string | undefined {
  for (let encoding = 0; encoding < encodingCount; encoding++) {
    const sequences = readSequences(text, 0, encoding, false);
    if (sequences.reduce((sum, { length }) => sum + length, 0) === text.length) return textOf(sequences);
  }
  return undefined;
}

export const textOf = (sequences: readonly Sequence[]): string => sequences.map(({ character }) => character).join('');

/** Sequences in a row; with `spaces` some may have lost a no-break space to a blank, if a whole one follows. */
function readSequences(text: string, start: number, encoding: number, spaces: boolean): Sequence[] {
  const sequences: Sequence[] = [];
  for (let at = start; ;) {
    let sequence = sequenceAt(text, at, encoding);
    if (!sequence && spaces) {
      const mended = sequenceAt(text, at, encoding, true);
      if (mended && sequenceAt(text, at + mended.length, encoding)) sequence = mended;
    }
    if (!sequence) return sequences;
    sequences.push(sequence);
    at += sequence.length;
  }
}
