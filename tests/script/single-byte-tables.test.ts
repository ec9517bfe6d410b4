import iconv from 'iconv-lite';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { upperHalves } from '../../src/script/single-byte-tables.ts';

const NAMES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macroman',
  'cp437',
] as const;

const UNPRINTABLE = /[\x80-\xa0\xad\u{f8ff}]/gu;
const HEADER = `/**
 * What the bytes 80 to FF mean. A byte without meaning stands for the character of the same number, as in Latin-1.
 * Generated: \`npx vitest run tests/script/single-byte-tables.test.ts --update\` computes it with iconv-lite and TextDecoder.
 */`;

/** iconv-lite knows an old MacRoman, and TextDecoder neither CP437 nor, in some engines, the Windows encodings from 80 to 9F. */
function readByte(byte: number, encoding: string): string {
  if (encoding === 'macroman') return new TextDecoder('macintosh').decode(Uint8Array.of(byte));
  return iconv.decode(Buffer.of(byte), encoding).replace('\ufffd', String.fromCharCode(byte));
}

function upperHalf(encoding: string): string {
  return Array.from({ length: 128 }, (_, i) => readByte(0x80 + i, encoding)).join('');
}

it('the table of encodings is what iconv-lite and TextDecoder say', async () => {
  const lines = NAMES.map((name) => {
    const characters = upperHalf(name).replace(
      UNPRINTABLE,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return `  '${name}': '${characters}',\n`;
  });
  const file = `${HEADER}\nexport const upperHalves = {\n${lines.join('')}} as const;\n`;
  const style = await resolveConfig(import.meta.filename);
  const formatted = await format(file, { ...style, parser: 'typescript' });
  await expect(formatted).toMatchFileSnapshot('../../src/script/single-byte-tables.ts');
});

it.each(NAMES.filter((name) => name !== 'cp437' && name !== 'macroman'))(
  '%s is what TextDecoder says from A0 on',
  (name) => {
    const decoder = new TextDecoder(name);
    Array.from(upperHalves[name]).forEach((character, i) => {
      const expected = decoder.decode(Uint8Array.of(0x80 + i));
      if (i >= 0x20 && expected !== '\ufffd') expect(character).toBe(expected);
    });
  },
);
