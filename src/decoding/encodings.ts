/** The names of encodings, and who reads them. */
import { doubleByteReader } from './double-byte.ts';
import { gb18030Reader } from './gb18030.ts';
import { iso2022JpReader } from './iso-2022-jp.ts';
import type { Reader } from './output.ts';
import { SINGLE_BYTE, singleByteReader, type SingleByte } from './single-byte.ts';
import { utf16Reader, utf32Reader } from './utf16.ts';
import { utf8Reader } from './utf8.ts';

const MULTI_BYTE: Readonly<Record<string, () => Reader>> = {
  'utf-8': () => utf8Reader,
  'utf-16le': () => utf16Reader(1),
  'utf-16be': () => utf16Reader(0),
  'utf-32le': () => utf32Reader('le'),
  'utf-32be': () => utf32Reader('be'),
  gbk: gb18030Reader,
  gb18030: gb18030Reader,
  big5: () => doubleByteReader('big5'),
  'euc-jp': () => doubleByteReader('euc-jp'),
  'euc-kr': () => doubleByteReader('euc-kr'),
  shift_jis: () => doubleByteReader('shift_jis'),
  'iso-2022-jp': iso2022JpReader,
};

const READERS: ReadonlyMap<string, () => Reader> = new Map([
  ...Object.entries(MULTI_BYTE),
  ...SINGLE_BYTE.map((name) => [name, () => singleByteReader(name)] as const),
]);

/** Labels that the Encoding Standard does not have. */
const OWN_LABELS: ReadonlyMap<string, string> = new Map([
  ['utf-32le', 'utf-32le'],
  ['utf-32be', 'utf-32be'],
  ['cp437', 'cp437'],
  ['ibm437', 'cp437'],
  ['437', 'cp437'],
]);

/** The encoding that a label of the Encoding Standard stands for, in whatever case and among blanks; undefined if none. */
export function findEncoding(label: string): string | undefined {
  const own = OWN_LABELS.get(label.trim().toLowerCase());
  if (own !== undefined) return own;
  try {
    const { encoding } = new TextDecoder(label);
    return READERS.has(encoding) ? encoding : undefined;
  } catch {
    return undefined;
  }
}

/** A reader that has read nothing yet. */
export function createReader(encoding: string): Reader {
  return READERS.get(encoding)!();
}

export const isSingleByte = (encoding: string): encoding is SingleByte =>
  (SINGLE_BYTE as readonly string[]).includes(encoding);

/** Whether ASCII bytes may be something else than ASCII characters, from the first byte on. */
export const isWide = (encoding: string): boolean => encoding.startsWith('utf-16') || encoding.startsWith('utf-32');
