/** Characters back to the bytes that they were wrongly read from. */
import { upperHalves } from '../../script/single-byte-tables.ts';

const listOfUpperHalves: readonly string[] = Object.values(upperHalves);

export const encodingCount: number = listOfUpperHalves.length;

/** For each code unit: the byte it stands for in one encoding, 0 for those it does not have and for ASCII. */
type Bytes = Uint8Array;

interface Tables {
  readonly bytes: readonly Bytes[];
  /** For each code unit: bit `i` is set where it stands for the first byte of a sequence in encoding `i`. */
  readonly leads: Uint16Array;
  /** The same for the bytes that follow. */
  readonly trails: Uint16Array;
  /** The same for first bytes that make a letter in ordinary use with the byte A0, a no-break space in most encodings. */
  readonly letterLeads: Uint16Array;
}

let tables: Tables | undefined;

/** The tables are made when the first text needs them; they depend on nothing. */
export function byteTables(): Tables {
  return (tables ??= makeTables());
}

export const FIRST_LEAD = 0xc2;
export const LAST_LEAD = 0xf4;
const FIRST_TRAIL = 0x80;
const LAST_TRAIL = 0xbf;
export const REPLACEMENT = 0xfffd;

function makeTables(): Tables {
  const leads = new Uint16Array(0x10000);
  const trails = new Uint16Array(0x10000);
  const letterLeads = new Uint16Array(0x10000);
  const bytes = listOfUpperHalves.map((upperHalf, index) => {
    const table = new Uint8Array(0x10000);
    // C1 controls stand for themselves in any encoding: many decoders let bytes without meaning through as these.
    for (const byte of C1) table[byte] = byte;
    for (let i = 0; i < 128; i++) table[upperHalf.charCodeAt(i)] = 0x80 + i;
    // Code units that stand for no byte need no look: they are nearly all.
    for (let place = 0; place < C1.length + upperHalf.length; place++) {
      const code = place < C1.length ? C1[place]! : upperHalf.charCodeAt(place - C1.length);
      const byte = table[code]!;
      if (isLead(byte)) leads[code]! |= 1 << index;
      if (LEADS_OF_LETTERS.has(byte)) letterLeads[code]! |= 1 << index;
      if (byte >= FIRST_TRAIL && byte <= LAST_TRAIL) trails[code]! |= 1 << index;
    }
    return table;
  });
  // A byte that a decoder could not read.
  trails[REPLACEMENT] = (1 << bytes.length) - 1;
  return { bytes, leads, trails, letterLeads };
}

const C1: readonly number[] = Array.from({ length: 32 }, (_, i) => 0x80 + i);

/** For à, Ġ, Š, Ơ, Π, Р and נ. */
const LEADS_OF_LETTERS = new Set([0xc3, 0xc4, 0xc5, 0xc6, 0xce, 0xd0, 0xd7]);

export const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;

const FIRST_C1 = 0x80;
const LAST_C1 = 0x9f;

/** Whether a C1 control has the number of a byte that is a character in an encoding; Windows-1252 goes for Latin-1 too. */
export function hasCharacterFor(code: number, encoding: number): boolean {
  if (code < FIRST_C1 || code > LAST_C1 || encoding === 0) return false;
  return listOfUpperHalves[encoding]!.charCodeAt(code - FIRST_C1) !== code;
}

/** What a C1 control is when it is read as Windows-1252; nothing where that has no character. */
export function meaningOfC1(control: string): string {
  const meaning = upperHalves['windows-1252'].charAt(control.charCodeAt(0) - FIRST_C1);
  return meaning === control ? '' : meaning;
}
