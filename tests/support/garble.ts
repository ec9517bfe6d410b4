/** Spoils good text as wrong decoders do, and repairs it, to see how much comes back. */
import iconv from 'iconv-lite';
import { english } from '../../src/english/index.ts';
import { characters } from '../../src/characters/index.ts';
import { upperHalves } from '../../src/script/single-byte-tables.ts';
import { settingsOf } from './edits-characters.ts';

const FIRST_BEYOND_ASCII = 0x80;
const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, i) => FIRST_BEYOND_ASCII + i));
const REPLACEMENT = '\ufffd';

/** What the bytes 80 to FF are read as, by the name of the encoding. */
export const upperHalvesByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(upperHalves),
  ['iso-8859-1', LATIN_1],
]);

export const encodingNames: readonly string[] = [...upperHalvesByName.keys()];

const encoder = new TextEncoder();

/** Reads the UTF-8 of `text` as if it were in `encoding`. Bytes without meaning become the character of their number. */
export function misread(text: string, encoding: string): string {
  return readBytes(encoder.encode(text), encoding);
}

/** The same by a decoder that makes U+FFFD of bytes without meaning in Windows-1252. */
export function misreadStrictly(text: string): string {
  return misread(text, 'windows-1252').replaceAll(/[\x80-\x9f]/gu, REPLACEMENT);
}

/** The characters of `text` that this decoder does not lose for good; each other one is U+FFFD. */
export function whatIsLeft(text: string): string {
  const isLost = (one: string): boolean => one !== '”' && misreadStrictly(one).includes(REPLACEMENT);
  return Array.from(text, (one) => (isLost(one) ? REPLACEMENT : one)).join('');
}

/** Reads `text`, written in one old encoding, in another. Nothing if the first does not have all of its characters. */
export function misreadLegacy(text: string, written: string, read: string): string | undefined {
  const bytes = iconv.encode(text, written === 'macroman' ? 'macintosh' : written);
  return readBytes(bytes, written) === text ? readBytes(bytes, read) : undefined;
}

function readBytes(bytes: Uint8Array, encoding: string): string {
  const upperHalf = upperHalvesByName.get(encoding)!;
  return Array.from(bytes, (byte) =>
    byte < FIRST_BEYOND_ASCII ? String.fromCharCode(byte) : upperHalf[byte - FIRST_BEYOND_ASCII],
  ).join('');
}

const onlyMojibake = settingsOf(['mojibake']);

export const repair = (text: string): string => characters(text, onlyMojibake, english).text;

/** A good text, what became of it, and what is the most that can be had back. */
export interface Garbled {
  readonly garbled: string;
  readonly wanted: string;
}

/** A text comes back or it does not: one wrong letter counts like a hundred. */
export function countRepaired(texts: readonly Garbled[]): number {
  return texts.filter(({ garbled, wanted }) => repair(garbled) === wanted).length;
}

const BEYOND_ASCII = /[^\0-\x7f]/u;
const WORD = /[^\s\p{Pd}/]+/gu;

/** The texts that have something to garble. */
export const garblable = (texts: readonly string[]): string[] => texts.filter((text) => BEYOND_ASCII.test(text));

/** The words beyond ASCII of a language, with the punctuation marks beside them, once each. */
export function wordsOf(sentences: readonly string[]): string[] {
  return garblable([...new Set(sentences.flatMap((sentence) => sentence.match(WORD) ?? []))]);
}
