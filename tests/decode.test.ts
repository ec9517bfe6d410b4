import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Decoded, type DecodeOptions } from '../src/decode.ts';
import { errorOf } from './support/edits-errors.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), order === 'le');
  return new Uint8Array(view.buffer);
}

function join(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** What is left without the bad bytes must be sound, and read the same. */
function expectTrueReplacements(bytes: Uint8Array, { text, encoding, bom, replacements }: Decoded): void {
  const sound: number[] = [];
  const kept: string[] = [];
  let byte = bom ? (encoding === 'utf-8' ? 3 : 2) : 0;
  let unit = 0;
  for (const { offset, length, at } of replacements) {
    expect(offset).toBeGreaterThanOrEqual(byte);
    expect(length).toBeGreaterThan(0);
    expect(text[at]).toBe('\ufffd');
    sound.push(...bytes.subarray(byte, offset));
    kept.push(text.slice(unit, at));
    byte = offset + length;
    unit = at + 1;
  }
  sound.push(...bytes.subarray(byte));
  kept.push(text.slice(unit));
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  expect(strict.decode(Uint8Array.from(sound))).toBe(kept.join(''));
}

function expectWhatwg(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): void {
  const decoded = decode(bytes, { encoding });
  expect(decoded.text).toBe(new TextDecoder(encoding).decode(bytes));
  expectTrueReplacements(bytes, decoded);
}

describe('detection', () => {
  const text = 'Zoë met 𝒜 in İzmir.';

  it.each([
    ['UTF-8', utf8(text), 'utf-8', false],
    ['UTF-8 with mark', join([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8', true],
    ['UTF-16LE', utf16(text, 'le'), 'utf-16le', false],
    ['UTF-16LE with mark', join([0xff, 0xfe], utf16(text, 'le')), 'utf-16le', true],
    ['UTF-16BE', utf16(text, 'be'), 'utf-16be', false],
    ['UTF-16BE with mark', join([0xfe, 0xff], utf16(text, 'be')), 'utf-16be', true],
  ])('reads %s', (_, bytes, encoding, bom) => {
    expect(decode(bytes)).toEqual({ text, encoding, bom, replacements: [] });
  });

  it.each([
    ['nothing', [], ''],
    ['one byte', [0x41], 'A'],
    ['a single NUL after a letter', [0x41, 0], 'A\0'],
    ['a few NULs in plain text', [...utf8('The minister said so.'), 0, 0], 'The minister said so.\0\0'],
    ['NULs alone', [0, 0, 0, 0, 0, 0], '\0\0\0\0\0\0'],
  ])('takes %s for UTF-8', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text, encoding: 'utf-8', bom: false, replacements: [] });
  });

  it('obeys an encoding that is given', () => {
    expect(decode(utf16('Ab', 'be'), { encoding: 'utf-16be' }).text).toBe('Ab');
    expect(decode(utf8('Ab'), { encoding: 'utf-16be' }).text).toBe('\u4162');
    expect(decode(join([0xff, 0xfe], utf8('A')), { encoding: 'utf-8' }).text).toBe('\ufffd\ufffdA');
  });

  it('takes off one mark only', () => {
    expect(decode(join([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8('A')))).toMatchObject({ text: '\ufeffA', bom: true });
  });
});

describe('bad bytes', () => {
  it('are placed in bytes and in text', () => {
    const bytes = join([0xef, 0xbb, 0xbf], utf8('𝒜é'), [0xe2, 0x80], utf8('x�'), [0xff], utf8('y'), [0xf0]);
    expect(decode(bytes)).toEqual({
      text: '𝒜é\ufffdx\ufffd\ufffdy\ufffd',
      encoding: 'utf-8',
      bom: true,
      replacements: [
        { offset: 9, length: 2, at: 3 },
        { offset: 15, length: 1, at: 6 },
        { offset: 17, length: 1, at: 8 },
      ],
    });
  });

  it.each([
    ['a lone lead', [0x3d, 0xd8, 0x41, 0], '\ufffdA', [{ offset: 0, length: 2, at: 0 }]],
    ['a lone trail', [0x41, 0, 0, 0xdc], 'A\ufffd', [{ offset: 2, length: 2, at: 1 }]],
    ['half a unit', [0x41, 0, 0x42], 'A\ufffd', [{ offset: 2, length: 1, at: 1 }]],
    ['half a pair and half a unit', [0x41, 0, 0x3d, 0xd8, 0x42], 'A\ufffd', [{ offset: 2, length: 3, at: 1 }]],
    [
      'a lone trail and half a unit',
      [0, 0xdc, 0x42],
      '\ufffd\ufffd',
      [
        { offset: 0, length: 2, at: 0 },
        { offset: 2, length: 1, at: 1 },
      ],
    ],
  ])('include %s of UTF-16', (_, bytes, text, replacements) => {
    expect(decode(Uint8Array.from(bytes), { encoding: 'utf-16le' })).toMatchObject({ text, replacements });
  });

  it('are what TextDecoder says, for every short sequence of telling bytes', () => {
    const telling = [0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe1, 0xed, 0xf0, 0xf1, 0xf4, 0xf5];
    const decoder = new TextDecoder();
    for (let n = 0; n < telling.length ** 4; n++) {
      const bytes = Uint8Array.of(
        telling[n & 15]!,
        telling[(n >> 4) & 15]!,
        telling[(n >> 8) & 15]!,
        telling[n >> 12]!,
      );
      const { text, replacements } = decode(bytes, { encoding: 'utf-8' });
      if (text !== decoder.decode(bytes)) expect.fail(`another text for ${bytes.join(' ')}`);
      const marks = [...text].filter((character) => character === '\ufffd').length;
      if (marks !== replacements.length) expect.fail(`another count for ${bytes.join(' ')}`);
    }
  });

  it('are what TextDecoder says, wherever a text is cut', () => {
    const bytes = utf8('aé“𝒜…');
    for (let start = 0; start <= bytes.length; start++) {
      for (let end = start; end <= bytes.length; end++) expectWhatwg(bytes.subarray(start, end), 'utf-8');
    }
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'are what TextDecoder says, for random bytes as %s',
    (encoding) => {
      const byte = fc.oneof(
        fc.nat(255),
        fc.constantFrom(0, 0x41, 0xd8, 0xdc, 0xe2, 0x80, 0xf0, 0x9f, 0xef, 0xbf, 0xbd),
      );
      fc.assert(
        fc.property(fc.array(byte, { maxLength: 40 }), (bytes) => {
          expectWhatwg(Uint8Array.from(bytes), encoding);
        }),
      );
    },
  );
});

describe('round trip', () => {
  it('gives back any well-formed text from any encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(decode(join([0xef, 0xbb, 0xbf], utf8(text)))).toMatchObject({ text, replacements: [] });
        expect(decode(join([0xff, 0xfe], utf16(text, 'le')))).toMatchObject({ text, replacements: [] });
        expect(decode(join([0xfe, 0xff], utf16(text, 'be')))).toMatchObject({ text, replacements: [] });
      }),
    );
  });

  it('takes long input in stride', () => {
    const text = 'Zoë 🙂 '.repeat(100_000);
    expect(decode(utf8(text)).text).toBe(text);
    expect(decode(utf16(text, 'le'), { encoding: 'utf-16le' }).text).toBe(text);
    expect(decode(new Uint8Array(500_000).fill(0xff), { encoding: 'utf-8' }).replacements).toHaveLength(500_000);
  });
});

describe('errors', () => {
  it.each<[string, unknown, RegExp]>([
    ['a string', 'text', /given string; it is text already: call normalize\(text\)/u],
    ['nothing', undefined, /given undefined; wrap other binary data/u],
    ['null', null, /given null/u],
    ['an array', [1, 2], /given Array/u],
    ['a buffer', new ArrayBuffer(2), /given ArrayBuffer/u],
    ['other views', new Uint16Array(2), /given Uint16Array/u],
  ])('rejects %s', (_, given, message) => {
    const error = errorOf(() => decode(given as Uint8Array));
    expect(error.code).toBe('NOT_BYTES');
    expect(error.message).toMatch(message);
  });

  it.each([
    [{ encoding: 'latin1' }, 'UNKNOWN_ENCODING', /'latin1', only auto, utf-8, utf-16le, utf-16be/u],
    [{ encoding: 7 }, 'UNKNOWN_ENCODING', /of type number/u],
    [{ charset: 'utf-8' }, 'UNKNOWN_OPTION', /no option 'charset', only 'encoding'/u],
    ['utf-8', 'BAD_OPTION', /as an object/u],
    [null, 'BAD_OPTION', /as an object/u],
  ])('rejects the options %j', (options, code, message) => {
    const error = errorOf(() => decode(new Uint8Array(), options as DecodeOptions));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('accepts a Node buffer', () => {
    expect(decode(Buffer.from('Ab')).text).toBe('Ab');
  });
});
