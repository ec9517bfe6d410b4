/** Which encoding bytes are in. */
import { createReader, isSingleByte, isWide } from './encodings.ts';
import { guess } from './guess.ts';
import { ESCAPE } from './iso-2022-jp.ts';
import { findUtf16 } from './marks.ts';
import { Output } from './output.ts';
import { count } from './text-cost.ts';
import { tallyUtf8, type Utf8Tally } from './utf8.ts';

/** How an encoding came to be chosen. */
export type EncodingSource =
  /** By the byte order mark. */
  | 'mark'
  /** By the option `encoding`. */
  | 'option'
  /** By the option `declared`, which the bytes bear out, or do not contradict. */
  | 'declared'
  /** The bytes are UTF-8, or nearly. */
  | 'utf-8'
  /** By what the text would be in each encoding. */
  | 'detected';

export interface Decision {
  readonly encoding: string;
  readonly source: EncodingSource;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** How much is looked at where not all is needed. */
export const WINDOW_BYTES = 65_536;

export const PLAIN_ASCII: Decision = { encoding: 'utf-8', source: 'utf-8', confidence: 1 };
const SURE = 0.99;

/** Where the first byte is that may be no ASCII character; `certain` unless an escape is cut off at the end. */
export function findTelling(bytes: Uint8Array): { at: number; certain: boolean } {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! > 0x7f) return { at, certain: true };
    // Two-byte Japanese begins with ESC $ @ or ESC $ B.
    if (bytes[at] !== ESCAPE || (bytes[at + 1] ?? 0x24) !== 0x24) continue;
    const third = bytes[at + 2];
    if (third === undefined || third === 0x40 || third === 0x42) return { at, certain: third !== undefined };
  }
  return { at: bytes.length, certain: true };
}

/**
 * Decides by the bytes from the first telling one on.
 *
 * @param context ASCII that stands before them
 * @param last whether no more come after them
 * @returns undefined if they are ASCII after all
 */
export function decide(
  context: Uint8Array,
  bytes: Uint8Array,
  last: boolean,
  declared: string | undefined,
): Decision | undefined {
  const tally = tallyUtf8(bytes);
  if (declared !== undefined && !contradicts(bytes, last, tally, declared))
    return { encoding: declared, source: 'declared', confidence: SURE };
  if (!bytes.some((byte) => byte > 0x7f)) return isIso2022Jp(bytes) ? detected('iso-2022-jp', SURE) : undefined;
  const { good, bad } = tally;
  if (good > bad) return { encoding: 'utf-8', source: 'utf-8', confidence: SURE * (good / (good + bad)) };
  const { encoding, confidence } = guess(condense(context, bytes));
  return detected(encoding, Math.min(confidence, SURE));
}

/** UTF-16 is known by its zeros, whatever else was declared. */
export function decideByZeros(bytes: Uint8Array, declared: string | undefined): Decision | undefined {
  if (declared !== undefined && isWide(declared)) return undefined;
  const encoding = findUtf16(bytes);
  return encoding && detected(encoding, SURE);
}

const detected = (encoding: string, confidence: number): Decision => ({ encoding, source: 'detected', confidence });

const C1_CONTROLS = /[\x80-\x9f]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
/** More bad bytes among the characters beyond ASCII are no accident. */
const MOST_BAD = 1 / 3;

/** Whether bytes cannot well be what they were declared to be. */
function contradicts(bytes: Uint8Array, last: boolean, utf8: Utf8Tally, declared: string): boolean {
  if (declared === 'utf-8') return utf8.bad > utf8.good;
  const isUtf8 = utf8.bad === 0 && utf8.good > 0;
  const window = bytes.subarray(0, WINDOW_BYTES);
  if (isWide(declared)) return bytes.length > 0 && utf8.bad === 0 && !window.includes(0);
  const out = new Output();
  createReader(declared).read(window, last && window.length === bytes.length, out);
  const text = out.take();
  // In Windows encodings, a byte without meaning is a control character; nobody writes these.
  const bad = out.replacementCount + count(text, C1_CONTROLS);
  if (isUtf8) return bad > 0 || (isSingleByte(declared) && utf8.varied);
  return bad > count(text, BEYOND_ASCII) * MOST_BAD;
}

function isIso2022Jp(bytes: Uint8Array): boolean {
  if (bytes[0] !== ESCAPE) return false;
  const out = new Output();
  createReader('iso-2022-jp').read(bytes, false, out);
  return out.replacementCount === 0;
}

const CONDENSED_BYTES = 8192;
const NEIGHBOURHOOD = 48;

/** What is near bytes beyond ASCII, as much as it takes to tell encodings apart. Cut between ASCII characters only. */
function condense(context: Uint8Array, bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(NEIGHBOURHOOD + CONDENSED_BYTES);
  const before = context.subarray(-NEIGHBOURHOOD);
  sample.set(before);
  let length = before.length;
  let copied = 0;
  for (let i = 0; i < bytes.length && length < CONDENSED_BYTES; i++) {
    if (bytes[i]! < 0x80) continue;
    const from = Math.max(copied, i - NEIGHBOURHOOD);
    const to = Math.min(bytes.length, i + NEIGHBOURHOOD, from + sample.length - length);
    if (to <= copied) continue;
    sample.set(bytes.subarray(from, to), length);
    length += to - from;
    copied = to;
  }
  return sample.subarray(0, length);
}
