import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PartFile } from '../../src/batch/sinks/part-file.ts';
import { folder } from '../support/folder.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('what is written is there once the file is finished, with the rights that it is to have', async () => {
  const path = join(folder(), 'part');
  const part = await PartFile.open(path, undefined);
  await part.write(bytes('one '));
  await part.write(bytes('two'));
  await part.finish({ mode: 0o100640, uid: process.getuid!(), gid: process.getgid!() });
  expect(readFileSync(path, 'utf8')).toBe('one two');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test.each([undefined, 'gzip'] as const)('a file goes on from what was saved: %s', async (compression) => {
  const path = join(folder(), 'part');
  const read = (): string => (compression ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString();
  const first = await PartFile.open(path, compression);
  await first.write(bytes('safe '));
  const size = await first.save();
  await first.write(bytes('lost '.repeat(1000)));
  await first.leave(true);
  const second = await PartFile.open(path, compression, { size });
  await second.write(bytes('and sound'));
  await second.finish(undefined);
  expect(read()).toBe('safe and sound');
});

test('an empty file in gzip is one', async () => {
  const path = join(folder(), 'part');
  await (await PartFile.open(path, 'gzip')).finish(undefined);
  expect(gunzipSync(readFileSync(path)).toString()).toBe('');
});

test('what is given up is gone', async () => {
  const path = join(folder(), 'part');
  const part = await PartFile.open(path, 'gzip');
  await part.write(bytes('text'));
  await part.leave(false);
  expect(existsSync(path)).toBe(false);
});
