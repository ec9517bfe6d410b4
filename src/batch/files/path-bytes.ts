/**
 * Names of files as strings. They are bytes, mostly but not always UTF-8: a byte that is none stands in a string as a lone
 * surrogate, U+DC80 to U+DCFF, which no text in UTF-8 has.
 */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE = 0xdc00;

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
