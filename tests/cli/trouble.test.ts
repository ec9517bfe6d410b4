import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { BINARY, contentsOf, DAMAGED, ended, files, MENDED, plainEnvironment, run, start, tree } from './casemend.ts';

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';

const line = (text: string): string => `${JSON.stringify({ text })}\n`;
/** Some megabytes of records, the first and the last of which are damaged. */
const LARGE = line(DAMAGED) + line(SOUND.repeat(12)).repeat(5000) + line(DAMAGED);

test('a missing file is reported and the rest done', () => {
  const [sound] = files(SOUND) as [string];
  expect(run([`${sound}.missing`, `${sound}/below`, sound])).toEqual({
    status: 1,
    stdout: SOUND,
    stderr:
      `casemend: ${sound}.missing: no such file; check the path\n` +
      `casemend: ${sound}/below: no such file; a part of its path is not a directory\n`,
  });
});

test.each([
  ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ['an archive of text', `notes.txt${'\0'.repeat(503)}Hello\n`],
])('%s is binary: reported, not written', (_name, content) => {
  const [binary, sound] = files(content, SOUND) as [string, string];
  expect(run([binary, sound])).toEqual({
    status: 1,
    stdout: SOUND,
    stderr: `casemend: ${binary}: is binary, not text; extract its text first\n`,
  });
});

test('one stray zero byte does not make a text binary', () => {
  const [text] = files(`${SOUND.repeat(3)}\0${SOUND}`) as [string];
  expect(run([text])).toMatchObject({ status: 0, stderr: '' });
});

test('a file in gzip that is cut off is reported, and nothing of it is written', () => {
  const whole = execFileSync('gzip', ['-c'], { input: SOUND.repeat(1000) });
  const root = tree({ 'a.txt.gz': whole.subarray(0, -20), 'b.txt': DAMAGED });
  const out = folder();
  const { status, stderr } = run(['-q', '-o', out, root]);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `casemend: ${join(root, 'a.txt.gz')}: is cut off; make it again\n`,
  });
  expect(contentsOf(out)).toEqual({ 'b.txt': MENDED });
});

test('columns that are not there are reported with those that are, and the file stays', () => {
  const root = tree({ 'a.csv': `id,body\n1,"${DAMAGED}"\n` });
  const before = contentsOf(root);
  const { status, stderr } = run(['-i', '--column', 'text', root]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/a\.csv: .*'text'.*body/u);
  expect(contentsOf(root)).toEqual(before);
});

describe('a disk that is full', () => {
  test('ends the run, leaves no half of a file, and says what to do', ({ skip }) => {
    const disk = folder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      skip('needs the right to mount');
    }
    onTestFinished(() => void execFileSync('umount', [disk]));
    const large = SOUND.repeat(1000);
    const root = tree({ 'a.txt': DAMAGED, 'b.txt': large, 'c.txt': DAMAGED });
    expect(run(['-q', '-o', disk, root])).toEqual({
      status: 1,
      stdout: '',
      stderr: `casemend: ${join(root, 'b.txt')}: cannot be written: the disk is full; make room\n`,
    });
    expect(contentsOf(disk)).toEqual({ 'a.txt': MENDED });
  });

  test('is told for standard output, too', () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [BINARY, ...files(SOUND)], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    return ended(child).then(({ status, stderr }) => {
      expect(status).toBe(1);
      expect(stderr).toMatch(/^casemend: cannot write: ENOSPC/u);
    });
  });
});

test('a place that cannot be written is refused before anything is read', () => {
  const [file] = files(DAMAGED) as [string];
  for (const args of [
    ['-o', `${file}/out`],
    ['--explain', `${file}/e`],
    ['--rejects', `${file}/r`],
    ['--report', `${file}/r`],
  ]) {
    const { status, stdout, stderr } = run([...args, file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`casemend: ${args[1]!}: cannot be written: a part of its path is not a directory\n`);
  }
});

test('a target that cannot be replaced is reported and left as it was, and the rest is done', () => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED });
  const out = tree({ 'a.txt/in-the-way': 'x' });
  const { status, stderr } = run(['-q', '-o', out, root]);
  expect(status).toBe(1);
  expect(stderr).toBe(`casemend: ${join(root, 'a.txt')}: cannot be written: it is a directory; choose another place\n`);
  expect(contentsOf(out)).toEqual({ 'a.txt/in-the-way': 'x', 'b.txt': MENDED });
});

test(
  'a line of 200 MB passes through whole, in little memory, and the others are mended',
  { timeout: 120_000 },
  async () => {
    const root = folder();
    const file = join(root, 'a.ndjson');
    const record = `${JSON.stringify({ text: DAMAGED })}\n`;
    writeFileSync(file, record);
    const size = 200e6 + record.length;
    const opened = openSync(file, 'r+');
    ftruncateSync(opened, size);
    closeSync(opened);
    writeFileSync(file, `\n${record}`, { flag: 'a' });
    const args = ['-q', '-o', join(root, 'out'), file];
    writeFileSync(
      join(root, 'measured.mjs'),
      `process.argv.push(...${JSON.stringify(args)});
    process.on('exit', () => console.log(process.resourceUsage().maxRSS));
    await import(${JSON.stringify(BINARY)});`,
    );
    const child = spawn(process.execPath, [join(root, 'measured.mjs')], { env: plainEnvironment() });
    const { status, stdout, stderr } = await ended(child);
    expect(status, stderr).toBe(1);
    expect(stderr).toBe(
      `casemend: ${file}:2: is longer than --max-record allows; left as it was, raise --max-record to mend it\n`,
    );
    expect(Number(stdout)).toBeLessThan(600e3);
    const mended = readFileSync(join(root, 'out/a.ndjson'));
    expect(mended.length).toBe(size + 1 + record.length);
    const line = JSON.stringify({ text: MENDED });
    expect(mended.subarray(0, line.length).toString()).toBe(line);
    expect(mended.subarray(-line.length - 1).toString()).toBe(`${line}\n`);
  },
);

test('a named pipe is read to its end', async () => {
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const end = ended(start([pipe]));
  writeFileSync(pipe, DAMAGED);
  expect(await end).toEqual({ status: 0, stdout: MENDED, stderr: '' });
  expect(run(['-i', '/dev/null'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('it is not a file') as string,
  });
});

test('records are answered as they come, before the end of input', async () => {
  const child = spawn(process.execPath, [BINARY, '--format', 'ndjson', '-q'], { env: plainEnvironment() });
  const end = ended(child);
  for (let record = 0; record < 2; record++) {
    child.stdin.write(`${JSON.stringify({ text: DAMAGED })}\n`);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    expect(answer.toString()).toBe(`${JSON.stringify({ text: MENDED })}\n`);
  }
  child.stdin.end();
  expect((await end).status).toBe(0);
});

test.each([['--diff'], ['--explain', '-'], ['--per-line']])('a closed pipe ends %j quietly', async (...args) => {
  const [large] = files('on monday i met angela merkel in berlin.  \n'.repeat(5000)) as [string];
  const child = spawn(process.execPath, [BINARY, ...args, large, large], { env: plainEnvironment() });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await once(child.stdout, 'readable');
  child.stdout.destroy();
  const [status] = (await once(child, 'close')) as [number | null];
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
});

describe('signals', () => {
  /** Starts a run that takes a while, and waits until it has written something. */
  async function busy(...args: string[]): Promise<{ child: ReturnType<typeof start>; out: string; root: string }> {
    const root = tree({ 'large.ndjson': LARGE });
    const out = folder();
    const child = start([...args, '-o', out, join(root, 'large.ndjson')]);
    while (Object.keys(contentsOf(out)).length === 0) await setTimeout(20);
    return { child, out, root };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s stops the run and removes what is unfinished', async (signal, expected) => {
    const { child, out } = await busy('-q');
    child.kill(signal);
    const { status, stderr } = await ended(child);
    expect(status).toBe(expected);
    expect(stderr).toBe(`casemend: ${signal}: stopping after what is at hand; once more to stop at once\n`);
    expect(contentsOf(out)).toEqual({});
  });

  test('a second one stops it at once', async () => {
    const { child, out } = await busy();
    child.kill('SIGINT');
    const end = ended(child);
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    expect((await end).status).toBe(130);
    expect(contentsOf(out)).toEqual({});
  });

  test('a run with a journal goes on where it was stopped', { timeout: 120_000 }, async () => {
    const journal = join(folder(), 'journal');
    const { child, out, root } = await busy('--resume', journal);
    child.kill('SIGINT');
    const { status, stderr } = await ended(child);
    expect(status).toBe(130);
    expect(stderr).toContain(`give --resume ${journal} again to go on`);
    const args = ['--resume', journal, '--stats', 'json', '-q', '-o', out, join(root, 'large.ndjson')];
    const again = run(args);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stderr)).toMatchObject({ files: 1, documents: 5002, repairs: 8, stopped: false });
    expect(contentsOf(out)).toEqual({ 'large.ndjson': LARGE.replaceAll(DAMAGED, MENDED) });
    expect(run(args)).toEqual({
      status: 0,
      stdout: '',
      stderr: `casemend: ${journal}: all is done already; remove the journal to begin anew\n`,
    });
    expect(run([...args, '--per-line'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('(perLine)') as string,
    });
  });
});

test('what another program writes meanwhile is not lost', async () => {
  const root = tree({ 'a.ndjson': LARGE });
  const file = join(root, 'a.ndjson');
  const child = start(['-q', '-i', file]);
  const end = ended(child);
  while (Object.keys(contentsOf(root)).length === 1) await setTimeout(20);
  const opened = openSync(file, 'r+');
  writeSync(opened, '{', 0);
  closeSync(opened);
  expect(await end).toEqual({
    status: 1,
    stdout: '',
    stderr: `casemend: ${file}: was changed by another program while it was mended; left as it is now, run again\n`,
  });
  expect(contentsOf(root)).toEqual({ 'a.ndjson': LARGE });
});
