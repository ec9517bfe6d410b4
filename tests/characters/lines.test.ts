import { describe, expect, it } from 'vitest';
import { english } from '../../src/english/index.ts';
import { lines } from '../../src/characters/lines.ts';
import { fix, obeysLaws } from '../support/fix.ts';

const PIECES = [
  ...['\n', '\n\n', '\r\n', '-\n', '\f', ' ', '\t', '-', '12', '13', 'Page 3', '> ', '1. ', '“', '🙂', '\ud800'],
  ...[
    'T',
    'he',
    'A',
    'The mayor of the town went to the harbour at',
    'govern',
    'ment',
    'defen',
    'dant',
    'NTRODUCTION',
    'south',
    'Asian',
    'and',
    'harbour 7',
    ...['the engineers of the old town had found that the wall was', 'weaker than anybody had thought, and left.'],
    ...['From: ', '    ', '====', 'Lisbon had the council of the valley meet again in the June'],
  ],
];

const WRAPPED = [
  'The programme for the old harbour was halted by',
  'the farmers, after the engineers had found that',
  'the wall was much weaker than anybody had once',
  'thought. The council will meet again in June.',
];
const CLEAR = [
  'The programme for the old harbour was halted by the farmers of the',
  'valley, after the engineers had found that the wall was much weaker',
  'than anybody in Lisbon had thought. The council of the town, which',
  'pays for all of it, will meet again in June.',
];
const HYPHENATED = 'The depart-\nment of fisheries is closed.';
const HYPHENATED_MENDED = 'The department\nof fisheries is closed.';

describe('lines', () => {
  it.each([
    ['rehabili-\ntation', 'rehabilitation'],
    ['govern-\r\n  ment', 'government'],
    ['GOVERN-\nMENT', 'GOVERNMENT'],
    ['gover-\nnor', 'governor'],
    ['Wickreme-\nsinghe', 'Wickremesinghe'],
    ['govern-\nment of the town', 'government\nof the town'],
    ['govern-\r\n  ment  of the town', 'government\r\n  of the town'],
    ['govern-\nment.\nThe town', 'government.\nThe town'],
    ['govern-\nment- and', 'government- and'],
    ['zgor-\nzelnik', 'zgor-\nzelnik'],
    ['zgor-\nzelnik, zgorzelnik', 'zgor-\nzelnik, zgorzelnik'],
    ['depart-\nment zgor-\nzelnik, zgorzelnik', 'department\nzgorzelnik,\nzgorzelnik'],
    ['depart-\nment zgor-\nzelnik, zgor-zelnik', 'department\nzgor-\nzelnik, zgor-zelnik'],
    ['re-\nsources', 're-\nsources'],
    ['depart-\nment re-\nsources', 'department\nresources'],
    ['jane-\nsmith@example.org', 'jane-\nsmith@example.org'],
    ['work-\nshop', 'work-\nshop'],
    ['south-\nAsian', 'south-\nAsian'],
    ['long-\nterm', 'long-\nterm'],
    ['two-\nand three-year', 'two-\nand three-year'],
    ['COVID-\n19', 'COVID-\n19'],
    ['GOVERN-\nment', 'GOVERN-\nment'],
  ])('of %j makes %j', (text, joined) => {
    expect(fix(lines, text)).toBe(joined);
  });

  it('joins the lines of paragraphs only when asked to', () => {
    for (const paragraph of [WRAPPED, CLEAR]) {
      expect(fix(lines, paragraph.join('\n'))).toBe(paragraph.join('\n'));
      expect(fix(lines, paragraph.join('\n'), 'unwrap')).toBe(paragraph.join(' '));
    }
    expect(fix(lines, CLEAR.join('\r\n'), 'unwrap')).toBe(CLEAR.join(' '));
    const two = `${WRAPPED.join('\n')}\n\n${HYPHENATED}`;
    expect(fix(lines, two)).toBe(`${WRAPPED.join('\n')}\n\n${HYPHENATED_MENDED}`);
    expect(fix(lines, two, 'unwrap')).toBe(`${WRAPPED.join(' ')}\n\n${HYPHENATED_MENDED}`);
  });

  it('keeps apart what an indented or a short line ends', () => {
    const indented = `${CLEAR.join('\n')}\n    ${CLEAR.join('\n')}`;
    expect(fix(lines, indented, 'unwrap')).toBe(`${CLEAR.join(' ')}\n    ${CLEAR.join(' ')}`);
  });

  it.each([
    ['verse in small letters', CLEAR.map((line) => `${line.toLowerCase().slice(0, 62)},`)],
    ['verse', CLEAR.map((line) => line.charAt(0).toUpperCase() + line.slice(1))],
    ['quoted mail', CLEAR.map((line) => `> ${line}`)],
    ['comments', CLEAR.map((line) => `// ${line}`)],
    ['a list', CLEAR.map((line) => `- ${line}`)],
    ['columns', CLEAR.map((line) => line.replace(' ', '     '))],
    ['heads of a message', CLEAR.map((line, i) => `${['From', 'To', 'Date', 'Subject'][i]!}: ${line}`)],
    ['code', CLEAR.map((line) => `${line} = {`)],
    [
      'an address',
      ['The Harbour Press, care of the mayor,', '12 Long Street, the old town,', 'Lisbon 1200, Portugal,', 'Europe'],
    ],
    ['short lines', CLEAR.flatMap((line) => [line.slice(0, 30), line.slice(31, 60)])],
    ['verse, narrow', WRAPPED.map((line) => line.charAt(0).toUpperCase() + line.slice(1))],
    ['quoted mail', WRAPPED.map((line) => `> ${line}`)],
    ['lists', WRAPPED.map((line) => `- ${line}`)],
    ['columns', WRAPPED.map((line) => line.replace(' ', '     '))],
    ['lines of different lengths', ['A line.', 'Another line that is a good deal longer than the first.', 'A third.']],
  ])('leaves %s as they are', (_, text) => {
    expect(fix(lines, text.join('\n'), 'unwrap')).toBe(text.join('\n'));
  });

  it.each([
    ['T\n\nhe minister left.', 'The minister left.'],
    ['“W\ne are here.”', '“We are here.”'],
    ['A\n\nfter the war', 'After the war'],
    ['A\n\nbout 200 people came', 'About 200 people came'],
    ['I\n\nn Lima it rained', 'In Lima it rained'],
    ['O\n\nTTAWA, Oct. 3', 'OTTAWA, Oct. 3'],
    ['A\n\nlong time ago', 'A\n\nlong time ago'],
    ['T\n\nhe minister left.\n\nB\n\n12', 'T\n\nhe minister left.\n\nB\n\n12'],
    ['S\n\nand', 'S\n\nand'],
  ])('of the drop capital in %j makes %j', (text, joined) => {
    expect(fix(lines, text)).toBe(joined);
  });

  it('removes page numbers and running heads only when asked to', () => {
    const text =
      'One ends.\n\nThe Harbour 11\n\nThe next\n\nThe Harbour 12\n\nends here.\n\nThe Harbour 13\n\nThe last.';
    expect(fix(lines, text)).toBe(text);
    expect(fix(lines, text, 'pages')).toBe('One ends.\n\nThe next\nends here.\n\nThe last.');
    expect(fix(lines, 'a.\n\n7\n\nB.\n\n8\n\nC.', 'pages')).toBe('a.\n\nB.\n\nC.');
    expect(fix(lines, 'a.\n\n7\n\nB.\n\n19\n\nC.', 'pages')).toBe('a.\n\n7\n\nB.\n\n19\n\nC.');
  });

  it.each([
    ['a hyphen that kept a blank', 'a fight of splen- did birds', 'a fight of splendid birds'],
    ['a line end without its hyphen', 'whether a defen\ndant’s words', 'whether a defendant’s words'],
    ['the same amid a line', 'the old re\nvolver was found', 'the old revolver\nwas found'],
    ['the same in windows', 'the old re\r\nvolver was found', 'the old revolver\r\nwas found'],
    ['a first letter set apart', 'I. I NTRODUCTION', 'I. INTRODUCTION'],
    ['the same in small letters', 'He R ealized it too late.', 'He Realized it too late.'],
    ['the same before what is a word as well', 'T HE N ATION', 'THE NATION'],
    ['what stands around a ligature', 'a di ff erent o ffi ce', 'a different office'],
    ['a ligature at the start', 'the fi rst fl ower', 'the first flower'],
    ['a ligature at the end', 'the sta ff of a club', 'the staff of a club'],
    ['a ligature with the rest', 'the e ffects of a di fferent law', 'the effects of a different law'],
    ['a heading whose letters are set apart', 'T H E  H A R B O U R\n\nShips.', 'THE HARBOUR\n\nShips.'],
    ['the same in small letters', 'C o n t e n t s\nShips', 'Contents\nShips'],
  ])('joins %s', (_, damaged, repaired) => {
    expect(fix(lines, damaged)).toBe(repaired);
  });

  it.each([
    'pre- and post-war times',
    'a long- awaited day',
    'there is no where\nto go, a part\nof it',
    'n-\noctanal and price-\ndetermining',
    'Vitamin A deficiency, plan B works, a C minor chord',
    'I think, and A man came',
    'J. K Rowling',
    'Group B at noon, group C at one',
    'see pp. 12 ff and sci fi films, hi fi and wi fi, 2 fl oz, the ff passage',
    'A B C D E F\nX Y Z',
    'a b o u t to leave',
    'ls re\nvolver.txt',
    'the cats of the mill\nwere asleep',
  ])('leaves alone what may be words: %j', (text) => {
    expect(fix(lines, text)).toBe(text);
  });

  it('comes to an end on any text', () => {
    for (const setting of [true, 'unwrap', 'pages'] as const) obeysLaws(lines, PIECES, setting);
  });

  it('takes linear time for what follows a split letter', () => {
    const text = `T HE N ATION ${'Q xyz '.repeat(200_000)}`;
    expect(fix(lines, text)).toBe(text.replace('T HE N ATION', 'THE NATION'));
  });

  it.each([
    '-\n',
    'a-\n',
    'A\n',
    'T\nhe ',
    '\n',
    'aa-\nbb',
    'The Harbour 12\n',
    '\f',
    '- ',
    'defen\ndant ',
    'splen- did ',
    'I NTRODUCTION ',
    'T HE ',
    'di ff erent ',
    'ff ',
    ' f',
    'A B C D\n',
    'A ',
    `${CLEAR.join('\n')}\n\n`,
    `${CLEAR[0]!}\n`,
  ])('gets through a long row of %j', (unit) => {
    const text = unit.repeat(150_000 / unit.length);
    expect([...lines.fix(text, 'pages', english)].length).toBeLessThanOrEqual(text.length);
    expect(/\ndepart(?:-\n)?ment$/u.test(fix(lines, `${text}\n\ndepart-\nment`))).toBe(true);
  });
});
