import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvents, type Event } from '../../src/batch/sources/read-events.ts';
import { readCleanCommand } from '../../src/cli/command-line/read-clean-command.ts';
import { stampOf } from '../../src/batch/files/stamp.ts';
import { folder } from '../support/folder.ts';

const SIGHTS = { onProblem: () => undefined, onLeftOut: () => undefined };
const NOTHING_DONE = { after: undefined, failed: [], checkpoint: undefined };

function read(
  args: string[],
  goOn: Parameters<typeof readEvents>[1] = NOTHING_DONE,
  isStopped = () => false,
): AsyncGenerator<Event> {
  return readEvents(readCleanCommand(['--no-config', ...args], { cwd: '/' }), goOn, SIGHTS, isStopped);
}

/** What happens, in short: the bytes of batches and of what is left as it is, and what goes wrong. */
async function inShort(events: AsyncIterable<Event>): Promise<string[]> {
  const short: string[] = [];
  for await (const event of events) {
    if (event.kind === 'batch') short.push(`batch ${Buffer.from(event.batch.bytes).toString()}`);
    else if (event.kind === 'unread') short.push(`unread ${Buffer.from(event.bytes).toString()}`);
    else short.push('problem' in event ? `${event.kind} ${event.problem}` : event.kind);
  }
  return short;
}

function archive(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder();
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, name), content);
  return root;
}

test('a file that goes away meanwhile is a failure of its own, and the next is read', async () => {
  const root = archive({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' });
  const events = read([root]);
  const first = await events.next();
  rmSync(join(root, 'b.txt'));
  expect(first.value).toMatchObject({ kind: 'begin' });
  expect(await inShort(events)).toEqual([
    'batch one',
    'end',
    'begin',
    'failure no such file; check the path',
    'end',
    'begin',
    'batch three',
    'end',
  ]);
});

test('what is done is passed over, and a large file is gone on with', async () => {
  const root = archive({ 'a.ndjson': '1\n', 'b.ndjson': '1\n2\n3\n', 'c.ndjson': '4\n' });
  const place = (name: string) => ({ input: 0, path: [name] });
  const checkpoint = {
    ...{ place: place('b.ndjson'), path: join(root, 'b.ndjson'), part: 'p', size: 4, changed: false, stamp: '' },
    position: { bytes: 4, records: 2, lines: 2 },
  };
  const events = read([root], { after: place('a.ndjson'), failed: [], checkpoint });
  expect(await inShort(events)).toEqual(['begin', 'batch 3\n', 'end', 'begin', 'batch 4\n', 'end']);
});

test('what failed is tried again, and what is missing is told in its turn', async () => {
  const root = archive({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' });
  const place = (name: string) => ({ input: 0, path: [name] });
  const goOn = { after: place('b.txt'), failed: [place('a.txt')], checkpoint: undefined };
  const missing = join(root, 'd.txt');
  expect(await inShort(read([root, missing], goOn))).toEqual([
    ...['begin', 'batch one', 'end', 'begin', 'batch three', 'end'],
    'miss no such file; check the path',
  ]);
});

test('records are numbered on from where they are gone on with', async () => {
  const root = archive({ 'a.csv': 'text\n"x\ny"\nz\n' });
  const events = read(['--column', 'text', root]);
  const batches = [];
  for await (const event of events) if (event.kind === 'batch') batches.push(event);
  expect(batches).toMatchObject([{ batch: { record: 2, line: 2 }, after: { bytes: 13, records: 3, lines: 4 } }]);
});

test('a run that is stopped reads no further', async () => {
  const root = archive({ 'a.txt': 'one', 'b.txt': 'two' });
  let seen = 0;
  expect(await inShort(read([root], NOTHING_DONE, () => ++seen > 1))).toEqual(['begin', 'batch one']);
});

test('UTF-16 is seen by its looks, and what is named is obeyed', async () => {
  const wide = Buffer.from('\uFEFF{"text":"é"}\n{"text":"😀"}\n', 'utf16le');
  const root = archive({ 'a.ndjson': wide });
  expect(await inShort(read([root]))).toEqual(['begin', 'note', 'batch {"text":"é"}\n{"text":"😀"}\n', 'end']);
  const bad = archive({ 'a.ndjson': Buffer.concat([wide, Buffer.of(0x41)]) });
  expect(await inShort(read(['--encoding', 'utf-16', bad]))).toEqual([
    'begin',
    'batch {"text":"é"}\n{"text":"😀"}\n',
    'trouble bytes at 1 place mean nothing in utf-16le; U+FFFD stands there now',
    'batch \uFFFD',
    'end',
  ]);
});

test('a stamp tells whether a file is still the same', () => {
  const root = archive({ 'a.txt': 'one' });
  const path = join(root, 'a.txt');
  const stamp = stampOf(path);
  expect(stampOf(path)).toBe(stamp);
  writeFileSync(path, 'other');
  expect(stampOf(path)).not.toBe(stamp);
  expect(stampOf(`${path}.missing`)).toBeUndefined();
});
