import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Journal } from '../../src/batch/ledger/journal.ts';
import { describeSettings, JournalError, type Account } from '../../src/batch/ledger/journal-lines.ts';
import { emptyTally } from '../../src/report/tally.ts';
import { folder } from '../support/folder.ts';

const SETTINGS = { format: 'text', inputs: ['/a'] };

const account = (words: number, explain = 0): Account => ({
  tally: { ...emptyTally(), words, rules: { acronym: 1 } },
  sides: { explain },
});
const place = (...path: string[]) => ({ input: 0, path });
const position = (bytes: number) => ({ bytes, records: 1, lines: 1 });
const checkpoint = (bytes: number) => ({
  place: place('b'),
  path: '/a/b',
  position: position(bytes),
  part: '/a/.part',
  size: bytes,
  changed: true,
  stamp: '1 2',
});

/** A journal of which these things were written down, opened again. */
function reopened(write: (journal: Journal) => void): { file: string; journal: Journal } {
  const file = join(folder(), 'journal');
  const first = new Journal(file, SETTINGS);
  write(first);
  first.close();
  return { file, journal: new Journal(file, SETTINGS) };
}

test('a new journal has reached nothing', () => {
  const { journal } = reopened(() => undefined);
  expect(journal.reached).toMatchObject({
    last: undefined,
    checkpoint: undefined,
    pending: undefined,
    finished: false,
  });
});

test('what was done adds up, and the last file is where to go on', () => {
  const { journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3, 10), undefined);
    first.done({ done: place('b', 'c'), stamp: '1 2' }, account(4, 25), { part: 'p', file: 'f' });
  });
  expect(journal.reached).toMatchObject({
    last: place('b', 'c'),
    pending: { part: 'p', file: 'f' },
    settled: { tally: { words: 7, rules: { acronym: 2 } }, sides: { explain: 25 } },
  });
});

test('only the last file can lack something', () => {
  const { journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3), { part: 'p', file: 'f' });
    first.done({ done: place('b'), stamp: '1 2' }, account(4), undefined);
  });
  expect(journal.reached.pending).toBeUndefined();
});

test('a checkpoint counts, but what is settled goes without it', () => {
  const { journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3, 10), undefined);
    first.checkpoint(checkpoint(100), account(4, 20));
    first.checkpoint(checkpoint(200), account(5, 30));
  });
  const { checkpoint: reached, saved, settled } = journal.reached;
  expect(reached).toEqual(checkpoint(200));
  expect([saved!.tally.words, saved!.sides]).toEqual([9, { explain: 30 }]);
  expect([settled.tally.words, settled.sides]).toEqual([3, { explain: 10 }]);
});

test('a checkpoint is over once its file is done', () => {
  const { journal } = reopened((first) => {
    first.checkpoint(checkpoint(100), account(4));
    first.done({ done: place('b'), stamp: '1 2' }, account(5), undefined);
  });
  expect(journal.reached).toMatchObject({ checkpoint: undefined, last: place('b'), settled: { tally: { words: 9 } } });
});

test.each([1, 20, 60])('a line that is cut off by %i bytes counts for nothing', (cut) => {
  const { file, journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3), undefined);
    first.done({ done: place('b'), stamp: '1 2' }, account(4), undefined);
  });
  journal.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, -cut));
  const again = new Journal(file, SETTINGS);
  expect(again.reached.last).toEqual(place('a'));
  again.done({ done: place('c'), stamp: '1 2' }, account(5), undefined);
  again.close();
  expect(new Journal(file, SETTINGS).reached).toMatchObject({ last: place('c'), settled: { tally: { words: 8 } } });
});

test('what failed counts for nothing, and is tried again until it is done', () => {
  const { file, journal } = reopened((first) => {
    first.checkpoint(checkpoint(100), account(4, 20));
    first.failed(place('b'));
    first.done({ done: place('c'), stamp: '1 2' }, account(3, 10), undefined);
  });
  expect(journal.reached).toMatchObject({
    last: place('c'),
    failed: [place('b')],
    checkpoint: undefined,
    settled: { tally: { words: 3 }, sides: { explain: 10 } },
  });
  journal.done({ done: place('b'), stamp: '1 2' }, account(4), undefined);
  journal.close();
  expect(new Journal(file, SETTINGS).reached).toMatchObject({
    last: place('c'),
    failed: [],
    settled: { tally: { words: 7 } },
  });
});

test('what could not be put in its place counts for nothing', () => {
  const { journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3, 10), undefined);
    first.checkpoint(checkpoint(100), account(4, 20));
    first.done({ done: place('b'), stamp: '1 2' }, account(5, 30), { part: 'p', file: 'f' });
    first.failed(place('b'));
  });
  expect(journal.reached).toMatchObject({
    failed: [place('b')],
    settled: { tally: { words: 3 }, sides: { explain: 10 } },
    saved: undefined,
  });
  expect([...journal.reached.stamps.keys()]).toEqual(['0/a']);
});

test('what is dropped counts for nothing', () => {
  const { journal } = reopened((first) => {
    first.checkpoint(checkpoint(100), account(4));
    first.dropped(place('b'));
    first.checkpoint(checkpoint(50), account(1));
  });
  expect(journal.reached).toMatchObject({ checkpoint: checkpoint(50), saved: { tally: { words: 1 } } });
});

test('a journal has one run at a time; one that was killed is no hindrance', () => {
  const { file, journal } = reopened(() => undefined);
  journal.close();
  writeFileSync(`${file}.lock`, String(process.ppid));
  expect(() => new Journal(file, SETTINGS)).toThrow(`is in use by process ${process.ppid}; wait for it, or remove`);
  writeFileSync(`${file}.lock`, '999999999');
  new Journal(file, SETTINGS).close();
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('an empty file is a new journal', () => {
  const file = join(folder(), 'journal');
  writeFileSync(file, '');
  expect(new Journal(file, SETTINGS).reached.last).toBeUndefined();
  expect(() => new Journal(join(file, 'below'), SETTINGS)).toThrow(JournalError);
});

test('a finished run is known to be', () => {
  expect(reopened((first) => first.finished(account(1))).journal.reached.finished).toBe(true);
});

test('a shortened journal says the same', () => {
  const { file, journal } = reopened((first) => {
    first.done({ done: place('a'), stamp: '1 2' }, account(3, 10), undefined);
    first.done({ done: place('b'), stamp: '1 2' }, account(4, 20), undefined);
  });
  const long = readFileSync(file).length;
  journal.shorten({ done: place('b'), stamp: '3 4' }, [place('a')], journal.reached.settled);
  expect(readFileSync(file).length).toBeLessThan(long);
  journal.done({ done: place('c'), stamp: '1 2' }, account(5, 30), undefined);
  journal.close();
  const { id, reached } = new Journal(file, SETTINGS);
  expect(id).toBe(journal.id);
  expect(reached).toMatchObject({
    last: place('c'),
    failed: [place('a')],
    settled: { tally: { words: 12 }, sides: { explain: 30 } },
  });
  expect([...reached.stamps]).toEqual([
    ['0/a', '1 2'],
    ['0/b', '3 4'],
    ['0/c', '1 2'],
  ]);
});

test('a journal of other settings, and what is no journal, are refused', () => {
  const { file } = reopened(() => undefined);
  expect(() => new Journal(file, { ...SETTINGS, format: 'csv', jobs: 2 })).toThrow(
    new JournalError(
      `${file}: belongs to a run with other settings (format, jobs); use the same ones, or another journal to begin anew`,
    ),
  );
  appendFileSync(file, 'nonsense\n');
  expect(() => new Journal(file, SETTINGS)).toThrow(`${file}:2: is damaged; remove the journal to begin anew`);
  writeFileSync(file, 'my diary\n');
  expect(() => new Journal(file, SETTINGS)).toThrow(`${file}: is not a journal of casemend`);
});

test('settings are compared by what they say, long ones and bytes too', () => {
  const settings = { model: Uint8Array.of(1, 2), lexicon: Array(100).fill('name'), encoding: undefined };
  expect(describeSettings(settings)).toEqual(describeSettings({ ...settings }));
  expect(describeSettings(settings)).not.toEqual(describeSettings({ ...settings, model: Uint8Array.of(1, 3) }));
  expect(JSON.stringify(describeSettings(settings)).length).toBeLessThan(300);
  expect(describeSettings(settings)).not.toHaveProperty('encoding');
});
