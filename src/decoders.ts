/** UTF-8 and UTF-16 as the WHATWG Encoding Standard reads them, with the bad bytes placed. */
import type { BadBytes, Decoded } from './decode.ts';

const REPLACEMENT = '\ufffd';
const LONE_SURROGATE = /\p{Cs}/gu;

type Reading = Pick<Decoded, 'text' | 'replacements'>;

/** Reads UTF-8 from index `from` on. */
export function decodeUtf8(bytes: Uint8Array, from: number): Reading {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from));
  return { text, replacements: text.includes(REPLACEMENT) ? findBadUtf8(bytes, from) : [] };
}

/** Walks the bytes as the standard's decoder does: a sequence that breaks off is bad up to where it does. */
function findBadUtf8(bytes: Uint8Array, from: number): BadBytes[] {
  const found: BadBytes[] = [];
  let at = 0;
  for (let i = from; i < bytes.length; at++) {
    const lead = bytes[i]!;
    const needed = trailingBytes(lead);
    let length = 1;
    while (length <= needed && continues(lead, length, bytes[i + length])) length++;
    if (length <= needed || needed < 0) found.push({ offset: i, length, at });
    else if (needed === 3) at++;
    i += length;
  }
  return found;
}

/** How many bytes follow a lead byte; -1 if it is none. */
function trailingBytes(lead: number): number {
  if (lead < 0x80) return 0;
  if (lead < 0xc2) return -1;
  if (lead < 0xe0) return 1;
  if (lead < 0xf0) return 2;
  return lead < 0xf5 ? 3 : -1;
}

/** Whether `byte` may stand at `position` after `lead`: no overlong form, no surrogate, nothing beyond U+10FFFF. */
function continues(lead: number, position: number, byte: number | undefined): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (position > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte < 0x90;
  return true;
}

const CHUNK_UNITS = 8192;
const FIRST_TRAIL = 0xdc00;

/** Reads UTF-16 from index `from` on, in the given order of bytes. */
export function decodeUtf16(bytes: Uint8Array, from: number, encoding: 'utf-16le' | 'utf-16be'): Reading {
  const high = encoding === 'utf-16be' ? 0 : 1;
  const units = new Uint16Array((bytes.length - from) >> 1);
  for (let i = 0; i < units.length; i++) {
    const pair = from + 2 * i;
    units[i] = (bytes[pair + high]! << 8) | bytes[pair + 1 - high]!;
  }
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK_UNITS)
    parts.push(String.fromCharCode(...units.subarray(i, i + CHUNK_UNITS)));
  const raw = parts.join('');
  const replacements: BadBytes[] = [];
  for (const { index } of raw.matchAll(LONE_SURROGATE))
    replacements.push({ offset: from + 2 * index, length: 2, at: index });
  let text = raw.replace(LONE_SURROGATE, REPLACEMENT);
  if ((bytes.length - from) % 2 === 1) {
    // The standard counts half a pair and half a unit at the end as one error.
    const last = replacements.at(-1);
    if (last?.at === text.length - 1 && units.at(-1)! < FIRST_TRAIL) {
      replacements[replacements.length - 1] = { ...last, length: 3 };
    } else {
      replacements.push({ offset: bytes.length - 1, length: 1, at: text.length });
      text += REPLACEMENT;
    }
  }
  return { text, replacements };
}
