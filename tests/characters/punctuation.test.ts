import { describe, expect, it } from 'vitest';
import { punctuation } from '../../src/characters/punctuation.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const PIECES = [
  ...['.', ',', ';', '!', '?', '(', ')', '“', '”', '„', '‘', '…', '—', '"', ' ', '\t', '\n', '{', '/', '\ud800'],
  ...['The', 'the', 'mayor', 'Lahore', 'In', 'A', 'I', 'U', 'S', 'com', 'Dr', 'TL', '1990', '3', 'é', '𐐀', '第'],
];

describe('punctuation', () => {
  it.each([
    ['the blank after a full stop', 'He left Pakistan.The mayor stayed.', 'He left Pakistan. The mayor stayed.'],
    ['the blank after a comma', 'When it came,the mayor left.', 'When it came, the mayor left.'],
    ['the blank before a comma', 'The mayor ,who left, slept.', 'The mayor, who left, slept.'],
    ['the blanks in a bracket', 'The lake ( a large one) froze.', 'The lake (a large one) froze.'],
    ['the blank after a quotation', 'A “great”day came.', 'A “great” day came.'],
  ])('mends %s', (_, damaged, repaired) => {
    expect(fix(punctuation, damaged)).toBe(repaired);
  });

  it('decides by the rest of the text whether a detached comma is a fault', () => {
    const fault = 'It rained , but the mayor, the judge, and the bishop went out.';
    expect(fix(punctuation, fault)).toBe(fault.replace(' ,', ','));
    const tokens = 'It rained , but the mayor , the judge , and the bishop went out .';
    expect(fix(punctuation, tokens)).toBe(tokens);
  });

  it('decides by the line whether a comma parts words or cells', () => {
    expect(fix(punctuation, 'The fair of Lima,Peru, is old, but small.')).toBe(
      'The fair of Lima, Peru, is old, but small.',
    );
    expect(fix(punctuation, 'fair,city,country\nold,Lima,Peru')).toBe('fair,city,country\nold,Lima,Peru');
  });

  it('changes style only when asked to', () => {
    const text = '“It’s late” – he said—and left…';
    expect(fix(punctuation, text)).toBe(text);
    expect(fix(punctuation, text, 'restyle')).toBe('"It\'s late" - he said - and left...');
  });

  it('inserts and removes no more than blanks', () => {
    expect([...punctuation.fix('He left Pakistan.The mayor ,who left, slept.', true)]).toEqual([
      { start: 17, end: 17, after: ' ' },
      { start: 26, end: 28, after: ', ' },
    ]);
  });

  it('comes to an end on any text', () => {
    obeysLaws(punctuation, PIECES);
    obeysLaws(punctuation, PIECES, 'restyle');
  });

  it.each(['.a', 'a.', 'ab.The', 'aa,bb ', ' ,a', '( a', 'a )', '“a', 'a”', ',', ' .', ' '])(
    'gets through a megabyte of %j',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(
        fix(punctuation, `${text}\nHe left Pakistan.The mayor stayed.`).endsWith(
          '\nHe left Pakistan. The mayor stayed.',
        ),
      ).toBe(true);
    },
  );
});
