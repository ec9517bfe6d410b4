/** ISO-2022-JP, in which escape sequences switch between ASCII and Japanese, as the WHATWG Encoding Standard reads it. */
import { pairMeaning, pairTable } from './double-byte-tables.ts';
import type { Output, Reader } from './output.ts';

export const ESCAPE = 0x1b;

type Mode = 'ascii' | 'roman' | 'katakana' | 'pairs';

/** By the two bytes after the escape. */
const MODES: ReadonlyMap<number, Mode> = new Map([
  [0x2842, 'ascii'],
  [0x284a, 'roman'],
  [0x2849, 'katakana'],
  [0x2440, 'pairs'],
  [0x2442, 'pairs'],
]);

const isGraphic = (byte: number): boolean => byte >= 0x21 && byte <= 0x7e;
const isShift = (byte: number): boolean => byte === 0x0e || byte === 0x0f;

export function iso2022JpReader(): Reader {
  const table = pairTable('euc-jp');
  let mode: Mode = 'ascii';
  /** An escape sequence right after another is an error: something may be hidden between them. */
  let justEscaped = false;

  /** Reads the escape sequence at `i`, of which all bytes are there, if it is one. */
  function escape(bytes: Uint8Array, i: number, out: Output): number {
    const next = MODES.get((bytes[i + 1]! << 8) | bytes[i + 2]!);
    if (next === undefined) {
      justEscaped = false;
      out.bad(i, 1);
      return 1;
    }
    if (justEscaped) out.bad(i, 3);
    mode = next;
    justEscaped = true;
    return 3;
  }

  /** Reads the pair at `i`; 0 if its second byte is missing. */
  function pair(bytes: Uint8Array, i: number, out: Output): number {
    const trail = bytes[i + 1];
    if (trail === undefined) return 0;
    const meaning = isGraphic(trail) ? pairMeaning(table, bytes[i]! + 0x80, trail + 0x80) : 0;
    if (meaning > 0) out.codePoint(meaning);
    else out.bad(i, trail === ESCAPE ? 1 : 2);
    return meaning === 0 && trail === ESCAPE ? 1 : 2;
  }

  function single(byte: number): number | undefined {
    if (mode === 'katakana') return byte >= 0x21 && byte <= 0x5f ? 0xff61 - 0x21 + byte : undefined;
    if (mode === 'pairs' || byte > 0x7f || isShift(byte)) return undefined;
    if (mode === 'roman' && byte === 0x5c) return 0xa5;
    return mode === 'roman' && byte === 0x7e ? 0x203e : byte;
  }

  return {
    read(bytes, last, out) {
      let i = 0;
      while (i < bytes.length) {
        const byte = bytes[i]!;
        if (byte === ESCAPE) {
          if (!last && i + 2 >= bytes.length) return i;
          i += escape(bytes, i, out);
          continue;
        }
        justEscaped = false;
        if (mode === 'pairs' && isGraphic(byte)) {
          const read = pair(bytes, i, out);
          if (read === 0 && !last) return i;
          if (read === 0) out.bad(i, 1);
          i += read || 1;
          continue;
        }
        const code = single(byte);
        if (code === undefined) out.bad(i, 1);
        else out.unit(code);
        i++;
      }
      return i;
    },
  };
}
