/**
 * What every data file of casemend is wrapped in: eight letters of magic, the length of a JSON header (32 bits, little endian), the
 * header, the body, and a checksum (32 bits) of everything before it.
 */
import type { CasemendError } from './errors.ts';

const MAGIC_LENGTH = 8;
const FIXED = MAGIC_LENGTH + 4;
const CHECKSUM_LENGTH = 4;

export interface Opened {
  /** Whatever the header says, as far as it is an object. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
}

/** Opens a file. What is wrong with it is thrown as `bad` words it. */
export function openEnvelope(bytes: Uint8Array, magic: string, bad: (fault: string) => CasemendError): Opened {
  if (bytes.length < FIXED + CHECKSUM_LENGTH || latin1(bytes.subarray(0, MAGIC_LENGTH)) !== magic)
    throw bad(`it does not begin like one${guessOf(bytes)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(bytes.length - CHECKSUM_LENGTH, true) !== checksum(bytes.subarray(0, -CHECKSUM_LENGTH)))
    throw bad('its checksum is wrong, so it is damaged or cut off');
  let opened: Opened;
  try {
    opened = openUnchecked(bytes);
  } catch {
    throw bad('its header is no JSON');
  }
  if (typeof opened.header !== 'object' || (opened.header as unknown) === null) throw bad('its header is no object');
  return opened;
}

/** Opens what is an envelope for certain. */
export function openUnchecked(bytes: Uint8Array): Opened {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = FIXED + view.getUint32(MAGIC_LENGTH, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(FIXED, start))) as Opened['header'];
  return { header, body: bytes.subarray(start, -CHECKSUM_LENGTH) };
}

/** Wraps a header and the parts of a body. */
export function wrap(magic: string, header: object, parts: readonly Uint8Array[]): Uint8Array {
  const encoder = new TextEncoder();
  const json = encoder.encode(JSON.stringify(header));
  const whole = concatenate([encoder.encode(magic), littleEndian(json.length), json, ...parts]);
  return concatenate([whole, littleEndian(checksum(whole))]);
}

/** What was taken for a data file, as far as its first bytes tell. */
function guessOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return ': it is empty';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return ': it is still compressed with gzip';
  if (latin1(bytes.subarray(0, MAGIC_LENGTH)).trimStart().startsWith('<')) return ': it is a page of HTML';
  return '';
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** FNV-1a over 32-bit words, for speed, and over the bytes that are left. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  const whole = bytes.length & ~3;
  const words = new DataView(bytes.buffer, bytes.byteOffset, whole);
  for (let i = 0; i < whole; i += 4) {
    hash = Math.imul(hash ^ words.getInt32(i, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let i = whole; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}
