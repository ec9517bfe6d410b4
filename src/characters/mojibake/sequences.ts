/** UTF-8 sequences in characters that stand for bytes. */
import { byteTables, hasCharacterFor, REPLACEMENT } from './bytes.ts';

/** What one sequence of several bytes encodes. */
export interface Sequence {
  readonly character: string;
  /** How many bytes, and so how many code units, it takes. */
  readonly length: number;
  /** Set where a byte was lost, of which the character may not be known. */
  readonly lost?: true;
}

const NO_BREAK_SPACE = 0xa0;
const BLANK = 0x20;
const LAST_OF_QUOTATION = 0x9d;
/** After letters of India it may have been a joiner. */
const LEAD_OF_INDIC = 0xe0;

/**
 * The sequence that starts at `at`, read in the encoding of that number. One unreadable byte makes it U+FFFD, or what it must have been. Where
 * `spaces` is set a blank counts as the no-break space that it may have been; in some encodings that is no byte that follows.
 */
export function sequenceAt(text: string, at: number, encoding: number, spaces = false): Sequence | undefined {
  const table = byteTables().bytes[encoding]!;
  const lead = table[text.charCodeAt(at)]!;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0) return undefined;
  let code = lead & (0xff >> (length + 1));
  let unreadable = false;
  for (let i = 1; i < length; i++) {
    const unit = text.charCodeAt(at + i);
    const byte = spaces && unit === BLANK ? table[NO_BREAK_SPACE]! : (table[unit] ?? 0);
    if (unit === REPLACEMENT && !unreadable) unreadable = true;
    else if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (unreadable) return { character: unreadableCharacter(text, at, length, encoding), length, lost: true };
  if (code < [0, 0, 0x80, 0x800, 0x10000][length]! || code > 0x10ffff) return undefined;
  if (code >= 0xd800 && code < 0xe000)
    return code < 0xdc00 && !spaces ? surrogatesAt(text, at, encoding, code) : undefined;
  return { character: String.fromCodePoint(code), length };
}

/** Of all that begin with E2 80 and end in a byte without meaning only one is often met: E2 80 9D. */
function unreadableCharacter(text: string, at: number, length: number, encoding: number): string {
  const table = byteTables().bytes[encoding]!;
  const isQuotation =
    length === 3 &&
    table[text.charCodeAt(at)] === 0xe2 &&
    table[text.charCodeAt(at + 1)] === 0x80 &&
    !hasCharacterFor(LAST_OF_QUOTATION, encoding) &&
    table[text.charCodeAt(at - 3)] !== LEAD_OF_INDIC;
  return isQuotation ? '”' : '\ufffd';
}

/** Some writers encode each half of a surrogate pair by itself (CESU-8). */
function surrogatesAt(text: string, at: number, encoding: number, high: number): Sequence | undefined {
  const table = byteTables().bytes[encoding]!;
  const [lead, second, third] = [3, 4, 5].map((i) => table[text.charCodeAt(at + i)] ?? 0) as [number, number, number];
  if (lead !== 0xed || second < 0xb0 || second > 0xbf || third < 0x80 || third > 0xbf) return undefined;
  const low = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return { character: String.fromCharCode(high, low), length: 6 };
}
