import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captions } from '../../src/formats/captions.ts';
import { createNormalizer } from '../../src/index.ts';
import { recordRepairer } from '../../src/formats/repair.ts';
import { withoutDisabled } from '../../src/formats/disabled-fixers.ts';
import { changeOnce, changeWord, faultOf, formatIsLawful, placeOf, textOf } from './laws.ts';

const srt = captions('srt');
const vtt = captions('vtt');

const TIMES = '00:00:01,000 --> 00:00:02,000';
const piece = fc.constantFrom(
  ...['word ', 'us', ' On', '.', 'é', '🙂', '\ud83d', ' ', '\t', '\n', '\n\n', '\r\n', '\r', '\0', '1', '17\n', 'us-3\n', '- us', '>> us', '♪'],
  ...[`\n${TIMES}\n`, '\n00:01.5 --> 00:02.5 line:0 us\n', '-->', '00:00', ':', `us\n\n2\n${TIMES}\nus`, `us\nus\n\n${TIMES}\nus\nus`],
  ...['<i>', '</i>', '<v us On>', '<c.us>', '<00:00:01.000>', '<font color="us">', '{\\an8}', '{y:i}', '{', '}', '<', '>', '\\N', '\\us'],
  ...['&amp;', '&nbsp;', '&us;', '&', '<lang us>', '<lang en>', '</lang>', '\n\nNOTE us\n', '\n\nSTYLE\n::cue(us) {}\n\n', '{"us": 1}'],
); // prettier-ignore
const files = (start: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '\ufeff'), fc.array(piece, { maxLength: 24 }))
    .map(([mark, pieces]) => `${mark}${start}${TIMES}\n${pieces.join('')}`);

/** Lines that are nothing but time stamps, in order. */
const timesOf = (record: string): string[] => record.match(/^[\d:.,]+ --> .*$/gmu) ?? [];

const repair = (format: typeof srt, record: string): string =>
  recordRepairer(format, createNormalizer(withoutDisabled({}, format))).repair(record).text;

/** A file of SubRip with these cues. */
const file = (...cues: string[]): string =>
  cues.map((cue, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${cue}\n`).join('\n');
/** The same in WebVTT. */
const track = (...cues: string[]): string =>
  ['WEBVTT', ...cues.map((cue, i) => `00:0${i}.000 --> 00:0${i}.900\n${cue}`)].join('\n\n');

describe.each([
  ['SubRip', srt, ''],
  ['WebVTT', vtt, 'WEBVTT us\n\n'],
])('%s', (_, format, start) => {
  it('takes edits of what is shown and keeps numbers, time stamps and tags', () => {
    formatIsLawful(format, files(start), (before, after) => expect(timesOf(after)).toEqual(timesOf(before)), {
      runs: 200,
    });
  });

  it('says what is wrong with a file without time stamps', () => {
    expect(faultOf(format, 'on monday')).toContain('no line with time stamps');
    expect(format.passages(' \n')[0]!.text).toBe('');
  });
});

it.each([
  ['cues', file('a b', 'c\nd'), 'a b c d'],
  ['line ends of Windows, and of all kinds', `1\r\n${TIMES}\r\na\r\nb\n\r\n2\r${TIMES}\rc\r`, 'a b c'],
  ['a byte order mark', `\ufeff${file('a')}`, 'a'],
  ['tags', file('{\\an8}<i>a</i>b <font color="#fff">c</font> {y:i}d'), 'ab c d'],
  ['what is no tag', file('a < b > c {d} 3<4'), 'a < b > c {d} 3<4'],
  ['breaks of other formats', file('a\\Nb\\hc'), 'a b c'],
  ['no blank line between cues', `1\n${TIMES}\na\n2\n${TIMES}\nb`, 'a b'],
  ['no numbers', `${TIMES}\na\n\n${TIMES}\nb`, 'a b'],
  ['a blank line after each line', `1\n\n${TIMES}\n\na\n\nb\n\n2\n\n${TIMES}\n\nc`, 'a b c'],
  ['time stamps of all sorts', '1\n0:0:1,5-->0:0:2\na\n2\n00:01.000 -> 00:02.000 X1:10\nb', 'a b'],
  ['text before the first cue', `on monday\n\n1\n${TIMES}\na`, 'a'],
  ['arrows in text', file('a --> b', '10:30 --> c'), 'a --> b'],
  ['numbers in text', file('in\n1984\nthey', '17'), 'in 1984 they 17'],
  ['a dialogue', file('- a?\n- b.', '-c', 'd -\n- e', '-- f'), '- a?\n\n- b.\n\n-c d -\n\n- e -- f'],
  ['another speaker', file('a b', '>> c', '>>> d'), 'a b\n\n>> c\n\n>>> d'],
  ['lines that roll up', file('a', 'a\nb', 'b', 'b\nc d'), 'a b c d'],
  ['WebVTT under its name', track('a <v b>c.', '- d'), 'a c.\n\n- d'],
])('SubRip with %s', (_, record, text) => {
  expect(textOf(srt, record)).toBe(text);
});

it.each([
  ['cues', track('a\nb', 'c'), 'a b c'],
  ['a header, comments, styles and regions', `WEBVTT - on monday\nKind: us\n\nNOTE us\nus\n\nSTYLE\n::cue(us) {}\n\nREGION\nid:us\n\n${track('a').slice(8)}\n\nNOTE us`, 'a'],
  ['identifiers and settings', 'WEBVTT\n\non monday\n00:01.000 --> 00:02.000 align:us line:0\na\n\nus 2\n1:00:01.000 --> 1:00:02.000\nb', 'a b'],
  ['tags over several lines', track('<v.loud On\nMonday>a<c.us> b</c><00:00:01.000> c</v>'), 'a b c'],
  ['a tag that is left open', track('a < b\nc', 'd'), 'a d'],
  ['character references', track('a&amp;b&nbsp;c &lt;d&gt; &us; & e'), 'a&b\u00a0c <d> &us; & e'],
  ['voices', track('<v A>a', '<v A>b', '<v B>c', 'd'), 'a b\n\nc d'],
  ['text after an empty line', track('a\n\nus\n\nus', 'b'), 'a b'],
  ['no empty line between cues', 'WEBVTT\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb', 'a b'],
  ['an arrow in text', track('a\nus --> us\nus', 'b'), 'a b'],
  ['data', track('{"us": "on monday"}', '[{"us": 1}]', 'a {b}'), 'a {b}'],
  ['words that come one by one', track('on<00:00:00.500><c> monday</c>', 'on monday\n ', 'on monday\nwe<00:00:01.500><c> went</c>'), 'on monday we went'],
])('WebVTT with %s', (_, record, text) => {
  expect(textOf(vtt, record)).toBe(text);
}); // prettier-ignore

it('keeps words in another language', () => {
  expect(changeWord(vtt, track('us <lang fr>us</lang> us <lang en-GB>us</lang>'), 'us', 'US')).toBe(
    track('US <lang fr>us</lang> US <lang en-GB>US</lang>'),
  );
});

it('changes a word with tags in it, and lines that roll up wherever they stand', () => {
  expect(changeOnce(srt, file('m<i>on</i>day'), 'monday', 'Monday')).toBe(file('M<i>on</i>day'));
  expect(changeOnce(srt, file('on monday', 'on <b>monday</b>\nb'), 'monday', 'Monday')).toBe(
    file('on Monday', 'on <b>Monday</b>\nb'),
  );
  const record = file('on monday', 'on monday\nb');
  expect(placeOf(srt, record, 'monday')).toEqual({ start: record.indexOf('m'), end: record.indexOf('m') + 6 });
});

const LINES = [
  'the president flew',
  'to geneva on monday. she',
  'met angela merkel and the us\nenvoy. it was their third\nmeeting in a year.',
  '- did she say why?\n- no, i asked her.',
];
const RIGHT = [
  'The president flew',
  'to Geneva on Monday. She',
  'met Angela Merkel and the US\nenvoy. It was their third\nmeeting in a year.',
  '- Did she say why?\n- No, I asked her.',
];

it.each([
  ['SubRip', srt, file],
  ['WebVTT', vtt, track],
])('in %s sentences run from cue to cue', (_, format, build) => {
  expect(repair(format, build(...LINES))).toBe(build(...RIGHT));
  expect(repair(format, build(...RIGHT))).toBe(build(...RIGHT));
  const windows = (record: string): string => `\ufeff${record.replaceAll('\n', '\r\n')}`;
  expect(repair(format, windows(build(...LINES)))).toBe(windows(build(...RIGHT)));
});

it('takes no longer than a file is long', () => {
  const many = 100_000;
  for (const record of [
    '<'.repeat(many),
    '&'.repeat(many),
    `{\\${'{'.repeat(many)}`,
    '- a\n'.repeat(many / 4),
    `${TIMES}\na\n`.repeat(many / 40),
    '\n'.repeat(many),
    '1'.repeat(many),
  ])
    for (const format of [srt, vtt]) format.passages(`${TIMES}\n${record}`);
});
