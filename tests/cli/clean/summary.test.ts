import { expect, test } from 'vitest';
import { displayBatchProgress } from '../../../src/cli/clean/batch-progress.ts';
import { byteSize, duration } from '../../../src/display/figures.ts';
import { summaryJson, summaryText } from '../../../src/cli/clean/summary.ts';
import { addTally, emptyTally, type Tally } from '../../../src/report/tally.ts';

const TALLY: Tally = {
  ...emptyTally(),
  ...{ files: 1, documents: 2000, changed: 1500, words: 1_200_000, repairs: 31_112, ambiguous: 1, errors: 2 },
  ...{ bytes: 7_400_000, lostLetters: { S: 12, A: 12, M: 1400 }, kinds: { letters: 1400 }, rules: { acronym: 9 } },
};

test('the summary for people', () => {
  const skipped = new Map([
    ['link', 1],
    ['other', 2],
    ['loop', 3],
  ] as const);
  expect(summaryText({ tally: TALLY, repairedBytes: 7_400_000, seconds: 3.7, skipped, stopped: false })).toBe(`\
casemend: 1 file, 2,000 documents, 1,200,000 words, 7.4 MB in 3.7 s (2 MB/s)
casemend: 31,112 repairs in 1,500 documents; 1 word left alone as ambiguous
casemend: letters lost, by documents: M in 1,400, A in 12, S in 12
casemend: 2 files of other kinds left out of folders; --include takes them
casemend: 1 symbolic link left out of folders; --follow takes them
casemend: 3 symbolic links that lead back to a folder above left out
casemend: 2 errors, all told above
`);
});

test('after an earlier try the speed is that of this one', () => {
  const text = summaryText({ tally: TALLY, repairedBytes: 740_000, seconds: 3.7, skipped: new Map(), stopped: false });
  expect(text).toContain('1,200,000 words, 7.4 MB, 740 kB of them in 3.7 s (200 kB/s)');
});

test('the summary for programs', () => {
  const others = { repairedBytes: 9, seconds: 3.7, stopped: true };
  const json = summaryJson({ tally: TALLY, skipped: new Map([['link', 1]]), ...others });
  expect(JSON.parse(json)).toEqual({ ...TALLY, leftOut: { link: 1 }, ...others });
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

test('of a small run the documents a second are told, and five letters at most', () => {
  const tally = { ...TALLY, documents: 3, bytes: 12_345, lostLetters: { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1, G: 1 } };
  const text = summaryText({ tally, repairedBytes: 12_345, seconds: 2, skipped: new Map(), stopped: false });
  expect(text).toContain('12.3 kB in 2.0 s (1.5 documents/s)\n');
  expect(text).toContain('A in 1, B in 1, C in 1, D in 1, E in 1, and 2 more\n');
});

test('sizes are shown in units that make few figures of them', () => {
  const shown = ['0 bytes', '999 bytes', '1.2 kB', '740 kB', '1.2 MB', '5 GB'];
  expect([0, 999, 1234, 740_000, 1_234_567, 5e9].map(byteSize)).toEqual(shown);
});

type Shown = Parameters<Display['show']>;
type Display = ReturnType<typeof displayBatchProgress>;

/** What a display writes. */
function written(isTTY: boolean, isQuiet: boolean, use: (display: Display) => void): string {
  let text = '';
  const screen = Object.assign(Object.create(process.stderr) as NodeJS.WriteStream, {
    isTTY,
    columns: 100,
    write: (piece: string) => (text += piece) !== '',
    cursorTo: () => true,
    clearLine: () => true,
  });
  const display = displayBatchProgress(screen, isQuiet);
  use(display);
  display.close();
  return text;
}

/** How far a run is after so many seconds. */
const after = (elapsed: number, earlier = 0): Shown => {
  const done = earlier + elapsed * 1e6;
  const total = earlier + 100e6;
  return [{ kind: 'progress', done, total, earlier, totals: TALLY, repairedBytes: elapsed * 1e6 }, elapsed];
};

const usual = (display: Display): void => {
  display.show(...after(10));
  display.say('a: trouble');
  for (const elapsed of [31, 40, 62]) display.show(...after(elapsed));
};

test('without a terminal there is a line now and then', () => {
  expect(written(false, false, usual)).toBe(`\
a: trouble
casemend: 1 file  7.4 MB  1 MB/s  31,112 repairs
casemend: 1 file  7.4 MB  1 MB/s  31,112 repairs
`);
});

test('on a terminal there is a bar, which messages do not break', () => {
  const text = written(true, false, usual);
  expect(text).toMatch(/\[#+\.+\] +10 % {2}1 file {2}7\.4 MB/u);
  expect(text.indexOf('a: trouble\n')).toBeGreaterThan(text.indexOf('10 %'));
  expect(text.lastIndexOf('62 %')).toBeGreaterThan(text.indexOf('a: trouble\n'));
});

test('if it is to be quiet, only messages are written', () => {
  for (const isTTY of [true, false]) expect(written(isTTY, true, usual)).toBe('a: trouble\n');
});

/** What a bar shows last, when it was shown these. */
function lastShown(...shown: Shown[]): string {
  return written(true, false, (display) => {
    for (const one of shown.slice(0, -1)) display.show(...one);
    // A bar that is begun anew is drawn at once.
    display.clear();
    display.show(...shown.at(-1)!);
  });
}

test('as long as nobody knows how much there is, there is no bar, only words', () => {
  expect(lastShown([{ ...after(10)[0], total: undefined }, 10])).not.toContain('%');
});

test('a bar begins where an earlier try has come to', () => {
  expect(lastShown(after(0, 100e6))).toMatch(/\[#{12}\.{12}\] {2}50 %/u);
});

test('the time left is told when it can be told, from the speed of this try after its start', () => {
  const slowStart: Shown = [after(0, 900e6)[0], 3];
  const steps = Array.from({ length: 20 }, (_, at): Shown => [after(at + 1, 900e6)[0], at + 60]);
  expect(lastShown(slowStart)).not.toContain('left');
  expect(lastShown(slowStart, steps[0]!)).not.toContain('left');
  expect(lastShown(slowStart, steps[0]!, [after(2)[0], 100])).not.toContain('left');
  expect(lastShown(slowStart, ...steps)).toContain('92 %  1 file  7.4 MB  253 kB/s  31,112 repairs  1:20 left');
});
