/** UTF-16 as the WHATWG Encoding Standard reads it, and UTF-32, with the bad bytes placed. */
import type { Reader } from './output.ts';

const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** @param high which byte of a unit is the high one: 0 for big endian, 1 for little endian */
export function utf16Reader(high: 0 | 1): Reader {
  return {
    read(bytes, last, out) {
      const { length } = bytes;
      const unitAt = (i: number): number => (bytes[i + high]! << 8) | bytes[i + 1 - high]!;
      let i = 0;
      while (i + 1 < length) {
        const unit = unitAt(i);
        if (!isLead(unit)) {
          if (isTrail(unit)) out.bad(i, 2);
          else out.unit(unit);
          i += 2;
          continue;
        }
        if (i + 3 >= length) break;
        const next = unitAt(i + 2);
        if (isTrail(next)) {
          out.unit(unit);
          out.unit(next);
          i += 4;
        } else {
          out.bad(i, 2);
          i += 2;
        }
      }
      if (!last || i === length) return i;
      // Half a pair, half a unit, or both: the standard counts them as one error.
      out.bad(i, length - i);
      return length;
    },
  };
}

/** @param order which bytes of a character are the high ones: the first for big endian, the last for little endian */
export function utf32Reader(order: 'be' | 'le'): Reader {
  return {
    read(bytes, last, out) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let i = 0;
      for (; i + 3 < bytes.length; i += 4) {
        const code = view.getUint32(i, order === 'le');
        if (code > 0x10ffff || isLead(code) || isTrail(code)) out.bad(i, 4);
        else out.codePoint(code);
      }
      if (!last || i === bytes.length) return i;
      out.bad(i, bytes.length - i);
      return bytes.length;
    },
  };
}
