/** GB 18030, and GBK, which the WHATWG Encoding Standard reads as such. */
import { readPair } from './double-byte.ts';
import { FOUR_BYTE_BMP, fourByteTable, pairTable } from './double-byte-tables.ts';
import type { Output, Reader } from './output.ts';

const EURO_SIGN = 0x20ac;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLead = (byte: number): boolean => byte > 0x80 && byte < 0xff;

export function gb18030Reader(): Reader {
  const table = pairTable('gb18030');
  return {
    read(bytes, last, out) {
      let i = 0;
      while (i < bytes.length) {
        const byte = bytes[i]!;
        if (isLead(byte)) {
          const second = bytes[i + 1];
          const read =
            second !== undefined && isDigit(second) ? readFour(bytes, i, out) : readPair(table, bytes, i, out);
          if (read === 0) {
            if (!last) return i;
            out.bad(i, bytes.length - i);
            return bytes.length;
          }
          i += read;
        } else {
          if (byte < 0x80) out.unit(byte);
          else if (byte === 0x80) out.unit(EURO_SIGN);
          else out.bad(i, 1);
          i++;
        }
      }
      return i;
    },
  };
}

/** The number of U+10000. */
const FIRST_ASTRAL = 189_000;
const LAST_ASTRAL = FIRST_ASTRAL + 0xfffff;

/** Reads four bytes of which the second is a digit. Gives how many were read; 0 if they end too soon. */
function readFour(bytes: Uint8Array, i: number, out: Output): number {
  const third = bytes[i + 2];
  const fourth = bytes[i + 3];
  const mayGoOn = third === undefined || (isLead(third) && (fourth === undefined || isDigit(fourth)));
  if (!mayGoOn) {
    out.bad(i, 1);
    return 1;
  }
  if (third === undefined || fourth === undefined) return 0;
  const number = (((bytes[i]! - 0x81) * 10 + bytes[i + 1]! - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
  const code = number < FOUR_BYTE_BMP ? fourByteTable()[number]! : number - FIRST_ASTRAL + 0x10000;
  if (code === 0 || (number >= FOUR_BYTE_BMP && (number < FIRST_ASTRAL || number > LAST_ASTRAL))) out.bad(i, 4);
  else out.codePoint(code);
  return 4;
}
