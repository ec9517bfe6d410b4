import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import { languages, type Language } from './support/languages.ts';

const ICONV_NAMES: Record<string, string> = { ibm866: 'cp866', 'iso-8859-1': 'latin1' };
/** iconv-lite cannot write ISO-2022-JP: the pairs are those of EUC-JP, without the high bits. */
function toIso2022Jp(text: string): Uint8Array {
  const pairs = iconv.encode(text.replaceAll(/[\0-\x7f]+/gu, ''), 'euc-jp').map((byte) => byte - 0x80);
  return Uint8Array.of(0x1b, 0x24, 0x42, ...pairs, 0x1b, 0x28, 0x42);
}

interface Sample {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Nothing if the text is not in the encoding, or the same in ASCII. */
function sample(text: string, encoding: string): Sample[] {
  if (encoding === 'iso-2022-jp') return [{ text: text.replaceAll(/[\0-\x7f]+/gu, ''), bytes: toIso2022Jp(text) }];
  const name = ICONV_NAMES[encoding] ?? encoding;
  const bytes = iconv.encode(text, name);
  return iconv.decode(bytes, name) === text && bytes.some((byte) => byte > 0x7f) ? [{ text, bytes }] : [];
}

const isRight = ({ text, bytes }: Sample): boolean => decode(bytes).text === text;

const cases = languages.flatMap((language) => language.encodings.map((encoding) => [language, encoding] as const));
const paragraphs = ({ sentences }: Language, encoding: string): Sample[] => sample(sentences.join(' '), encoding);
const sentences = ({ sentences }: Language, encoding: string): Sample[] =>
  sentences.flatMap((sentence) => sample(sentence, encoding));

describe('a paragraph', () => {
  it.each(cases.map(([language, encoding]) => [language.name, encoding, paragraphs(language, encoding)] as const))(
    'of %s in %s is read right',
    (_, _encoding, samples) => {
      for (const { text, bytes } of samples) {
        expect(decode(bytes)).toMatchObject({ text, source: 'detected', replacementCount: 0 });
      }
    },
  );
});

describe('single sentences', () => {
  it('are read right, but for the known share', () => {
    const wrong = cases.flatMap(([language, encoding]) => {
      const samples = sentences(language, encoding);
      const count = samples.filter((sample) => !isRight(sample)).length;
      return count > 0 ? [`${language.name} in ${encoding}: ${count} of ${samples.length}`] : [];
    });
    // An em dash between two letters, as Windows-1252 would have it, is no less likely than the ó of a Macintosh.
    expect(wrong).toEqual(['Spanish in macintosh: 1 of 4']);
  });

  it('tell how sure their reading is', () => {
    const all = cases.flatMap(([language, encoding]) => sentences(language, encoding));
    const sure = all.filter(({ bytes }) => decode(bytes).confidence > 0.9);
    expect(sure.length).toBeGreaterThan(all.length / 2);
    expect(sure.filter((sample) => !isRight(sample))).toEqual([]);
  });
});

describe('what is hardly text', () => {
  it('is read as Windows-1252, and the confidence says so', () => {
    let state = 1;
    const bytes = Uint8Array.from({ length: 5000 }, () => (state = (state * 48_271) % 0x7fffffff) >> 8);
    const { encoding, source, confidence, text } = decode(bytes);
    expect({ encoding, source }).toEqual({ encoding: 'windows-1252', source: 'detected' });
    expect(confidence).toBeLessThan(0.5);
    expect(text).toHaveLength(5000);
  });

  it.each([
    ['one letter of Western Europe', [0x63, 0x61, 0x66, 0xe9], 'café'],
    ['one curly quotation mark', [0x69, 0x74, 0x92, 0x73], 'it’s'],
    ['one sign', [0x31, 0x30, 0x20, 0xa3], '10 £'],
  ])('%s is Windows-1252', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ text, encoding: 'windows-1252' });
  });

  it('is not English with colours of a terminal', () => {
    expect(decode(Buffer.from('\x1b[1mBold\x1b[0m and \x1b(B\x1b$ plain'))).toMatchObject({ encoding: 'utf-8' });
  });
});

describe('where the first words beyond ASCII are far away', () => {
  it('they are found', () => {
    const ascii = 'A line of plain text without anything special in it.\n'.repeat(5000);
    const polish = 'Zażółć gęślą jaźń, powiedział burmistrz.';
    const bytes = iconv.encode(ascii + polish + ascii + polish, 'windows-1250');
    expect(decode(bytes)).toMatchObject({ text: ascii + polish + ascii + polish, encoding: 'windows-1250' });
  });
});
