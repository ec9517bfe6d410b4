/** Encodings of one byte a character: ASCII, and a table for the upper half. */
import { upperHalves } from '../script/single-byte-tables.ts';
import { REPLACEMENT, type Reader } from './output.ts';

export const SINGLE_BYTE = [
  'ibm866',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-8-i',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'windows-874',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'x-mac-cyrillic',
  'cp437',
] as const;
export type SingleByte = (typeof SINGLE_BYTE)[number];

/** What platforms get wrong, by byte. */
const CORRECTIONS: Partial<Record<SingleByte, Readonly<Record<number, number>>>> = {
  'windows-1253': { 0xaa: REPLACEMENT },
  'windows-1255': { 0xca: 0x5ba },
};

const tables = new Map<SingleByte, Uint16Array>();

/** What the bytes 80 to FF mean; U+FFFD where nothing. */
export function upperHalf(encoding: SingleByte): Uint16Array {
  let table = tables.get(encoding);
  if (!table) tables.set(encoding, (table = makeTable(encoding)));
  return table;
}

function makeTable(encoding: SingleByte): Uint16Array {
  // Some platforms read Windows-1252 as Latin-1, and none knows code page 437.
  const text = encoding === 'windows-1252' || encoding === 'cp437' ? upperHalves[encoding] : readUpperHalf(encoding);
  const table = Uint16Array.from(text, (character) => character.charCodeAt(0));
  if (encoding === 'windows-874') table.forEach((code, i) => (table[i] = isPrivate(code) ? REPLACEMENT : code));
  for (const [byte, code] of Object.entries(CORRECTIONS[encoding] ?? {})) table[Number(byte) - 0x80] = code;
  return table;
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code < 0xf900;

function readUpperHalf(encoding: string): string {
  const bytes = Uint8Array.from({ length: 0x80 }, (_, i) => 0x80 + i);
  return new TextDecoder(encoding).decode(bytes);
}

export function singleByteReader(encoding: SingleByte): Reader {
  const table = upperHalf(encoding);
  return {
    read(bytes, _last, out) {
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i]!;
        const code = byte < 0x80 ? byte : table[byte - 0x80]!;
        if (code === REPLACEMENT) out.bad(i, 1);
        else out.unit(code);
      }
      return bytes.length;
    },
  };
}
