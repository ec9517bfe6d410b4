import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, normalize } from '../../src/index.ts';
import type { ByteStreamOptions } from '../../src/stream/web.ts';
import { brokenProse } from '../support/arbitraries.ts';
import { byteStreams, chunksOf, throughStage, utf8 } from './streams.ts';

const TEXT =
  'on monday the senate met in washington, and josé Ángel rang from berlin .\r\n\r\n“the café is open,” he told 🙂 zoë.  \r\n' +
  'Nothing came of it — the us delegation flew home\n';

const ENCODED: readonly (readonly [string, Uint8Array])[] = [
  ['utf-8', utf8(TEXT)],
  ['utf-8 with a mark', utf8(`\ufeff${TEXT}`)],
  ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ['windows-1252', iconv.encode(TEXT.replace('🙂', 'señor'), 'windows-1252')],
];

/** What comes out of a whole text. */
function repairBuffered(bytes: Uint8Array, { perLine = false, ...options }: ByteStreamOptions = {}): string {
  const { text } = decode(bytes);
  if (!perLine) return normalize(text, options);
  return text.replace(/[^\n]*?(?=\r?\n|$)/gu, (line) => normalize(line, { ...options, characters: { lines: false } }));
}

describe.each(Object.entries(byteStreams))('a %s stream', (_, repair) => {
  it.each(ENCODED)('gives for %s what a buffer gives', async (_, bytes) => {
    expect(repairBuffered(bytes)).toMatch(/^On Monday the Senate met in Washington, and José/u);
    for (const perLine of [false, true]) {
      for (const ends of [[], [0, 0, 11, 11], [...bytes.keys()]]) {
        expect(await repair(chunksOf(bytes, ends), { perLine })).toBe(repairBuffered(bytes, { perLine }));
      }
    }
  });

  it('gives nothing for nothing', async () => {
    for (const perLine of [false, true]) {
      expect(await repair([], { perLine })).toBe('');
      expect(await repair([new Uint8Array(), new Uint8Array()], { perLine })).toBe('');
      expect(await repair([Uint8Array.of(0xef, 0xbb), Uint8Array.of(0xbf)], { perLine })).toBe('');
    }
  });

  it('reads the encoding that is given or declared', async () => {
    const bytes = iconv.encode('Łódź w maju', 'iso-8859-2');
    expect(await repair([bytes], { encoding: 'iso-8859-2' })).toBe('Łódź w maju');
    expect(await repair([bytes], { declared: 'latin2', perLine: true })).toBe('Łódź w maju');
    expect(await repair([utf8('Zoë')], { declared: 'latin2' })).toBe('Zoë');
  });

  it('obeys the options of the library', async () => {
    const text = 'The café of asad Qureshi opened on monday , he said.';
    const options = { casing: false, characters: { punctuation: false } } as const;
    expect(await repair([utf8(text)], options)).toBe(text);
  });
});

describe('chunks', () => {
  it.each(ENCODED)('may be cut anywhere, in %s', (_, bytes) => {
    // Without the casing, which takes the longest and sees nothing of chunks.
    for (const options of [{ casing: false }, { casing: false, perLine: true }] as const) {
      const expected = repairBuffered(bytes, options);
      for (let end = 0; end <= bytes.length; end++) {
        expect(throughStage(chunksOf(bytes, [end]), options)).toBe(expected);
      }
    }
  });

  it('may be cut anywhere, whatever the text', () => {
    const lines = fc.array(brokenProse, { maxLength: 4 }).map((all) => all.join('\r\n'));
    const text = fc.oneof(lines, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 6 }), fc.boolean(), (text, places, perLine) => {
        const bytes = utf8(text);
        const ends = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
        expect(throughStage(chunksOf(bytes, ends), { perLine })).toBe(throughStage([bytes], { perLine }));
        if (!perLine) expect(throughStage([bytes])).toBe(repairBuffered(bytes));
      }),
    );
  });
});
