import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { BINARY, files, plainEnvironment, run } from './casemend.ts';

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';
const BOM = '\uFEFF';

test.each([
  [['--frobnicate'], 'unknown option --frobnicate'],
  [['-x'], 'unknown option -x'],
  [['--__proto__'], 'unknown option --__proto__'],
  [['--diff=yes'], 'option --diff takes no value'],
  [['--diff', '--explain'], 'options --diff and --explain exclude each other'],
  [['--min-confidence'], 'option --min-confidence needs a number from 0.2 to 1'],
  [['--min-confidence='], "option --min-confidence needs a number from 0.2 to 1, not ''"],
  [['--min-confidence', 'high'], "option --min-confidence needs a number from 0.2 to 1, not 'high'"],
  [['--min-confidence', '1.5'], "option --min-confidence needs a number from 0.2 to 1, not '1.5'"],
  [['--min-confidence', '-1'], "option --min-confidence needs a number from 0.2 to 1, not '-1'"],
])('%j is a usage error', (args, problem) => {
  expect(run(args, SOUND)).toEqual({ status: 2, stdout: '', stderr: `casemend: ${problem}; see casemend --help\n` });
});

test('a missing file is reported and the rest done', () => {
  const [sound] = files(SOUND) as [string];
  const missing = `${sound}.missing`;
  expect(run([missing, sound])).toEqual({
    status: 1,
    stdout: SOUND,
    stderr: `casemend: ${missing}: no such file; check the path\n`,
  });
});

test('a directory is reported and the rest done', () => {
  const [sound] = files(SOUND) as [string];
  const { status, stdout, stderr } = run([dirname(sound), sound, `${sound}/below`]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: SOUND });
  expect(stderr.split('\n')).toEqual([
    `casemend: ${dirname(sound)}: is a directory; name the files in it`,
    `casemend: ${sound}/below: no such file; a part of its path is not a directory`,
    '',
  ]);
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

test('bytes that are not UTF-8 are reported and the rest of the text is written', () => {
  const [broken] = files(
    Buffer.concat([Buffer.from('The café in Malmö, a'), Buffer.of(0xe2, 0x80), Buffer.from('.\n')]),
  );
  const { status, stdout, stderr } = run([broken!]);
  expect(status).toBe(1);
  expect(stdout).toBe('The café in Malmö, a\uFFFD.\n');
  expect(stderr).toBe(
    `casemend: ${broken!}: 1 place is not utf-8, the first at byte 22; replaced by U+FFFD, convert the file to UTF-8\n`,
  );
});

test('text in an older encoding is read, and it is said in which', () => {
  const [latin] = files(Buffer.from('The caf\u00e9 in Paris was closed on Monday.\n', 'latin1'));
  expect(run([latin!])).toEqual({
    status: 0,
    stdout: 'The café in Paris was closed on Monday.\n',
    stderr: `casemend: ${latin!}: read as windows-1252, which its bytes look like\n`,
  });
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(BOM + SOUND, 'utf8')],
  ['UTF-16', Buffer.from(BOM + SOUND, 'utf16le')],
  ['UTF-16 with the other byte order', Buffer.from(BOM + SOUND, 'utf16le').swap16()],
])('%s is written as UTF-8 without a byte order mark', (_name, bytes) => {
  expect(run([], bytes)).toEqual({ status: 0, stdout: SOUND, stderr: '' });
});

test.each(['--diff', '--explain', '--diagnose', '--min-confidence=0.5'])(
  'a closed pipe ends %s quietly',
  async (flag) => {
    const [large] = files('on monday i met angela merkel in berlin.  \n'.repeat(5000)) as [string];
    const child = spawn(process.execPath, [BINARY, flag, large, large], { env: plainEnvironment() });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    await once(child.stdout, 'readable');
    child.stdout.destroy();
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  },
);
