import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDecoder, decode, type Decoded, type DecodeOptions } from '../src/decode.ts';
import { languages } from './support/languages.ts';
import { errorOf } from './support/edits-errors.ts';

/** What `decode` gives, from chunks that end at the given places. */
function decodeChunks(bytes: Uint8Array, ends: readonly number[], options: DecodeOptions = {}): Decoded {
  const decoder = createDecoder(options);
  const parts: string[] = [];
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    // The decoder must not count on the chunk any longer: a reader may use its memory again.
    const chunk = Uint8Array.from(bytes.subarray(start, end));
    parts.push(decoder.write(chunk));
    chunk.fill(0xff);
    start = end;
  }
  const rest = decoder.end();
  return { ...rest, text: parts.join('') + rest.text };
}

function expectSame(bytes: Uint8Array, ends: readonly number[], options?: DecodeOptions): void {
  expect(decodeChunks(bytes, ends, options)).toEqual(decode(bytes, options));
}

function expectSameForEverySplit(bytes: Uint8Array, options?: DecodeOptions): void {
  for (let end = 0; end <= bytes.length; end++) expectSame(bytes, [end], options);
  expectSame(bytes, [...bytes.keys()], options);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const ENCODINGS = [
  'utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'windows-1252', 'windows-1255', 'koi8-r', 'shift_jis', 'euc-jp', 'iso-2022-jp',
  'gb18030', 'gbk', 'big5', 'euc-kr',
]; // prettier-ignore

/** Bytes that begin, go on, switch or break off something in one encoding or another. */
const telling = fc.constantFrom(
  0x00, 0x0a, 0x1b, 0x24, 0x28, 0x30, 0x39, 0x41, 0x42, 0x4a, 0x80, 0x81, 0x82, 0x8e, 0x8f, 0x90, 0x9f, 0xa0, 0xa1, 0xb0,
  0xbd, 0xbf, 0xc3, 0xd8, 0xdc, 0xe2, 0xed, 0xef, 0xf0, 0xfe, 0xff,
); // prettier-ignore
const anyBytes = fc.array(fc.oneof(telling, fc.nat(255)), { maxLength: 60 }).map((bytes) => Uint8Array.from(bytes));

const endsWithin = (bytes: Uint8Array): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(bytes.length), { maxLength: 8 }).map((ends) => ends.sort((a, b) => a - b));
const bytesAndEnds = anyBytes.chain((bytes) => fc.tuple(fc.constant(bytes), endsWithin(bytes)));

describe('chunks', () => {
  it('may be cut anywhere, in text of each encoding', () => {
    for (const { sentences, encodings } of languages) {
      for (const encoding of encodings) {
        const known = encoding === 'ibm866' ? 'cp866' : encoding === 'iso-2022-jp' ? 'euc-jp' : encoding;
        expectSameForEverySplit(iconv.encode(sentences[0]!.slice(0, 12), known));
      }
    }
  });

  it.each([
    ['a mark of UTF-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xef, 0xbb, 0xbf]],
    ['a mark of UTF-16', [0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0xde, 0x41]],
    ['a mark of UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42]],
    ['half a mark', [0xef, 0xbb]],
    ['bad UTF-8', [0xc3, 0xa9, 0xe2, 0x80, 0xc3, 0xa9, 0xf0, 0x9f, 0x99, 0x41, 0xff, 0xc3, 0xa9, 0xe2]],
    ['surrogates in UTF-8', [0xc3, 0xa9, 0xed, 0xa0, 0xbd, 0xed, 0xb9, 0x82, 0x41, 0xc3, 0xa9, 0xed, 0xa0, 0xbd, 0xed]],
    ['ISO-2022-JP', [0x41, 0x1b, 0x24, 0x42, 0x24, 0x22, 0x24, 0x24, 0x1b, 0x28, 0x42, 0x42]],
    ['colours of a terminal', [0x1b, 0x5b, 0x31, 0x6d, 0x41, 0x1b, 0x5b, 0x30, 0x6d, 0x1b]],
    ['an escape that only looks Japanese', [0x41, 0x1b, 0x24, 0x42, 0x01, 0x20, 0x41]],
  ])('may be cut anywhere, with %s', (_, bytes) => {
    expectSameForEverySplit(Uint8Array.from(bytes));
  });

  it('may be cut anywhere, whatever the bytes', () => {
    fc.assert(fc.property(bytesAndEnds, ([bytes, ends]) => expectSame(bytes, ends)));
  });

  it.each(ENCODINGS)('may be cut anywhere, whatever the bytes, as %s', (encoding) => {
    fc.assert(
      fc.property(bytesAndEnds, ([bytes, ends]) => {
        expectSame(bytes, ends, { encoding });
        expectSame(bytes, ends, { declared: encoding });
      }),
    );
  });

  it('give text as soon as it is certain', () => {
    const decoder = createDecoder({ encoding: 'utf-8' });
    expect(decoder.write(utf8('Zo'))).toBe('');
    expect(decoder.encoding).toBe(undefined);
    expect(decoder.write(Uint8Array.of(0x20, 0x20, 0xc3))).toBe('Zo  ');
    expect(decoder.encoding).toBe('utf-8');
    expect(decoder.write(Uint8Array.of(0xab))).toBe('ë');
    expect(decoder.end()).toMatchObject({ text: '', encoding: 'utf-8', source: 'option', replacements: [] });
  });

  it('pass ASCII on while the encoding is open', () => {
    const decoder = createDecoder();
    const ascii = 'plain text\n'.repeat(1000);
    expect(decoder.write(utf8(ascii))).toBe(ascii);
    expect(decoder.write(utf8(ascii))).toBe(ascii);
    expect(decoder.encoding).toBe(undefined);
    expect(decoder.write(iconv.encode('Zażółć gęślą jaźń', 'iso-8859-2'))).toBe('Za');
    expect(decoder.end()).toMatchObject({ text: 'żółć gęślą jaźń', encoding: 'iso-8859-2', source: 'detected' });
  });

  it('hold back no more than a window', () => {
    const decoder = createDecoder();
    const chunk = utf8('é'.repeat(5000));
    let given = 0;
    for (let i = 0; i < 20; i++) {
      given += decoder.write(chunk).length;
      expect(10_000 * (i + 1) - given * 2).toBeLessThan(65_536 + 4096);
    }
    expect(decoder.encoding).toBe('utf-8');
    expect(given + decoder.end().text.length).toBe(100_000);
  });

  it('place bad bytes in the whole', () => {
    const ascii = 'x'.repeat(100_000);
    const bytes = Uint8Array.from([...utf8(ascii), ...utf8('éé'), 0xff, ...utf8(ascii), 0xc3]);
    const ends = Array.from({ length: 200 }, (_, i) => i * 1000);
    expect(decodeChunks(bytes, ends)).toMatchObject({
      encoding: 'utf-8',
      replacements: [
        { offset: 100_004, length: 1, at: 100_002 },
        { offset: 200_005, length: 1, at: 200_003 },
      ],
    });
    expectSame(bytes, ends);
  });

  it('are decided by the window, where decode looks at everything', () => {
    // É and ’ in Windows-1252 happen to be one letter in UTF-8.
    const text = `CAFÉ’S ${'plain '.repeat(12_000)} naïve señor, café`;
    const bytes = iconv.encode(text, 'windows-1252');
    expect(decode(bytes)).toMatchObject({ text, encoding: 'windows-1252' });
    expect(decodeChunks(bytes, [1000, 71_000])).toMatchObject({ encoding: 'utf-8', replacementCount: 3 });
  });
});

describe('a decoder', () => {
  it('reads one text after another', () => {
    const decoder = createDecoder();
    decoder.write(Uint8Array.of(0xff, 0xfe, 0x41));
    expect(decoder.end()).toMatchObject({ text: '\ufffd', encoding: 'utf-16le', bom: true });
    decoder.write(utf8('Zoë'));
    expect(decoder.end()).toMatchObject({ text: 'Zoë', encoding: 'utf-8', bom: false, replacements: [] });
    expect(decoder.end()).toEqual(decode(new Uint8Array()));
  });

  it('rejects what decode rejects', () => {
    expect(errorOf(() => createDecoder({ encoding: 'none' })).code).toBe('UNKNOWN_ENCODING');
    expect(errorOf(() => createDecoder().write('text' as never)).code).toBe('NOT_BYTES');
  });
});

describe('20 MB', () => {
  const SIZE = 10_000_000;
  const fill = (part: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(SIZE - (SIZE % part.length));
    for (let i = 0; i < bytes.length; i += part.length) bytes.set(part, i);
    return bytes;
  };

  it.each([
    ['utf-8', 'Zoë said “no” to 🙂.\n'],
    ['windows-1251', 'Мост достроят к весне.\n'],
    ['gb18030', '新桥要到明年春天才能完工。\n'],
  ])('of %s are read in stride, whole or in chunks', (encoding, text) => {
    const bytes = fill(iconv.encode(text, encoding));
    const expected = text.repeat(bytes.length / iconv.encode(text, encoding).length);
    const whole = decode(bytes);
    // Not `toBe`: showing a difference would take long.
    expect(whole.text === expected).toBe(true);
    expect(whole).toMatchObject({ encoding, replacementCount: 0 });
    const ends = Array.from({ length: Math.floor(bytes.length / 65_537) }, (_, i) => (i + 1) * 65_537);
    const chunked = decodeChunks(bytes, ends);
    expect(chunked.text === expected).toBe(true);
    expect(chunked.encoding).toBe(encoding);
  });
});
