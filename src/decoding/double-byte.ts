/** Encodings of one or two bytes a character, as the WHATWG Encoding Standard reads them. */
import { pairMeaning, pairTable, supplementTable, type DoubleByte } from './double-byte-tables.ts';
import type { Output, Reader } from './output.ts';

/** Bytes beyond ASCII that are characters by themselves, or -1: a lead byte, or -2: neither. */
type Alone = (byte: number) => number;
const LEAD = -1;
const NEITHER = -2;

const HALF_WIDTH = 0xff61 - 0xa1;

const ALONE: Readonly<Record<'shift_jis' | 'euc-jp' | 'big5' | 'euc-kr', Alone>> = {
  shift_jis: (byte) => {
    if (byte === 0x80) return 0x80;
    if (byte >= 0xa1 && byte <= 0xdf) return HALF_WIDTH + byte;
    return byte === 0xa0 || byte > 0xfc ? NEITHER : LEAD;
  },
  'euc-jp': (byte) => (byte === 0x8e || byte === 0x8f || (byte >= 0xa1 && byte < 0xff) ? LEAD : NEITHER),
  big5: (byte) => (byte > 0x80 && byte < 0xff ? LEAD : NEITHER),
  'euc-kr': (byte) => (byte > 0x80 && byte < 0xff ? LEAD : NEITHER),
};

export function doubleByteReader(encoding: Exclude<DoubleByte, 'gb18030'>): Reader {
  const alone = ALONE[encoding];
  const table = pairTable(encoding);
  const isJapanese = encoding === 'euc-jp';
  return {
    read(bytes, last, out) {
      let i = 0;
      while (i < bytes.length) {
        const byte = bytes[i]!;
        const code = byte < 0x80 ? byte : alone(byte);
        if (code >= 0) {
          out.unit(code);
          i++;
        } else if (code === NEITHER) out.bad(i++, 1);
        else {
          const read = isJapanese && byte < 0xa1 ? readJapanese(bytes, i, out) : readPair(table, bytes, i, out);
          if (read === 0) {
            if (!last) return i;
            out.bad(i, bytes.length - i);
            return bytes.length;
          }
          i += read;
        }
      }
      return i;
    },
  };
}

/** Reads the pair at `i`. Gives how many bytes were read; 0 if they end too soon. */
export function readPair(table: Uint32Array, bytes: Uint8Array, i: number, out: Output): number {
  const trail = bytes[i + 1];
  if (trail === undefined) return 0;
  const meaning = pairMeaning(table, bytes[i]!, trail);
  if (meaning > 0) {
    writeMeaning(meaning, out);
    return 2;
  }
  return bad(bytes, i, 2, out);
}

function writeMeaning(meaning: number, out: Output): void {
  if (meaning <= 0x10ffff) out.codePoint(meaning);
  else {
    out.unit(meaning & 0xffff);
    out.unit(meaning >>> 16);
  }
}

/** Notes `length` bad bytes, without the last if that is ASCII: it is itself. */
function bad(bytes: Uint8Array, i: number, length: number, out: Output): number {
  const wrong = bytes[i + length - 1]! < 0x80 ? length - 1 : length;
  out.bad(i, wrong);
  return wrong;
}

const SUPPLEMENT = 0x8f;
const isRow = (byte: number): boolean => byte >= 0xa1 && byte < 0xff;

/** Reads half-width katakana or JIS X 0212 at `i`, likewise. */
function readJapanese(bytes: Uint8Array, i: number, out: Output): number {
  const second = bytes[i + 1];
  if (second === undefined) return 0;
  if (bytes[i] !== SUPPLEMENT) {
    if (second < 0xa1 || second > 0xdf) return bad(bytes, i, 2, out);
    out.unit(HALF_WIDTH + second);
    return 2;
  }
  if (!isRow(second)) return bad(bytes, i, 2, out);
  const third = bytes[i + 2];
  if (third === undefined) return 0;
  const meaning = isRow(third) ? pairMeaning(supplementTable(), second, third) : 0;
  if (meaning === 0) return bad(bytes, i, 3, out);
  writeMeaning(meaning, out);
  return 3;
}
