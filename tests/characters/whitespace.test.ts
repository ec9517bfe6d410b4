import { describe, expect, it } from 'vitest';
import { whitespace } from '../../src/characters/whitespace.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const PIECES = [
  'a',
  '第',
  'ᠮ',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\f',
  '\v',
  '\u00a0',
  '\u2003',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u3000',
  '\u1680',
  '🙂',
];

describe('whitespace', () => {
  it.each([
    ['odd spaces', 'a\u00a0b\u2003c\u2009d\u202fe\u205ff\u3000g', 'a b c d e f g'],
    ['no-break spaces beside blanks and in runs', 'a\u00a0 b «\u00a0\u00a0c 5\u00a0 km', 'a  b «  c 5  km'],
    ['line separators', 'a\u2028b\u2029c\vd', 'a\nb\nc\nd'],
    ['blanks that end a line', 'one  \ntwo\t\r\nthree\u00a0 \ffour ', 'one\ntwo\r\nthree\ffour'],
    ['line ends translated twice', 'a\r\r\nb\r\r\r\n', 'a\r\nb\r\n'],
    ['returns alone', 'a\rb\r', 'a\nb\n'],
    ['blank lines after the second', 'a\n\n\n\n\nb\r\n\r\n\r\n\r\nc', 'a\n\n\nb\r\n\r\n\r\nc'],
    ['blank lines that blanks hide', 'a\n \n\t\n\u3000\n\nb', 'a\n\n\nb'],
  ])('tidies %s', (_, damaged, repaired) => {
    expect(fix(whitespace, damaged, 'tidy')).toBe(repaired);
  });

  it('takes back line ends translated twice, and leaves all else to be asked for', () => {
    expect(fix(whitespace, 'a\r\r\nb\r\r\r\n')).toBe('a\r\nb\r\n');
    const sound = ' a\u00a0b\u2003c  \n\n\n\n\n\u3000d\t\u2028\v\f\r\n \n';
    expect(fix(whitespace, sound)).toBe(sound);
    expect(fix(whitespace, 'a\rb\r')).toBe('a\rb\r');
  });

  it.each([
    [
      'the spaces of typography',
      '«\u00a0Ah\u202f!\u00a0» 10\u202f000\u00a0€, $\u00a05, 5\u2009km, №\u00a07, A.\u00a0S.\u00a0Pushkin\u00a0– x',
    ],
    ['ideographic spaces beside ideographs', '\u3000第一章\u3000序'],
    ['narrow spaces in Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ'],
    ['blanks inside and at the start of lines, and the inked Ogham one', '  a  b\tc\u1680d\n\te'],
    ['Windows line ends, also beside others', 'a\r\nb\nc\r\n'],
    ['page breaks and two blank lines', 'a\f\n\n\nb'],
  ])('keeps %s when it tidies', (_, text) => {
    expect(fix(whitespace, text, 'tidy')).toBe(text);
  });

  it('comes to an end on any text', () => {
    obeysLaws(whitespace, PIECES);
    obeysLaws(whitespace, PIECES, 'tidy');
  });

  it.each([
    [' ', ''],
    ['\u00a0', ''],
    ['a ', 'a '.repeat(250_000).trimEnd()],
    ['\n', '\n\n\n'],
    ['\r', '\n\n\n'],
  ])('gets through a long row of %j', (unit, output) => {
    expect(fix(whitespace, unit.repeat(500_000 / unit.length), 'tidy') === output).toBe(true);
  });
});
