import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as door from '../../src/batch/index.ts';
import { repairArchive, type BatchEvent, type PlanOptions, type TextSink } from '../../src/batch/index.ts';
import { normalize } from '../../src/index.ts';
import { contentsOf, DAMAGED, REPAIRED, tree } from '../cli/casemend.ts';
import { folder } from '../support/folder.ts';

/** The events of a run but for progress, which comes by the clock. */
async function run(plan: PlanOptions): Promise<BatchEvent[]> {
  const events: BatchEvent[] = [];
  for await (const event of repairArchive(plan)) if (event.kind !== 'progress') events.push(event);
  return events;
}

const kindsOf = (events: readonly BatchEvent[]): string[] => events.map(({ kind }) => kind);

/** A sink and what it was given. */
function collector(begin?: TextSink['begin']): { sink: TextSink; text: () => string } {
  const chunks: Uint8Array[] = [];
  return { sink: { write: (bytes) => void chunks.push(bytes), begin }, text: () => Buffer.concat(chunks).toString() };
}

const streamOf = (name: string, ...chunks: string[]) => ({
  name,
  open: () => Readable.from(chunks.map((c) => Buffer.from(c))),
});

test('the door has these names and no others', () => {
  expect(Object.keys(door).sort()).toEqual(['CasemendError', 'repairArchive']);
});

test('a folder is written to another one, and each file is told of', async () => {
  const root = tree({
    'a.txt': DAMAGED,
    'b/c.ndjson': `{"text":"${DAMAGED}"}\n{"id":1}\n`,
    'd.txt': REPAIRED,
    'e.png': '',
  });
  const outDir = join(folder(), 'out');
  const events = await run({ inputs: [root], outDir });
  expect(contentsOf(outDir)).toEqual({
    'a.txt': REPAIRED,
    'b/c.ndjson': `{"text":"${REPAIRED}"}\n{"id":1}\n`,
    'd.txt': REPAIRED,
  });
  expect(events.filter(({ kind }) => kind !== 'skipped')).toMatchObject([
    { kind: 'started', resumes: false },
    { kind: 'repaired', file: join(root, 'a.txt') },
    {
      kind: 'problem',
      file: join(root, 'b/c.ndjson'),
      line: 2,
      problem: expect.stringContaining('is missing') as string,
    },
    { kind: 'repaired', file: join(root, 'b/c.ndjson') },
    { kind: 'unchanged', file: join(root, 'd.txt') },
    { kind: 'done', outcome: 'finished', totals: { files: 3, documents: 3, changed: 2, errors: 1 } },
  ]);
  // Folders are read ahead.
  expect(events).toContainEqual({ kind: 'skipped', path: join(root, 'e.png'), reason: 'other' });
});

test('the rest of a run says what could not be done', async () => {
  const missing = join(folder(), 'missing.txt');
  const events = await run({ inputs: [missing] });
  expect(events).toMatchObject([
    { kind: 'started' },
    { kind: 'problem', file: missing, line: undefined, problem: 'no such file; check the path' },
    { kind: 'failed', file: missing },
    { kind: 'done', outcome: 'finished', totals: { files: 0, errors: 1 } },
  ]);
});

test('streams go in and texts come out, one after the other', async () => {
  const { sink, text } = collector();
  const inputs = [
    streamOf('a.txt', DAMAGED.slice(0, 9), DAMAGED.slice(9)),
    streamOf('b.ndjson', `{"text":"${DAMAGED}"}`),
  ];
  expect(kindsOf(await run({ inputs, output: sink }))).toEqual(['started', 'repaired', 'repaired', 'done']);
  expect(text()).toBe(`${REPAIRED}\n{"text":"${REPAIRED}"}`);
});

test('a sink may be told where each text begins', async () => {
  const heads: unknown[] = [];
  const { sink, text } = collector((head) => void heads.push(head));
  const inputs = [streamOf('a.txt', DAMAGED), streamOf('b.txt', ''), streamOf('c.ndjson', '{"text":""}')];
  await run({ inputs, output: sink });
  expect(heads).toEqual([
    { file: 'a.txt', isDocument: true },
    { file: 'c.ndjson', isDocument: false },
  ]);
  expect(text()).toBe(`${REPAIRED}{"text":""}`);
});

test('explanations, bad records and a page can be had beside, and no text at all', async () => {
  const explained = collector();
  const rejected = collector();
  const report = join(folder(), 'report.html');
  const inputs = [streamOf('a.ndjson', `{"text":"${DAMAGED}"}\nbad\n`)];
  const events = await run({ inputs, explain: explained.sink, rejects: rejected.sink, report });
  const lines = explained.text().trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { after: string }).after)).toEqual([
    'Minister',
    'Asad',
    'US',
    'Monday',
  ]);
  expect(rejected.text()).toBe('bad\n');
  expect(readFileSync(report, 'utf8')).toContain('<title>a.ndjson</title>');
  expect(events.at(-1)).toMatchObject({ kind: 'done', totals: { repairs: 4 } });
});

test('a dry run tells what would change and touches nothing', async () => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': REPAIRED });
  const before = contentsOf(root);
  expect(kindsOf(await run({ inputs: [root], inPlace: true, dryRun: true }))).toEqual([
    'started',
    'repaired',
    'unchanged',
    'done',
  ]);
  expect(contentsOf(root)).toEqual(before);
});

describe('a run that is stopped', () => {
  const MANY = { 'a.txt': DAMAGED, 'b.txt': DAMAGED, 'c.txt': DAMAGED };

  test('by its signal ends whole files, and goes on with a journal', async () => {
    const [root, outDir, journal] = [tree(MANY), join(folder(), 'out'), join(folder(), 'journal')];
    const plan = { inputs: [root], outDir, journal };
    const controller = new AbortController();
    const first: BatchEvent[] = [];
    for await (const event of repairArchive({ ...plan, signal: controller.signal })) {
      first.push(event);
      if (event.kind === 'repaired') controller.abort();
    }
    expect(first.at(-1)).toMatchObject({ kind: 'done', outcome: 'stopped' });
    expect(Object.values(contentsOf(outDir)).every((text) => text === REPAIRED)).toBe(true);
    const second = await run(plan);
    expect(second[0]).toEqual({ kind: 'started', resumes: true });
    expect(second.at(-1)).toMatchObject({ outcome: 'finished', totals: { files: 3 } });
    expect(Object.keys(contentsOf(outDir))).toEqual(Object.keys(MANY));
    expect(await run(plan)).toMatchObject([{ kind: 'done', outcome: 'already-done', totals: { files: 3 } }]);
  });

  test('by leaving the loop leaves nothing unfinished, and the journal is free', async () => {
    const [root, outDir, journal] = [tree(MANY), join(folder(), 'out'), join(folder(), 'journal')];
    for await (const event of repairArchive({ inputs: [root], outDir, journal })) if (event.kind === 'repaired') break;
    expect(Object.keys(contentsOf(outDir)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(`${journal}.lock`)).toBe(false);
  });

  test('by what a sink throws is an error', async () => {
    const write = (): void => {
      throw new RangeError('no room');
    };
    await expect(run({ inputs: [streamOf('a.txt', DAMAGED)], output: { write } })).rejects.toThrow('no room');
  });
});

test('a plan that makes no sense is an error before anything is done', async () => {
  const root = tree({ 'a.txt': DAMAGED });
  const out = folder();
  const { sink } = collector();
  const WRONG: readonly (readonly [Partial<PlanOptions>, code: string])[] = [
    [{ inputs: [] }, 'BAD_OPTION'],
    [{ outDir: out, inPlace: true }, 'BAD_OPTION'],
    [{ outDir: out, output: sink }, 'BAD_OPTION'],
    [{ backup: '.orig' }, 'BAD_OPTION'],
    [{ inputs: [streamOf('a.txt')], inPlace: true }, 'BAD_OPTION'],
    [{ journal: join(out, 'journal') }, 'BAD_OPTION'],
    [{ jobs: 0 }, 'BAD_OPTION'],
    [{ maxRecord: 1.5e9 }, 'BAD_OPTION'],
    [{ encoding: 'klingon' }, 'UNKNOWN_ENCODING'],
    [{ options: { minConfidence: 7 } }, 'BAD_OPTION'],
    [{ outDir: root }, 'CANNOT_WRITE'],
    [{ report: join(root, 'a.txt') }, 'CANNOT_WRITE'],
  ];
  for (const [wrong, code] of WRONG) await expect(run({ inputs: [root], ...wrong })).rejects.toMatchObject({ code });
  writeFileSync(join(out, 'no-journal'), 'x\n');
  await expect(run({ inputs: [root], inPlace: true, journal: join(out, 'no-journal') })).rejects.toMatchObject({
    code: 'BAD_JOURNAL',
  });
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(DAMAGED);
  expect(normalize(DAMAGED)).toBe(REPAIRED);
});
