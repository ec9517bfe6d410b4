import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BINARY,
  contentsOf,
  DAMAGED,
  ended,
  REPAIRED,
  plainEnvironment,
  run,
  runAtTerminal,
  tree,
} from './casemend.ts';

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';
const MARKED =
  'The Foreign [-minister-]{+Minister+}, [-asad-]{+Asad+} Qureshi, flew to the [-Us-]{+US+} on [-monday-]{+Monday+}.';

test('--check and --diff together show what would change, and fail', () => {
  const root = tree({
    'a.txt': SOUND,
    'b.txt': DAMAGED,
    'c.ndjson': `{"text":"${DAMAGED}"}\n`,
    'd.txt': `${DAMAGED}\n`,
  });
  expect(run(['--check', '--diff', '-q', root])).toEqual({
    status: 1,
    stdout:
      `==> ${join(root, 'b.txt')} <==\n${MARKED}\n${join(root, 'c.ndjson')}:1: {"text":"${MARKED}"}\n` +
      `\n==> ${join(root, 'd.txt')} <==\n${MARKED}\n`,
    stderr: '',
  });
  expect(run(['--check', '--diff', join(root, 'a.txt')])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('-l lists and fails; --dry-run lists, ends well, and touches nothing, whatever is to be done', () => {
  const root = tree({ 'a.txt': SOUND, 'b.txt': DAMAGED });
  const before = contentsOf(root);
  const stdout = `${join(root, 'b.txt')}\n`;
  expect(run(['-l', '-q', root])).toEqual({ status: 1, stdout, stderr: '' });
  for (const args of [['-n'], ['--dry-run', '-i'], ['-n', '-o', join(root, 'out')]]) {
    expect(run([...args, '-q', root])).toEqual({ status: 0, stdout, stderr: '' });
  }
  expect(contentsOf(root)).toEqual(before);
});

test('--stdin-filepath says what standard input is', () => {
  const code = `\`asad Qureshi, on monday\` ${DAMAGED} ${DAMAGED}\n`;
  const args = ['--stdin-filepath', 'docs/a.md'];
  const repaired = code.replaceAll(DAMAGED, REPAIRED);
  expect(run(args, code)).toEqual({ status: 0, stdout: repaired, stderr: '' });
  expect(run([...args, '--check'], code)).toEqual({ status: 1, stdout: 'docs/a.md\n', stderr: '' });
  expect(run(['--stdin-filepath=b.ndjson'], '{"text":"x"}\n{"text" "x"}\n').stderr).toMatch(
    /^casemend: b\.ndjson:2:9: not valid JSON: /u,
  );
  expect(run(['--stdin-filepath', 'a.py'], code).stderr).toMatch(/^casemend: a\.py: is written for programs/u);
  expect(run(['diagnose', '--json', ...args], code).stdout).toMatch(/^\{"file":"docs\/a\.md"/u);
});

test('with --output-format github troubles and changes are annotations', () => {
  const cwd = tree({
    'a,b.txt': DAMAGED,
    'c.ndjson': `{"text":"x"}\n{"text":"x",}\n{"body":"x"}\n`,
    'd.csv': 'a\n',
    'e.csv': 'a\n',
  });
  expect(run(['--output-format=github', '--check', '-q', '.'], '', {}, cwd)).toEqual({
    status: 1,
    stdout: '::warning file=a%2Cb.txt::casemend would repair this file\n',
    stderr:
      '::error file=c.ndjson,line=2,col=13::not valid JSON: a key in double quotes is expected; correct the line or leave it out\n' +
      `::error file=c.ndjson,line=3::field 'text' is missing; put '?' after the path if records may lack it\n` +
      '::error file=d.csv::this and 1 more file: no column is named; say with --column which of them hold prose\n',
  });
});

test('what .casemendignore names is left out of folders, as git would', () => {
  const cwd = tree({
    '.casemendignore': '# old ones\nold/\n*.draft.txt\n',
    'docs/a.txt': DAMAGED,
    'docs/b.draft.txt': DAMAGED,
    'docs/old/c.txt': DAMAGED,
    'docs/new/.casemendignore': '/e.txt\n!d.draft.txt\n',
    'docs/new/d.draft.txt': DAMAGED,
    'docs/new/e.txt': DAMAGED,
    'docs/new/old': '',
  });
  const list = (...args: string[]): string => run(['-n', ...args], '', {}, cwd).stdout;
  expect(list('-q', '.')).toBe('docs/a.txt\ndocs/new/d.draft.txt\n');
  expect(list('-q', 'docs')).toBe('docs/a.txt\ndocs/new/d.draft.txt\n');
  expect(list('docs/b.draft.txt')).toBe('docs/b.draft.txt\n');
  const { status, stderr } = run(['docs/old'], '', {}, cwd);
  expect(status).toBe(2);
  expect(stderr).toMatch(/no file to work on is there; 1 file or folder left out, as \.casemendignore says\n$/u);
  expect(run(['--stats', 'json', '-n', '.'], '', {}, cwd).stderr).toContain('"leftOut":{"ignored":3,"other":1}');
});

test('a config file above the working folder is heeded, and may name its schema', () => {
  const root = tree({
    'casemend.json': '{"$schema": "./casemend.schema.json", "lexicon": "names.txt"}',
    'names.txt': 'monday [never]\n',
    'a/b/c.txt': DAMAGED,
  });
  expect(run(['c.txt'], '', {}, join(root, 'a/b')).stdout).toBe(REPAIRED.replace('Monday', 'monday'));
});

test('a small input starts no threads, however slowly it comes, and a large one does', async () => {
  const record = `${JSON.stringify({ text: DAMAGED, pad: 'x'.repeat(2000) })}\n`;
  const telling = `data:text/javascript,process.on('worker',()=>console.error('thread'))`;
  const args = ['--import', telling, BINARY, '--format', 'ndjson', '-q', '-j', '2'];
  const child = spawn(process.execPath, args, { env: plainEnvironment() });
  const end = ended(child);
  child.stdin.write(record);
  await once(child.stdout, 'data');
  child.stdin.end(record);
  expect((await end).stderr).toBe('');
  const large = spawn(process.execPath, args, { env: plainEnvironment() });
  large.stdin.end(record.repeat(80));
  expect((await ended(large)).stderr).toBe('thread\nthread\n');
});

describe('several texts to one standard output', () => {
  const texts = { 'a.txt': SOUND.trim(), 'b.txt': DAMAGED, 'c.ndjson': '{"text":"x"}' };

  test('are headed on a terminal', () => {
    const root = tree(texts);
    const { stdout } = runAtTerminal(['stdout'], ['-q', root]);
    expect(stdout).toBe(
      `==> ${join(root, 'a.txt')} <==\n${SOUND}\n==> ${join(root, 'b.txt')} <==\n${REPAIRED}\n\n==> ${join(root, 'c.ndjson')} <==\n{"text":"x"}`,
    );
    expect(runAtTerminal(['stdout'], [join(root, 'b.txt')]).stdout).toBe(REPAIRED);
  });

  test('are not in a pipe', () => {
    expect(run(['-q', tree(texts)]).stdout).toBe(`${SOUND.trim()}${REPAIRED}\n{"text":"x"}`);
  });
});
