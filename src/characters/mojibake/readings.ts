/** How much better a run of characters looks when it is decoded. */
import { byteTables, encodingCount, hasCharacterFor } from './bytes.ts';
import { readSequences, strangenessInPlace, type Draft } from './drafts.ts';
import { Kind, kindOf } from '../../script/character-kinds.ts';
import { isOrdinary } from './likelihood.ts';
import type { Sequence } from './sequences.ts';

export interface Reading extends Draft {
  /** What it encodes, without the layers below. */
  readonly meaning: string;
  /** How much less strange the text becomes, in rough nats. */
  readonly gain: number;
  /** How many C1 controls the run has where the encoding has characters. */
  readonly foreignControls: number;
  /** How many of its code units are beyond ASCII. */
  readonly explained: number;
}

/** Text that was garbled more often is not met; each time it grows. */
const MOST_LAYERS = 6;
/** A C1 control where the encoding has a character for its byte: the bytes were read in another. */
const COST_OF_CONTROL = 1.2;
/** Half a sequence just before the run or after it: the run is a row of letters, as in a table. */
const COST_OF_REST = 1;
/** A character that hardly anyone writes is likelier chance than meant, up to some. */
const COST_OF_RARITY = 1.4;
const MOST_RARITIES = 4;
const LAST_ASCII = 0x7f;

/** Weighs what a run means against the text as it stands. */
export function judge(text: string, draft: Draft): Reading {
  const { start, end, encoding, sequences, promise } = draft;
  const { meaning, strangeness } = leastStrange(text, draft, textOf(sequences));
  const foreignControls = countForeignControls(text, start, end, encoding);
  const gain =
    promise -
    strangeness -
    COST_OF_RARITY * Math.min(MOST_RARITIES, countRare(meaning)) -
    COST_OF_CONTROL * foreignControls -
    COST_OF_REST * countRest(text, start, end, encoding);
  return { ...draft, meaning, gain, foreignControls, explained: countBeyondAscii(text, start, end) };
}

/** Marks that go with letters of few languages are rarest. */
function countRare(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (!isOrdinary(code)) count += kindOf(code) === Kind.mark ? 2 : 1;
  }
  return count;
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

/** Text that was garbled twice looks no better after one repair, so what it may yet become counts. */
function leastStrange(text: string, { start, end }: Draft, decoded: string): { meaning: string; strangeness: number } {
  let least = { meaning: decoded, strangeness: strangenessInPlace(text, start, end, decoded) };
  let current: string | undefined = decoded;
  for (let layer = 1; layer < MOST_LAYERS; layer++) {
    current = unwrap(current);
    if (current === undefined) break;
    const strangeness = strangenessInPlace(text, start, end, current);
    if (strangeness < least.strangeness) least = { meaning: current, strangeness };
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

const textOf = (sequences: readonly Sequence[]): string => sequences.map(({ character }) => character).join('');
