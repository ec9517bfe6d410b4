import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../src/nearest.ts';

const NAMES = ['format', 'field', 'follow', 'out-dir', 'min-confidence', 'jobs'];

test.each([
  ['fromat', 'format'],
  ['formt', 'format'],
  ['Format', 'format'],
  ['folow', 'follow'],
  ['outdir', 'out-dir'],
  ['out', 'out-dir'],
  ['minconfidense', 'min-confidence'],
  ['job', 'jobs'],
  ['jbos', 'jobs'],
  ['fo', undefined],
  ['x', undefined],
  ['', undefined],
  ['frobnicate', undefined],
  ['x'.repeat(100_000), undefined],
])('%.20s means %s', (given, meant) => {
  expect(nearest(given, NAMES)).toBe(meant);
});

test('a hint is written as asked for', () => {
  expect(didYouMean('jobz', NAMES, (name) => `--${name}`)).toBe(' (did you mean --jobs?)');
  expect(didYouMean('nothing', NAMES)).toBe('');
});
