import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { BINARY, contentsOf, DAMAGED, ended, files, REPAIRED, plainEnvironment, run, start, tree } from './casemend.ts';

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';

const line = (text: string): string => `${JSON.stringify({ text })}\n`;
/** Some megabytes of records, the first and the last of which are damaged. */
const LARGE = line(DAMAGED) + line(SOUND.repeat(12)).repeat(1500) + line(DAMAGED);

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

test('what is binary is reported, not written', () => {
  const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
  const [binary, sound] = files(image, SOUND) as [string, string];
  expect(run([binary, sound])).toEqual({
    status: 1,
    stdout: SOUND,
    stderr: `casemend: ${binary}: is binary, not text; extract its text first\n`,
  });
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
  expect(contentsOf(out)).toEqual({ 'b.txt': REPAIRED });
});

test('columns that are not there are reported with those that are, and the file stays', () => {
  const root = tree({ 'a.csv': `id,body\n1,"${DAMAGED}"\n` });
  const before = contentsOf(root);
  const { status, stderr } = run(['-i', '--column', 'text', root]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/a\.csv: .*'text'.*body/u);
  expect(contentsOf(root)).toEqual(before);
});

test('what is wrong with many files alike is told in one line', () => {
  const root = tree(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.csv`, 'id,body\n'])));
  const stderr = `casemend: ${join(root, '0.csv')} and 29 more files: no column is named; say with --column which of them hold prose\n`;
  expect(run(['-q', root])).toEqual({ status: 1, stdout: '', stderr });
  expect(run(['-q', join(root, '0.csv')]).stderr).toMatch(/0\.csv: no column is named; /u);
  expect(run(['diagnose', root])).toMatchObject({ status: 1, stderr });
});

test('where nothing is found, nothing is done, and that is an error', () => {
  const [empty, other] = [folder(), tree({ 'a.pdf': 'x', 'b.png': 'x' })];
  const nothing = (advice: string): string => `no file to work on is there; ${advice}\n`;
  const expected = {
    status: 2,
    stdout: '',
    stderr: `casemend: ${other}: ${nothing('2 files of other kinds left out of folders; --include takes them')}`,
  };
  for (const args of [['-q'], ['--check'], ['diagnose']]) expect(run([...args, other])).toEqual(expected);
  const { status, stderr } = run([empty, empty]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `casemend: ${empty}, ${empty}: ${nothing('name files, or other folders')}`,
  });
});

/** A disk of 64 KiB, which is gone after the test; where none can be made, the test is passed over. */
function smallDisk(skip: (reason: string) => void): string {
  const disk = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    skip('needs the right to mount');
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  return disk;
}

describe('a disk that is full', () => {
  test('ends the run, leaves no half of a file, and says what to do', ({ skip }) => {
    const disk = smallDisk(skip);
    const large = SOUND.repeat(1000);
    const root = tree({ 'a.txt': DAMAGED, 'b.txt': large, 'c.txt': DAMAGED });
    expect(run(['-q', '-o', disk, root])).toEqual({
      status: 1,
      stdout: '',
      stderr: `casemend: ${join(root, 'b.txt')}: cannot be written: the disk is full; make room\n`,
    });
    expect(contentsOf(disk)).toEqual({ 'a.txt': REPAIRED });
  });

  test.for(['explain', 'rejects'])('is told of the file of --%s, not of the text that is read', (option, { skip }) => {
    const place = join(smallDisk(skip), 'beside');
    const root = tree({ 'a.ndjson': `${line(DAMAGED)}${'no record '.repeat(80)}\n`.repeat(120) });
    expect(run(['-q', '-o', folder(), `--${option}`, place, root])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(`(^|\n)casemend: ${place}: cannot be written: the disk is full; make room\n$`, 'u'),
      ) as string,
    });
  });

  test('is told of the journal, too', ({ skip }) => {
    const journal = join(smallDisk(skip), 'journal');
    const root = tree(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}.txt`, DAMAGED])));
    const { stderr } = run(['-q', '-o', folder(), '--resume', journal, root]);
    expect(stderr).toMatch(new RegExp(`^casemend: ${journal}: cannot be written: the disk is full; make room\n`, 'u'));
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
  expect(contentsOf(out)).toEqual({ 'a.txt/in-the-way': 'x', 'b.txt': REPAIRED });
});

test(
  'a line of 200 MB passes through whole, in little memory, and the others are repaired',
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
      `casemend: ${file}:2: is longer than --max-record allows; left as it was, raise --max-record to repair it\n`,
    );
    expect(Number(stdout)).toBeLessThan(600e3);
    const repaired = readFileSync(join(root, 'out/a.ndjson'));
    expect(repaired.length).toBe(size + 1 + record.length);
    const line = JSON.stringify({ text: REPAIRED });
    expect(repaired.subarray(0, line.length).toString()).toBe(line);
    expect(repaired.subarray(-line.length - 1).toString()).toBe(`${line}\n`);
  },
);

test('a named pipe is read to its end', async () => {
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const end = ended(start([pipe]));
  writeFileSync(pipe, DAMAGED);
  expect(await end).toEqual({ status: 0, stdout: REPAIRED, stderr: '' });
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
    expect(answer.toString()).toBe(`${JSON.stringify({ text: REPAIRED })}\n`);
  }
  child.stdin.end();
  expect((await end).status).toBe(0);
});

test('a closed pipe ends it quietly', async () => {
  const [large] = files('On Monday I met Angela Merkel in Berlin.  \n'.repeat(3500)) as [string];
  const child = spawn(process.execPath, [BINARY, '--per-line', large, large], { env: plainEnvironment() });
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
    const child = start([...args, '-j', '1', '-o', out, join(root, 'large.ndjson')]);
    while (readdirSync(out).length === 0) await setTimeout(20);
    return { child, out, root };
  }

  test('one stops the run and removes what is unfinished', async () => {
    const { child, out } = await busy('-q');
    child.kill('SIGTERM');
    const { status, stderr } = await ended(child);
    expect(status).toBe(143);
    expect(stderr).toBe('casemend: SIGTERM: stopping after what is at hand; once more to stop at once\n');
    expect(contentsOf(out)).toEqual({});
  });

  test('a second one stops it at once', async () => {
    const { child, out } = await busy();
    child.kill('SIGINT');
    const end = ended(child);
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    // It is ended by the signal, or was over a moment before.
    expect([null, 130]).toContain((await end).status);
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
    expect(JSON.parse(again.stderr)).toMatchObject({ files: 1, documents: 1502, repairs: 8, stopped: false });
    expect(contentsOf(out)).toEqual({ 'large.ndjson': LARGE.replaceAll(DAMAGED, REPAIRED) });
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
  const child = start(['-q', '-j', '1', '-i', file]);
  const end = ended(child);
  while (readdirSync(root).length === 1) await setTimeout(20);
  const opened = openSync(file, 'r+');
  writeSync(opened, '{', 0);
  closeSync(opened);
  expect(await end).toEqual({
    status: 1,
    stdout: '',
    stderr: `casemend: ${file}: was changed by another program while it was repaired; left as it is now, run again\n`,
  });
  expect(contentsOf(root)).toEqual({ 'a.ndjson': LARGE });
});

describe('outputs and inputs', () => {
  test('no output takes the place of an input', () => {
    const root = tree({ 'a.txt': DAMAGED, 'x/a.txt': DAMAGED, 'x/y/a.txt': DAMAGED, 'x/y/y/a.txt': DAMAGED });
    const before = contentsOf(root);
    const named = run(['-q', '-o', root, join(root, 'x/a.txt'), join(root, 'a.txt')]);
    expect(named.status).toBe(1);
    expect(named.stderr).toContain(`x/a.txt: would be written to ${join(root, 'a.txt')}, which is an input; name`);
    const nested = run(['-q', '-o', join(root, 'x'), join(root, 'x/y')]);
    expect(nested.status).toBe(1);
    expect(nested.stderr).toContain('which is an input');
    expect(contentsOf(root)).toMatchObject({ ...before, 'x/a.txt': REPAIRED });
  });

  test('standard input has a name in a folder, which no other input may have', () => {
    const root = tree({ stdin: DAMAGED });
    const out = folder();
    const { status, stderr } = run(['-q', '-o', out, '-', join(root, 'stdin')], DAMAGED);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('as an earlier input was') as string,
    });
    expect(contentsOf(out)).toEqual({ stdin: REPAIRED });
  });

  test('the records of one file do not run on in the last line of another', () => {
    const root = tree({ 'a.ndjson': '{"text":"a"}', 'b.ndjson': '{"text":"b"}', 'c.ndjson': '{"text":"c"}\n' });
    expect(run(['-q', root]).stdout).toBe('{"text":"a"}\n{"text":"b"}\n{"text":"c"}\n');
  });

  test('what another program writes before its turn comes is not lost either', async () => {
    const root = tree({ 'a.ndjson': LARGE, 'b.txt': DAMAGED });
    const child = start(['-q', '-j', '1', '-i', root]);
    const end = ended(child);
    while (readdirSync(root).length === 2) await setTimeout(20);
    writeFileSync(join(root, 'b.txt'), `New. ${DAMAGED}`);
    await end;
    expect([`New. ${DAMAGED}`, `New. ${REPAIRED}`]).toContain(contentsOf(root)['b.txt']);
  });

  test('a file for programs is not repaired by mistake', () => {
    const root = tree({ 'a.json': '{"monday": "the Us"}' });
    const { status, stdout, stderr } = run(['-i', join(root, 'a.json')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('a.json: is written for programs, not for people; say what it is with --format');
    expect(contentsOf(root)).toEqual({ 'a.json': '{"monday": "the Us"}' });
  });
});

describe('a run that is gone on with', () => {
  test('tries again what failed, and says when there is nothing left', () => {
    const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED });
    const out = tree({ 'a.txt/in-the-way': 'x' });
    const args = ['-q', '--resume', join(folder(), 'journal'), '-o', out, root];
    expect(run(args).status).toBe(1);
    expect(run(args)).toMatchObject({ status: 1, stderr: expect.stringContaining('it is a directory') as string });
    rmSync(join(out, 'a.txt'), { recursive: true });
    expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(contentsOf(out)).toEqual({ 'a.txt': REPAIRED, 'b.txt': REPAIRED });
    expect(run(args).stderr).toContain('all is done already');
  });

  test('is not misled by a document that is passed on in parts', { timeout: 120_000 }, async () => {
    const size = 2 ** 27;
    const root = tree({ 'big.txt': '', 'small.txt': DAMAGED });
    truncateSync(join(root, 'big.txt'), size);
    const out = folder();
    const args = ['-q', '--resume', join(out, '.journal'), '-o', out, root];
    const child = start(args);
    const end = ended(child);
    while (!readdirSync(out).some((name) => name.endsWith('.part'))) await setTimeout(5);
    child.kill('SIGTERM');
    await end;
    expect(run(args).stderr).toContain('big.txt:1: is longer than --max-record allows');
    expect(statSync(join(out, 'big.txt')).size).toBe(size);
    expect(readFileSync(join(out, 'small.txt'), 'utf8')).toBe(REPAIRED);
  });

  test('on a full disk ends with one message, and goes on when there is room', ({ skip }) => {
    const disk = smallDisk(skip);
    const root = tree({ 'a.txt': DAMAGED, 'b.txt': SOUND.repeat(1000), 'c.txt': DAMAGED });
    const args = ['-q', '--resume', join(folder(), 'journal'), '-o', disk, root];
    expect(run(args).stderr).toMatch(
      /^casemend: .*b\.txt: cannot be written: the disk is full; make room\n.*--resume.*\n$/u,
    );
    execFileSync('mount', ['-o', 'remount,size=1m', disk]);
    expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(Object.keys(contentsOf(disk))).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});

test('a closed pipe is no end of all where the texts go elsewhere', async () => {
  const root = tree({ 'a.ndjson': LARGE });
  const out = folder();
  const child = start(['-q', '-j', '1', '--explain', '-', '-o', out, root]);
  child.stdout!.destroy();
  const { status } = await ended(child);
  expect(status).toBe(1);
  expect(Object.keys(contentsOf(out)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a pipe that nobody opens can be left', async () => {
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const child = start([pipe]);
  const end = once(child, 'exit');
  await setTimeout(600);
  child.kill('SIGTERM');
  const [status, signal] = (await end) as [number | null, string | null];
  expect([143, null]).toContain(status);
  expect(['SIGTERM', null]).toContain(signal);
});
