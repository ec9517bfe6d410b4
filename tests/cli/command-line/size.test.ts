import { expect, test } from 'vitest';
import { readSize, showSize } from '../../../src/cli/command-line/size.ts';

test.each([
  ['1024', 1024],
  ['1024B', 1024],
  ['1K', 1024],
  ['1k', 1024],
  ['1KiB', 1024],
  ['1kB', 1000],
  ['1KB', 1000],
  ['16MiB', 2 ** 24],
  ['16 MiB', 2 ** 24],
  ['16M', 2 ** 24],
  ['16MB', 16e6],
  ['0.5G', 2 ** 29],
  ['1GiB', 2 ** 30],
  ['2GB', 2e9],
  ['1.2345K', 1264],
  ['', undefined],
  ['K', undefined],
  ['-1K', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['1T', undefined],
  ['1.K', undefined],
  ['Infinity', undefined],
  ['9'.repeat(400), undefined],
])('%.20s is %s bytes', (text, bytes) => {
  expect(readSize(text)).toBe(bytes);
});

test('a size is shown as it is read', () => {
  for (const text of ['1KiB', '16MiB', '256MiB', '1500KiB']) expect(showSize(readSize(text)!)).toBe(text);
});
