import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolvePlan, type PlanOptions } from '../../src/batch/plan/plan.ts';
import { UNSEEN } from '../../src/batch/sources/list-sources.ts';
import { FROM_START, type ResumePoint } from '../../src/batch/sources/resume-point.ts';
import { readEvents, type SourceEvent } from '../../src/batch/sources/source-events.ts';
import { stampOf } from '../../src/batch/files/stamp.ts';
import { folder } from '../support/folder.ts';

function read(
  { inputs, ...others }: PlanOptions,
  resumePoint: ResumePoint = FROM_START,
  isStopped = () => false,
): AsyncGenerator<SourceEvent> {
  return readEvents(resolvePlan({ inputs, ...others }), resumePoint, UNSEEN, isStopped);
}

/** What happens, in short: the bytes of batches and of what is left as it is, and what goes wrong. */
async function inShort(events: AsyncIterable<SourceEvent>): Promise<string[]> {
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
  const events = read({ inputs: [root] });
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
  const events = read({ inputs: [root] }, { after: place('a.ndjson'), failed: [], checkpoint });
  expect(await inShort(events)).toEqual(['begin', 'batch 3\n', 'end', 'begin', 'batch 4\n', 'end']);
});

test('what failed is tried again, and what is missing is told in its turn', async () => {
  const root = archive({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' });
  const place = (name: string) => ({ input: 0, path: [name] });
  const resumePoint = { after: place('b.txt'), failed: [place('a.txt')], checkpoint: undefined };
  const missing = join(root, 'd.txt');
  expect(await inShort(read({ inputs: [root, missing] }, resumePoint))).toEqual([
    ...['begin', 'batch one', 'end', 'begin', 'batch three', 'end'],
    'miss no such file; check the path',
  ]);
});

test('records are numbered on from where they are gone on with', async () => {
  const root = archive({ 'a.csv': 'text\n"x\ny"\nz\n' });
  const events = read({ inputs: [root], columns: ['text'] });
  const batches = [];
  for await (const event of events) if (event.kind === 'batch') batches.push(event);
  expect(batches).toMatchObject([{ batch: { record: 2, line: 2 }, after: { bytes: 13, records: 3, lines: 4 } }]);
});

test('a run that is stopped reads no further', async () => {
  const root = archive({ 'a.txt': 'one', 'b.txt': 'two' });
  let seen = 0;
  expect(await inShort(read({ inputs: [root] }, FROM_START, () => ++seen > 1))).toEqual(['begin', 'batch one']);
});

test('UTF-16 is seen by its looks, and what is named is obeyed', async () => {
  const wide = Buffer.from('\uFEFF{"text":"é"}\n{"text":"😀"}\n', 'utf16le');
  const root = archive({ 'a.ndjson': wide });
  expect(await inShort(read({ inputs: [root] }))).toEqual([
    'begin',
    'note',
    'batch {"text":"é"}\n{"text":"😀"}\n',
    'end',
  ]);
  const bad = archive({ 'a.ndjson': Buffer.concat([wide, Buffer.of(0x41)]) });
  expect(await inShort(read({ inputs: [bad], encoding: 'utf-16' }))).toEqual([
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
