import { expect, test } from 'vitest';
import { displayBatchProgress, megabytes } from '../../src/cli/batch/batch-progress.ts';
import { duration } from '../../src/cli/figures.ts';
import { summaryJson, summaryText } from '../../src/cli/batch/summary.ts';
import { addTally, emptyTally, type Tally } from '../../src/cli/batch/tally.ts';

const TALLY: Tally = {
  ...emptyTally(),
  ...{ files: 1, documents: 2000, changed: 1500, words: 1_200_000, repairs: 31_112, ambiguous: 1, errors: 2 },
  ...{ bytes: 7_400_000, lostLetters: { S: 12, A: 12, M: 1400 }, kinds: { letters: 1400 }, rules: { acronym: 9 } },
};

test('the summary for people', () => {
  const leftOut = new Map([
    ['link', 1],
    ['other', 2],
    ['loop', 3],
  ] as const);
  expect(summaryText({ tally: TALLY, seconds: 3.7, leftOut, stopped: false })).toBe(`\
casemend: 1 file, 2,000 documents, 1,200,000 words, 7.4 MB in 3.7 s (2.0 MB/s)
casemend: 31,112 repairs in 1,500 documents; 1 word left alone as ambiguous
casemend: letters lost, by documents: M in 1,400, A in 12, S in 12
casemend: 2 files of other kinds left out of folders; --include takes them
casemend: 1 symbolic link left out of folders; --follow takes them
casemend: 3 symbolic links that lead back to a folder above left out
casemend: 2 errors, all told above
`);
});

test('the summary for programs', () => {
  const json = summaryJson({ tally: TALLY, seconds: 3.7, leftOut: new Map([['link', 1]]), stopped: true });
  expect(JSON.parse(json)).toEqual({ ...TALLY, seconds: 3.7, leftOut: { link: 1 }, stopped: true });
});

test('tallies add up', () => {
  const whole = structuredClone(TALLY);
  addTally(whole, { ...emptyTally(), words: 5, rules: { acronym: 1, calendar: 2 }, kinds: { lower: 1 } });
  expect(whole).toEqual({
    ...TALLY,
    words: 1_200_005,
    rules: { acronym: 10, calendar: 2 },
    kinds: { letters: 1400, lower: 1 },
  });
});

test.each([
  [0.4, '0:00'],
  [41, '0:41'],
  [3723, '1:02:03'],
  [-1, '0:00'],
])('%f seconds are shown as %s', (seconds, shown) => {
  expect(duration(seconds)).toBe(shown);
});

test('bytes are shown in megabytes', () => {
  expect([999, 1_234_567, 5e9].map(megabytes)).toEqual(['0 MB', '1.2 MB', '5,000 MB']);
});

/** What a display writes in the course of a run. */
function written(isTTY: boolean, isQuiet: boolean): string {
  let text = '';
  const screen = Object.assign(Object.create(process.stderr) as NodeJS.WriteStream, {
    isTTY,
    columns: 100,
    write: (piece: string) => (text += piece) !== '',
    cursorTo: () => true,
    clearLine: () => true,
  });
  const display = displayBatchProgress(screen, isQuiet);
  const standing = (elapsed: number) => ({ done: elapsed * 1e6, total: 100e6, tally: TALLY, elapsed });
  display.show(standing(10));
  display.say('a: trouble');
  for (const elapsed of [31, 40, 62]) display.show(standing(elapsed));
  display.close();
  return text;
}

test('without a terminal there is a line now and then', () => {
  expect(written(false, false)).toBe(`\
a: trouble
casemend: 1 file  7.4 MB  0.2 MB/s  31,112 repairs  1:09 left
casemend: 1 file  7.4 MB  0.1 MB/s  31,112 repairs  0:38 left
`);
});

test('on a terminal there is a bar, which messages do not break', () => {
  const text = written(true, false);
  expect(text).toMatch(/\[#+\.+\] +10 % {2}1 file {2}7\.4 MB/u);
  expect(text.indexOf('a: trouble\n')).toBeGreaterThan(text.indexOf('10 %'));
  expect(text.lastIndexOf('62 %')).toBeGreaterThan(text.indexOf('a: trouble\n'));
});

test('if it is to be quiet, only messages are written', () => {
  for (const isTTY of [true, false]) expect(written(isTTY, true)).toBe('a: trouble\n');
});
