/**
 * Names of files as strings. They are bytes, mostly but not always UTF-8: a byte that is none stands in a string as a lone
 * surrogate, U+DC80 to U+DCFF, which no text in UTF-8 has.
 */
import { readFileSync } from 'node:fs';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = 0xdc00;
const REPLACEMENT = '\uFFFD';
const COMMAND_LINE = '/proc/self/cmdline';

/** The string that stands for a path of these bytes. */
export function toPath(bytes: Uint8Array): string {
  const whole = decode(bytes);
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = lengthFrom(bytes[at]!);
    const character = decode(bytes.subarray(at, at + length));
    parts.push(character ?? String.fromCharCode(LONE + bytes[at]!));
    at += character === undefined ? 1 : length;
  }
  return parts.join('');
}

/** A path as the file system takes it. */
export function fromPath(path: string): string | Buffer {
  if (path.isWellFormed()) return path;
  return Buffer.concat(Array.from(path, toBytes));
}

/** The words of the command line, which Node takes for UTF-8. */
export function commandLine(): string[] {
  const words = process.argv.slice(2);
  if (!words.some((word) => word.includes(REPLACEMENT))) return words;
  try {
    const all = splitAtZeros(readFileSync(COMMAND_LINE));
    return words.length === 0 ? [] : all.slice(-words.length).map(toPath);
  } catch {
    return words;
  }
}

function toBytes(character: string): Buffer {
  const code = character.charCodeAt(0);
  const isByte = character.length === 1 && code >= LONE + 0x80 && code <= LONE + 0xff;
  return isByte ? Buffer.of(code - LONE) : Buffer.from(character);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes a character has by its first one. */
function lengthFrom(byte: number): number {
  return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Each word ends with a zero. */
function splitAtZeros(bytes: Buffer): Buffer[] {
  const words: Buffer[] = [];
  for (let start = 0, end = bytes.indexOf(0); end >= 0; start = end + 1, end = bytes.indexOf(0, start))
    words.push(bytes.subarray(start, end));
  return words;
}
