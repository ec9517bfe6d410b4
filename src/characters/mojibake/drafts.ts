/** What a run of characters may mean if it is UTF-8 that was read in another encoding. */
import type { Span } from '../../types.ts';
import { encodingCount } from './bytes.ts';
import { sequenceAt, type Sequence } from './sequences.ts';
import { strangeness } from '../../script/strangeness.ts';

/** A reading that was not looked at closely. */
export interface Draft extends Span {
  /** The number of the encoding. */
  readonly encoding: number;
  /** The sequences of the run, one after the other. */
  readonly sequences: readonly Sequence[];
  /** How strange the run is as it stands, in rough nats. */
  readonly before: number;
  /** The most that the reading may gain, by that and by how unlikely it is that it came about by chance. */
  readonly promise: number;
}

/** Valid sequences of several bytes hardly come about by chance, and still less several in a row. */
const BONUS_BY_LENGTH: readonly number[] = [0, 0, 0, 0.3, 1, 1, 1];
const BONUS_IN_A_ROW = 0.4;
/** The same for those of three bytes, which are even less likely. */
const LONG = 3;
const BONUS_OF_LONG_IN_A_ROW = 0.8;
/** What only machines write: the byte order mark and U+FFFD. */
const SIGNS = new Set(['\ufeff', '\ufffd']);
const BONUS_FOR_SIGN = 1;
/** Nobody writes `â™«` or `âœ”`, however good each of their characters looks beside the next. */
const PICTOGRAPH = /[\u{2600}-\u{27bf}]/u;
const BONUS_FOR_PICTOGRAPH = 1.3;
/** Capitals have their like on both sides: `AÃ‘OS`. What may close a quotation or sentence after one may be meant. */
const UPPER = /^\p{Lu}$/u;
const CLOSES = /[\p{Pf}\p{Pe}\p{Po}\p{Pd}]$/u;
const BONUS_IN_CAPITALS = 1.4;
/** `the Ã’s of this text`: letters that are talked about. */
const POSSESSIVE = /^s(?!\p{L})/u;
const COST_OF_POSSESSIVE = 2;
/** Signs by themselves are a line or a face as well. */
const WORDLESS = /^[^\p{L}\p{N}\p{Emoji_Presentation}]*$/u;
const COST_OF_WORDLESS = 1;
/** Half of a character is not much to go by. */
const COST_OF_UNREADABLE = 0.7;
/** How much of the neighbourhood counts. */
const CONTEXT = 2;

/** The drafts of the run that starts at `start`, one for each encoding in the bit set `encodings` that has one. */
export function draftsAt(text: string, start: number, encodings: number): Draft[] {
  const drafts: Draft[] = [];
  for (let encoding = 0; encoding < encodingCount; encoding++) {
    if (!((encodings >> encoding) & 1)) continue;
    const sequences = readSequences(text, start, encoding, true);
    if (sequences.length > 0) drafts.push(draft(text, start, sequences, encoding, drafts.at(-1)));
  }
  return drafts;
}

/** One draft; where `other` reads the same characters it saves time. */
export function draft(
  text: string,
  start: number,
  sequences: readonly Sequence[],
  encoding: number,
  other?: Draft,
): Draft {
  let end = start;
  let bonus = BONUS_IN_A_ROW * (sequences.length - 1);
  let last = 0;
  for (const { length, character, lost } of sequences) {
    end += length;
    bonus += BONUS_BY_LENGTH[length]!;
    if (length === LONG && last === LONG) bonus += BONUS_OF_LONG_IN_A_ROW;
    if (lost && length === 2) bonus -= COST_OF_UNREADABLE;
    if (!lost && SIGNS.has(character) && length === 3) bonus += BONUS_FOR_SIGN;
    if (length === LONG && PICTOGRAPH.test(character)) bonus += BONUS_FOR_PICTOGRAPH;
    last = length;
  }
  bonus += bonusByPlace(text, start, end, sequences, encoding);
  const before = other?.end === end ? other.before : strangenessInPlace(text, start, end, text.slice(start, end));
  return { start, end, encoding, sequences, before, promise: bonus + before };
}

/** Small Greek letters are signs in the names of science, and so at home beside Latin letters: `IL2Rγ`, `TNFα`, `μm`. */
const GREEK_SIGN = /^[\u{3b1}-\u{3c9}]$/u;
const LATIN = /^\p{Script=Latin}$/u;
const BONUS_OF_SCIENCE = 2;

/** What the neighbourhood says of a single sequence of two bytes. */
function bonusByPlace(
  text: string,
  start: number,
  end: number,
  sequences: readonly Sequence[],
  encoding: number,
): number {
  const [only, more] = sequences;
  if (more !== undefined || only!.length !== 2) return 0;
  const before = text.charAt(start - 1);
  if (TORN.test(text.slice(Math.max(0, start - 2), end + 1))) return BONUS_OF_TORN_WORD;
  const closes = CLOSES.test(text.slice(start, end));
  if (GREEK_SIGN.test(only!.character)) {
    return BONUS_OF_SCIENCE * [before, text.charAt(end)].filter((neighbour) => LATIN.test(neighbour)).length;
  }
  if (UPPER.test(only!.character)) {
    if (UPPER.test(before) && UPPER.test(text.charAt(end))) return BONUS_IN_CAPITALS;
    if (closes && POSSESSIVE.test(text.slice(end, end + 2)) && !LETTER.test(before)) return -COST_OF_POSSESSIVE;
  }
  return encoding > 0 && WORDLESS.test(before + only!.character + text.charAt(end)) ? -COST_OF_WORDLESS : 0;
}
const LETTER = /^\p{L}$/u;
/** `GÃ idhlig`: a word of one capital, then `Ã` and a blank, then small letters is none. */
const TORN = /(?:^|\P{L})\p{Lu}Ã[ \u{a0}]\p{Ll}$/u;
const BONUS_OF_TORN_WORD = 1.6;

/** How strange `middle` is where `text` has something else from `start` to `end`. */
export function strangenessInPlace(text: string, start: number, end: number, middle: string): number {
  const left = text.slice(Math.max(0, start - CONTEXT), start);
  const right = text.slice(end, end + CONTEXT);
  return strangeness(left + middle + right, left.length, left.length + middle.length);
}

/** Sequences in a row; with `spaces` some may have lost a no-break space to a blank, if a whole one follows. */
export function readSequences(text: string, start: number, encoding: number, spaces: boolean): Sequence[] {
  const sequences: Sequence[] = [];
  for (let at = start; ;) {
    let sequence = sequenceAt(text, at, encoding);
    if (!sequence && spaces) {
      const repaired = sequenceAt(text, at, encoding, true);
      if (repaired && sequenceAt(text, at + repaired.length, encoding)) sequence = repaired;
    }
    if (!sequence) return sequences;
    sequences.push(sequence);
    at += sequence.length;
  }
}
