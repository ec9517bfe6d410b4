import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { punctuation } from '../../src/characters/punctuation.ts';
import { applyEdits } from '../../src/edits.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const PIECES = [
  ...['.', ',', ';', '!', '?', '(', ')', '“', '”', '„', '‘', '…', '—', '"', ' ', '\t', '\n', '{', '/', '\ud800'],
  ...['”,', 'The .', ' .', '( ', '((', 'Net', 'net.', 'NATO', 'was', 'at', 'a', '12', '\t', '    ', '* '],
  ...['The', 'the', 'mayor', 'Lahore', 'In', 'A', 'I', 'U', 'S', 'com', 'Dr', 'TL', '1990', '3', 'é', '𐐀', '第'],
];

describe('punctuation', () => {
  it.each([
    ['the blank after a full stop', 'He left Pakistan.The mayor stayed.', 'He left Pakistan. The mayor stayed.'],
    ['the blank after a comma', 'When it came,the mayor left.', 'When it came, the mayor left.'],
    ['the blank before a comma', 'The mayor ,who left, slept.', 'The mayor, who left, slept.'],
    ['the blanks in a bracket', 'The lake ( a large one) froze.', 'The lake (a large one) froze.'],
    ['the blank after a quotation', 'A “great”day came.', 'A “great” day came.'],
  ])('repairs %s', (_, damaged, repaired) => {
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

  it.each([
    ['a sentence after a name', 'The bank is in Amsterdam.Analysts praised it.', 'in Amsterdam. Analysts'],
    ['a sentence that starts with an acronym', 'It lasted ten days.UNICEF warned of cholera.', 'days. UNICEF'],
    ['a sentence after a quotation', 'He called it “a great day”.It rained all week.', 'day”. It'],
    ['a sentence in text without capitals', 'the bank is in amsterdam.analysts praised it.', 'amsterdam. analysts'],
    ['a comma after a name that nobody knows', 'There sat Ngozimba,who left, and a judge.', 'Ngozimba, who'],
    ['a comma after a number', 'In June 2019,when it rained, the mayor left.', '2019, when'],
    ['a comma before a single letter', 'The mayor,a farmer, left.', 'mayor, a'],
    ['a short word after a quotation', '“We are here,”he said.', 'here,” he'],
    ['a full stop before its word', 'The mayor left .Karin stayed, and the judge, too.', 'left. Karin'],
  ])('repairs %s', (_, damaged, repaired) => {
    expect(fix(punctuation, damaged)).toContain(repaired);
  });

  it.each([
    ' * An optional net.Server or http.Agent object, if any, is closed.',
    '    raise queue.Empty here, or else, later',
    '* Use env.Path instead, please',
    'from . import names, words',
    'Hide entries starting with . and do not list them, or others.',
    'It ran attw --pack . and, later, stopped.',
    'See https://a.example/b , and, if need be, c.',
    '### s.move( start, end, index ) and, then, more',
    'The loop (( i )) ends, as told.',
    '  ( EXPRESSION )      the value, then, of it',
    'The vertices (xi,yi), it says, meet.',
    'Set it to "username,password", then, go.',
    'The keys menu:minimize,maximize, and others, count.',
    'stat,tail: add support, and more',
    'He writes CR,LF at the end, always.',
    'It was empty: “”Our day, he said.',
    'Okulun “%s”den başka, bir de adı var.',
    '按住 Shift“暂停”Caps, Lock',
    'See the open.NASA blog, and others.',
    'The .NET framework, and the .Net one, too.',
  ])('leaves %j as it is', (text) => {
    expect(fix(punctuation, text)).toBe(text);
  });

  it.each(['The mayor ,', 'Karin ,'])('repairs any number of %j in a row in one go', (unit) => {
    const text = `${unit.repeat(1000)}and the judge left.`;
    const repaired = `${unit.replace(' ,', ', ').repeat(1000)}and the judge left.`;
    expect(applyEdits(text, [...punctuation.fix(text, true, english)])).toBe(repaired);
  });

  it('changes style only when asked to', () => {
    const text = '“It’s late” – he said—and left…';
    expect(fix(punctuation, text)).toBe(text);
    expect(fix(punctuation, text, 'restyle')).toBe('"It\'s late" - he said - and left...');
  });

  it('inserts and removes no more than blanks', () => {
    expect([...punctuation.fix('He left Pakistan.The mayor ,who left, slept.', true, english)]).toEqual([
      { start: 17, end: 17, after: ' ' },
      { start: 26, end: 28, after: ', ' },
    ]);
  });

  it('comes to an end on any text', () => {
    obeysLaws(punctuation, PIECES);
    obeysLaws(punctuation, PIECES, 'restyle');
  });

  it.each([
    '.a',
    'a.',
    'ab.The',
    ' .The',
    'the .',
    ',”a',
    '“a”a',
    '((',
    '((a ',
    'a,',
    '1,a',
    '\t.',
    '   ',
    'aa,bb ',
    ' ,a',
    '( a',
    'a )',
    '“a',
    'a”',
    '"',
    ',',
    ' .',
    ' ',
  ])('gets through a long row of %j', (unit) => {
    const text = unit.repeat(300_000 / unit.length);
    expect(
      fix(punctuation, `${text}\nHe left Pakistan.The mayor stayed.`).endsWith('\nHe left Pakistan. The mayor stayed.'),
    ).toBe(true);
  });
});
