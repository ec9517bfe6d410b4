import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Decoded, type DecodeOptions } from '../src/decode.ts';
import { MOST_REPLACEMENTS } from '../src/decoding/output.ts';
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
    expect(decode(bytes)).toMatchObject({ text, encoding, bom, replacements: [] });
  });

  it('says how the encoding was found', () => {
    const cafe = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
    expect(decode(join([0xef, 0xbb, 0xbf], utf8('Ab')))).toMatchObject({ source: 'mark', confidence: 1 });
    expect(decode(cafe, { encoding: 'latin1' })).toMatchObject({ source: 'option', confidence: 1 });
    expect(decode(cafe, { declared: 'latin1' })).toMatchObject({ source: 'declared', encoding: 'windows-1252' });
    expect(decode(utf8(text))).toMatchObject({ source: 'utf-8' });
    expect(decode(utf8('Ab'))).toMatchObject({ source: 'utf-8', encoding: 'utf-8', confidence: 1 });
    expect(decode(cafe)).toMatchObject({ source: 'detected', encoding: 'windows-1252', text: 'café' });
    expect(decode(utf16(text, 'le'))).toMatchObject({ source: 'detected' });
  });

  it.each([
    ['UTF-32LE', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0xf6, 1, 0], 'utf-32le'],
    ['UTF-32BE', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x41, 0, 1, 0xf6, 0x42], 'utf-32be'],
  ])('reads %s with mark', (_, bytes, encoding) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ text: 'A\u{1f642}', encoding, bom: true });
  });

  it.each([
    ['nothing', [], ''],
    ['one byte', [0x41], 'A'],
    ['a single NUL after a letter', [0x41, 0], 'A\0'],
    ['a few NULs in plain text', [...utf8('The minister said so.'), 0, 0], 'The minister said so.\0\0'],
    ['NULs alone', [0, 0, 0, 0, 0, 0], '\0\0\0\0\0\0'],
  ])('takes %s for UTF-8', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ text, encoding: 'utf-8', bom: false, replacements: [] });
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
      source: 'mark',
      confidence: 1,
      bom: true,
      replacementCount: 3,
      surrogatePairs: 0,
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
    // No surrogate pair fits into four bytes.
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
        fc.constantFrom(0, 0x41, 0xd8, 0xdc, 0xe2, 0x80, 0xf0, 0x9f, 0xef, 0xbf, 0xbd, 0xed),
      );
      fc.assert(
        fc.property(fc.array(byte, { maxLength: 40 }), (bytes) => {
          fc.pre(decode(Uint8Array.from(bytes), { encoding }).surrogatePairs === 0);
          expectWhatwg(Uint8Array.from(bytes), encoding);
        }),
      );
    },
  );
});

describe('UTF-8 that spells surrogates (CESU-8)', () => {
  const smile = [0xed, 0xa0, 0xbd, 0xed, 0xb9, 0x82];

  it('is read, and counted', () => {
    const bytes = join(utf8('é é'), smile, [0xff], smile, utf8('𝒜'), [0xed, 0xa0, 0xbd], utf8('z'));
    expect(decode(bytes)).toMatchObject({
      text: 'é é🙂\ufffd🙂𝒜\ufffd\ufffd\ufffdz',
      encoding: 'utf-8',
      surrogatePairs: 2,
      replacements: [
        { offset: 11, length: 1, at: 5 },
        { offset: 22, length: 1, at: 10 },
        { offset: 23, length: 1, at: 11 },
        { offset: 24, length: 1, at: 12 },
      ],
    });
  });

  it('is bad where a pair is not whole', () => {
    for (const bytes of [
      smile.slice(0, 3),
      smile.slice(3),
      smile.slice(0, 5),
      [...smile.slice(3), ...smile.slice(0, 3)],
    ]) {
      const decoded = decode(Uint8Array.from(bytes), { encoding: 'utf-8' });
      expect(decoded.text).toBe(new TextDecoder().decode(Uint8Array.from(bytes)));
      expect(decoded).toMatchObject({ surrogatePairs: 0, replacementCount: decoded.text.length });
    }
  });
});

describe('UTF-8 with some bad bytes', () => {
  it('stays UTF-8', () => {
    const bytes = join(utf8('Zoë “said” so – naïvely. '), [0x92], utf8(' Café'), [0xe2, 0x80]);
    const { encoding, text, confidence, replacementCount } = decode(bytes);
    expect({ encoding, text, replacementCount }).toEqual({
      encoding: 'utf-8',
      text: 'Zoë “said” so – naïvely. \ufffd Café\ufffd',
      replacementCount: 2,
    });
    expect(confidence).toBeGreaterThan(0.8);
    expect(confidence).toBeLessThan(0.9);
  });

  it('is none where most of it is bad', () => {
    // É and an apostrophe in Windows-1252 are a letter of phonetics in UTF-8.
    const bytes = join(Buffer.from('CAFÉ', 'latin1'), [0x92], Buffer.from('S are naïve, señor', 'latin1'));
    expect(decode(bytes)).toMatchObject({ text: 'CAFÉ’S are naïve, señor', encoding: 'windows-1252' });
  });
});

describe('a declared encoding', () => {
  const declare = (bytes: Uint8Array, declared: string): Pick<Decoded, 'text' | 'encoding' | 'source'> => {
    const { text, encoding, source } = decode(bytes, { declared });
    return { text, encoding, source };
  };

  it('is believed', () => {
    const bytes = Uint8Array.of(0xe9, 0xe8, 0xe0);
    expect(declare(bytes, 'KOI8-R')).toEqual({ text: 'ИХЮ', encoding: 'koi8-r', source: 'declared' });
    expect(declare(bytes, ' Latin1\n')).toEqual({ text: 'éèà', encoding: 'windows-1252', source: 'declared' });
    expect(declare(utf8('plain'), 'shift_jis')).toEqual({ text: 'plain', encoding: 'shift_jis', source: 'declared' });
    expect(declare(utf16('żółw', 'be'), 'utf-16be')).toEqual({
      text: 'żółw',
      encoding: 'utf-16be',
      source: 'declared',
    });
  });

  it('gives way to a mark', () => {
    const bytes = join([0xff, 0xfe], utf16('Ab', 'le'));
    expect(declare(bytes, 'utf-8')).toEqual({ text: 'Ab', encoding: 'utf-16le', source: 'mark' });
  });

  it('gives way to UTF-8 that is nothing in it', () => {
    const bytes = utf8('Zoë … said “no”');
    for (const declared of ['windows-1252', 'shift_jis', 'euc-kr', 'iso-2022-jp', 'utf-16le'])
      expect(declare(bytes, declared)).toEqual({ text: 'Zoë … said “no”', encoding: 'utf-8', source: 'utf-8' });
  });

  it('gives way to ASCII that is something else in it', () => {
    expect(declare(utf8('plain'), 'utf-16le')).toEqual({ text: 'plain', encoding: 'utf-8', source: 'utf-8' });
    expect(declare(utf8('\x1b[1mplain'), 'iso-2022-jp')).toMatchObject({ text: '\x1b[1mplain', encoding: 'utf-8' });
  });

  it('gives way to UTF-8 in the Latin-1 of careless servers, if that is beyond doubt', () => {
    expect(declare(utf8('Zoë, naïve, café'), 'iso-8859-1')).toMatchObject({
      text: 'Zoë, naïve, café',
      encoding: 'utf-8',
    });
    expect(declare(Uint8Array.of(0xc9, 0x92, 0x53), 'iso-8859-1')).toMatchObject({
      text: 'É’S',
      encoding: 'windows-1252',
    });
  });

  it('gives way where the bytes are mostly nothing in it', () => {
    const bytes = Buffer.from('Zoë was naïve in the café, señor', 'latin1');
    expect(declare(bytes, 'utf-8')).toMatchObject({ encoding: 'windows-1252', source: 'detected' });
    expect(declare(bytes, 'euc-jp')).toMatchObject({ encoding: 'windows-1252', source: 'detected' });
    expect(declare(utf16('Zoë was here', 'le'), 'latin1')).toMatchObject({ encoding: 'utf-16le', source: 'detected' });
  });

  it('does not weigh against the encoding option', () => {
    expect(decode(utf8('é'), { encoding: 'latin1', declared: 'utf-8' })).toMatchObject({
      text: 'Ã©',
      source: 'option',
    });
  });
});

describe('round trip', () => {
  it('gives back any well-formed text from any encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(decode(join([0xef, 0xbb, 0xbf], utf8(text)))).toMatchObject({ text, replacements: [] });
        // With a NUL behind it, the mark of UTF-16LE is that of UTF-32LE.
        if (!text.startsWith('\0'))
          expect(decode(join([0xff, 0xfe], utf16(text, 'le')))).toMatchObject({ text, replacements: [] });
        expect(decode(join([0xfe, 0xff], utf16(text, 'be')))).toMatchObject({ text, replacements: [] });
      }),
    );
  });

  it('takes long input in stride', () => {
    const text = 'Zoë 🙂 '.repeat(100_000);
    expect(decode(utf8(text)).text).toBe(text);
    expect(decode(utf16(text, 'le'), { encoding: 'utf-16le' }).text).toBe(text);
  });

  it('places no end of bad bytes, but counts them', () => {
    const { text, replacements, replacementCount } = decode(new Uint8Array(500_000).fill(0xff), { encoding: 'utf-8' });
    expect(text).toBe('\ufffd'.repeat(500_000));
    expect(replacementCount).toBe(500_000);
    expect(replacements).toHaveLength(MOST_REPLACEMENTS);
    expect(replacements.at(-1)).toEqual({ offset: MOST_REPLACEMENTS - 1, length: 1, at: MOST_REPLACEMENTS - 1 });
  });
});

describe('a label that no encoding has', () => {
  it.each(['nonsense', 'auto', ''])('%j is ignored, and given back', (declared) => {
    const plain = decode(utf8('Zoë'));
    expect(plain.ignoredLabel).toBeUndefined();
    expect(decode(utf8('Zoë'), { declared })).toEqual({ ...plain, ignoredLabel: declared });
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
    [
      { encoding: 'utf8mb4' },
      'UNKNOWN_ENCODING',
      /'utf8mb4'; give a label that TextDecoder knows.*leave 'encoding' out/u,
    ],
    [{ declared: 8 }, 'BAD_OPTION', /'declared' of decode must be a string/u],
    [{ encoding: 'replacement' }, 'UNKNOWN_ENCODING', /'replacement'/u],
    [{ encoding: '' }, 'UNKNOWN_ENCODING', /''/u],
    [{ encoding: 7 }, 'UNKNOWN_ENCODING', /of type number/u],
    [{ encoding: null }, 'UNKNOWN_ENCODING', /of type object/u],
    [{ charset: 'utf-8' }, 'UNKNOWN_OPTION', /no option 'charset', only 'encoding' and 'declared'/u],
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
