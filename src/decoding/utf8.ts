/** UTF-8 as the WHATWG Encoding Standard reads it, with the bad bytes placed, and surrogate pairs (CESU-8) understood. */
import type { Output, Reader } from './output.ts';

const REPLACEMENT = '\ufffd';
const SURROGATE_LEAD = 0xed;
const PAIR_BYTES = 6;

export const utf8Reader: Reader = {
  read(bytes, last, out) {
    const end = last ? bytes.length : bytes.length - cutOff(bytes);
    const whole = bytes.subarray(0, end);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
    if (text.includes(REPLACEMENT)) walk(whole, text, out);
    else out.string(text);
    return end;
  },
};

/** Notes what stands behind each U+FFFD of the text, which is how the platform reads the bytes, and joins surrogate pairs. */
function walk(bytes: Uint8Array, text: string, out: Output): void {
  let done = 0;
  let at = 0;
  let i = 0;
  const from = out.length;
  let joined = 0;
  while (i < bytes.length) {
    const size = measure(bytes, i);
    const length = size === 0 ? cutOffLength(bytes, i) : Math.abs(size);
    if (size === PAIR_BYTES) {
      // To the platform, each of the six bytes is bad.
      out.string(text.slice(done, at) + readPair(bytes, i));
      at += PAIR_BYTES;
      done = at;
      joined += PAIR_BYTES - 2;
      out.surrogatePairs++;
    } else {
      if (size <= 0) out.note(i, length, from + at - joined);
      at += size === 4 ? 2 : 1;
    }
    i += length;
  }
  out.string(text.slice(done));
}

function readPair(bytes: Uint8Array, i: number): string {
  const unit = (at: number): number => 0xd000 | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return String.fromCharCode(unit(i), unit(i + 3));
}

/**
 * The length of the sequence at `i`: positive if it is sound, negative if it is bad, which it is up to where it breaks off;
 * 0 if the bytes end before that is certain.
 */
function measure(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  const needed = trailingBytes(lead);
  if (needed < 0) return -1;
  for (let position = 1; position <= needed; position++) {
    const byte = bytes[i + position];
    if (byte === undefined) return 0;
    if (!continues(lead, position, byte))
      return position === 1 && lead === SURROGATE_LEAD ? measurePair(bytes, i) : -position;
  }
  return needed + 1;
}

/** The same where a lead byte of surrogates is not followed as U+D000 to U+D7FF are. */
function measurePair(bytes: Uint8Array, i: number): number {
  for (const [position, first, last] of PAIR) {
    const byte = bytes[i + position];
    if (byte === undefined) return 0;
    if (byte < first || byte > last) return -1;
  }
  return PAIR_BYTES;
}

/** A lead surrogate and a trail surrogate, after the first byte. */
const PAIR = [
  [1, 0xa0, 0xaf],
  [2, 0x80, 0xbf],
  [3, SURROGATE_LEAD, SURROGATE_LEAD],
  [4, 0xb0, 0xbf],
  [5, 0x80, 0xbf],
] as const;

/** How many bytes at the end may be the beginning of a character. */
function cutOff(bytes: Uint8Array): number {
  let i = Math.max(0, bytes.length - PAIR_BYTES + 1);
  while (i < bytes.length) {
    const size = measure(bytes, i);
    // A byte in the middle of a character only looks bad: the search begins anywhere, and falls into step.
    if (size === 0) return bytes.length - i;
    i += Math.abs(size);
  }
  return 0;
}

/** How many bytes are one error where the bytes end: the first alone if it begins a surrogate. */
function cutOffLength(bytes: Uint8Array, i: number): number {
  return bytes[i] === SURROGATE_LEAD && bytes[i + 1]! >= 0xa0 ? 1 : bytes.length - i;
}

/** How many bytes follow a lead byte; -1 if it is none. */
function trailingBytes(lead: number): number {
  if (lead < 0xc2) return -1;
  if (lead < 0xe0) return 1;
  if (lead < 0xf0) return 2;
  return lead < 0xf5 ? 3 : -1;
}

/** Whether `byte` may stand at `position` after `lead`: no overlong form, no surrogate, nothing beyond U+10FFFF. */
function continues(lead: number, position: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (position > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === SURROGATE_LEAD) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte < 0x90;
  return true;
}

/** What bytes beyond ASCII are, if they are UTF-8. */
export interface Utf8Tally {
  readonly good: number;
  readonly bad: number;
  /** Whether there are three sound sequences that differ, which chance does not yield. */
  readonly varied: boolean;
}

const MANY = 3;

/** Counts sound and bad sequences; one that is cut off at the end is neither. */
export function tallyUtf8(bytes: Uint8Array): Utf8Tally {
  let good = 0;
  let bad = 0;
  const seen = new Set<string>();
  for (let i = 0; i < bytes.length;) {
    if (bytes[i]! < 0x80) {
      i++;
      continue;
    }
    const size = measure(bytes, i);
    if (size === 0) break;
    if (size < 0) bad++;
    else {
      good++;
      if (seen.size < MANY) seen.add(bytes.subarray(i, i + size).join());
    }
    i += Math.abs(size);
  }
  return { good, bad, varied: seen.size === MANY };
}
