import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import { SINGLE_BYTE } from '../src/decoding/single-byte.ts';

const REPLACEMENT = '\ufffd';
const DOUBLE_BYTE = ['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr'] as const;

const read = (bytes: readonly number[], encoding: string): string => decode(Uint8Array.from(bytes), { encoding }).text;

/** iconv-lite's names where they differ from the standard's; it does not have ISO 8859-8-I apart. */
const ICONV_NAMES: Record<string, string> = {
  ibm866: 'cp866',
  'iso-8859-8-i': 'iso-8859-8',
  'x-mac-cyrillic': 'maccyrillic',
};

/** Where the standard differs from iconv-lite, beside bytes 80 to 9F without meaning: it keeps these as controls. */
const KNOWN_DIFFERENCES: Record<string, string> = {
  macintosh: 'bd:Ω db:€ f0:\uf8ff',
  'x-mac-cyrillic': 'a2:Ґ b6:ґ ff:€',
};

const platformHas = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return encoding === 'cp437';
  }
};

describe.each(SINGLE_BYTE.filter(platformHas))('%s', (encoding) => {
  it('has the characters that iconv-lite has', () => {
    const differences: string[] = [];
    for (let byte = 0; byte < 256; byte++) {
      const text = read([byte], encoding);
      const other = iconv.decode(Buffer.from([byte]), ICONV_NAMES[encoding] ?? encoding);
      const isKept = byte >= 0x80 && byte < 0xa0 && text === String.fromCharCode(byte) && other === REPLACEMENT;
      if (text !== other && !isKept) differences.push(`${byte.toString(16)}:${text}`);
    }
    expect(differences.join(' ')).toBe(KNOWN_DIFFERENCES[encoding] ?? '');
  });

  it('places each byte without meaning', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const { text, replacements, replacementCount } = decode(bytes, { encoding });
    const expected = [...text].flatMap((character, i) =>
      character === REPLACEMENT ? [{ offset: i, length: 1, at: i }] : [],
    );
    expect(replacements).toEqual(expected);
    expect(replacementCount).toBe(expected.length);
  });
});

describe.each(DOUBLE_BYTE)('%s', (encoding) => {
  const pairs: [number, number][] = [];
  for (let lead = 0x80; lead < 0x100; lead++) for (let trail = 0x20; trail < 0x100; trail++) pairs.push([lead, trail]);

  it('reads what iconv-lite writes', () => {
    const wrong: string[] = [];
    for (let code = 0xa0; code < 0x1_0000; code++) {
      const character = String.fromCharCode(code);
      const bytes = iconv.encode(character, encoding);
      // Characters for private use have other places in newer versions.
      if (iconv.decode(bytes, encoding) !== character || /[\p{Co}\p{Cs}]/u.test(character) || bytes[0]! < 0x80)
        continue;
      const text = read([...bytes], encoding);
      if (text !== character) wrong.push(`${character} ${bytes.toString('hex')} ${text}`);
    }
    expect(wrong.filter((line) => !isBeyondPlatform(encoding, line))).toEqual([]);
  });

  it('reads what the platform reads without a fault', () => {
    const strict = new TextDecoder(encoding, { fatal: true });
    const wrong: string[] = [];
    for (const pair of pairs) {
      let expected: string;
      try {
        expected = strict.decode(Uint8Array.from(pair));
      } catch {
        continue;
      }
      if (isPlatformsOwn(encoding, pair, expected)) continue;
      const text = read(pair, encoding);
      if (text !== expected) wrong.push(`${pair.join(' ')}: ${text} ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it('notes one replacement for each U+FFFD, and drops no other byte', () => {
    for (const pair of pairs) {
      const { text, replacements } = decode(Uint8Array.of(...pair, 0x0a), { encoding });
      const count = text.split(REPLACEMENT).length - 1;
      if (count !== replacements.length) expect.fail(`${pair.join(' ')}: ${count} and ${replacements.length}`);
      // An ASCII byte after a bad one is itself.
      if (count > 0 && pair[1] < 0x80 && !text.endsWith(String.fromCharCode(pair[1], 0x0a)))
        expect.fail(`${pair.join(' ')}: ${text}`);
    }
  });
});

/**
 * Where Node leaves the standard: characters for private use and controls where there are none, IBM's order of controls in
 * Shift_JIS, three signs in EUC-JP.
 */
function isPlatformsOwn(encoding: string, [lead, trail]: readonly [number, number], text: string): boolean {
  if (/[\p{Co}\x80-\x9f]/u.test(text)) return true;
  return (encoding === 'shift_jis' && trail === 0x7f) || (encoding === 'euc-jp' && lead === 0x8e && trail > 0xdf);
}

/** Node's tables lack the supplement of Big5 for Hong Kong; a browser's have it. */
const isBeyondPlatform = (encoding: string, line: string): boolean =>
  encoding === 'big5' &&
  (line.includes(REPLACEMENT) || line.includes('f9fe')) &&
  decode(Uint8Array.of(0x87, 0x40), { encoding }).replacementCount > 0;

describe('bad bytes of multi-byte encodings', () => {
  it.each<[string, string, number[], string, [number, number, number][]]>([
    ['a lead before ASCII', 'shift_jis', [0x82, 0xa0, 0x82, 0x20, 0x41], 'あ\ufffd A', [[2, 1, 1]]],
    ['a pair without meaning', 'shift_jis', [0x82, 0xfc, 0x41], '\ufffdA', [[0, 2, 0]]],
    ['a lead at the end', 'shift_jis', [0x41, 0x82], 'A\ufffd', [[1, 1, 1]]],
    [
      'no lead',
      'euc-jp',
      [0xa4, 0xa2, 0xff, 0x80],
      'あ\ufffd\ufffd',
      [
        [2, 1, 1],
        [3, 1, 2],
      ],
    ],
    ['half a supplement', 'euc-jp', [0x8f, 0xb0, 0x41], '\ufffdA', [[0, 2, 0]]],
    ['a supplement at the end', 'euc-jp', [0x41, 0x8f, 0xb0], 'A\ufffd', [[1, 2, 1]]],
    ['wide katakana of half width', 'euc-jp', [0x8e, 0xb1, 0x8e, 0xe0], 'ｱ\ufffd', [[2, 2, 1]]],
    ['a trail that is too low', 'gb18030', [0xb0, 0xa1, 0xb0, 0x20], '啊\ufffd ', [[2, 1, 1]]],
    ['four bytes that break off', 'gb18030', [0x81, 0x30, 0x81, 0x41], '\ufffd0丄', [[0, 1, 0]]],
    ['four bytes cut off', 'gb18030', [0x41, 0x81, 0x30, 0x81], 'A\ufffd', [[1, 3, 1]]],
    ['four bytes beyond Unicode', 'gb18030', [0xfe, 0x39, 0xfe, 0x39], '\ufffd', [[0, 4, 0]]],
    ['a lead before a digit', 'gbk', [0x81, 0x39], '\ufffd', [[0, 2, 0]]],
    ['no lead either', 'big5', [0xff, 0xa4, 0x40], '\ufffd一', [[0, 1, 0]]],
    ['no trail', 'euc-kr', [0xb0, 0xa1, 0xb0, 0x0a], '가\ufffd\n', [[2, 1, 1]]],
    ['escapes without text between', 'iso-2022-jp', [0x1b, 0x24, 0x42, 0x1b, 0x28, 0x42, 0x41], '\ufffdA', [[3, 3, 0]]],
    ['an unknown escape', 'iso-2022-jp', [0x1b, 0x5b, 0x41], '\ufffd[A', [[0, 1, 0]]],
    ['half a pair before an escape', 'iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x1b, 0x28, 0x42], '\ufffd', [[3, 1, 0]]],
    ['a byte beyond ASCII', 'iso-2022-jp', [0x41, 0xa4], 'A\ufffd', [[1, 1, 1]]],
  ])('%s (%s)', (_, encoding, bytes, text, places) => {
    const replacements = places.map(([offset, length, at]) => ({ offset, length, at }));
    expect(decode(Uint8Array.from(bytes), { encoding })).toMatchObject({ text, replacements });
  });

  it('leave sound text when they are taken out', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(...DOUBLE_BYTE), (bytes, encoding) => {
        const { text, replacements } = decode(bytes, { encoding });
        const sound: number[] = [];
        let byte = 0;
        for (const { offset, length, at } of replacements) {
          expect(text[at]).toBe(REPLACEMENT);
          sound.push(...bytes.subarray(byte, offset));
          byte = offset + length;
        }
        sound.push(...bytes.subarray(byte));
        const bad = new Set(replacements.map(({ at }) => at));
        const kept = text.split('').filter((_, i) => !bad.has(i));
        expect(decode(Uint8Array.from(sound), { encoding })).toMatchObject({
          text: kept.join(''),
          replacementCount: 0,
        });
      }),
    );
  });
});

describe('characters of particular encodings', () => {
  it.each<[string, string, number[], string]>([
    ['Japanese and back', 'iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42, 0x41], 'あA'],
    ['Roman', 'iso-2022-jp', [0x1b, 0x28, 0x4a, 0x5c, 0x7e, 0x41], '¥‾A'],
    ['katakana', 'iso-2022-jp', [0x1b, 0x28, 0x49, 0x31, 0x5f], 'ｱﾟ'],
    ['JIS X 0212', 'euc-jp', [0x8f, 0xb0, 0xa1], '丂'],
    ['beyond the basic plane', 'gb18030', [0x94, 0x39, 0xda, 0x33], '💩'],
    ['four bytes', 'gb18030', [0x81, 0x30, 0x89, 0x37], 'Þ'],
    ['U+FFFD itself', 'gb18030', [0x84, 0x31, 0xa4, 0x37], '\ufffd'],
    ['the euro', 'gbk', [0x80], '€'],
    ['a rare syllable', 'euc-kr', [0x8c, 0x63], '똠'],
    ['controls that some read otherwise', 'shift_jis', [0x1a, 0x1c, 0x7f, 0x5c, 0x7e], '\x1a\x1c\x7f\\~'],
    ['quotation marks', 'windows-1252', [0x93, 0x94, 0x80, 0x81], '“”€\x81'],
    ['boxes', 'cp437', [0xc9, 0xcd, 0xbb, 0x82], '╔═╗é'],
    ['UTF-32', 'utf-32be', [0, 1, 0xf6, 0x42, 0, 0, 0xd8, 0, 0, 0x11, 0, 0, 0x41], '🙂\ufffd\ufffd\ufffd'],
  ])('%s (%s)', (_, encoding, bytes, text) => {
    expect(read(bytes, encoding)).toBe(text);
    const placed = decode(Uint8Array.from(bytes), { encoding }).replacementCount;
    expect(placed).toBe(encoding === 'utf-32be' ? 3 : 0);
  });

  it.each([
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['ascii', 'windows-1252'],
    ['GB2312', 'gbk'],
    ['x-sjis', 'shift_jis'],
    ['windows-949', 'euc-kr'],
    ['utf8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['mac', 'macintosh'],
    [' IBM437 ', 'cp437'],
    ['UTF-32LE', 'utf-32le'],
  ])('the label %s means %s', (label, encoding) => {
    expect(decode(new Uint8Array(), { encoding: label }).encoding).toBe(encoding);
    expect(decode(new Uint8Array(), { declared: label }).encoding).toBe(encoding);
  });
});
