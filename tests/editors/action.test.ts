import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { endingOf } from '../../src/batch/sources/endings.ts';
import { BINARY, DAMAGED, plainEnvironment, REPAIRED, tree } from '../cli/casemend.ts';
import { folder } from '../support/folder.ts';

interface Step {
  readonly name: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

vi.setConfig({ testTimeout: 120_000 });

const ACTION = fileURLToPath(new URL('../../action.yml', import.meta.url));
const action = parse(readFileSync(ACTION, 'utf8')) as Action;
const EXPRESSION = /\$\{\{ (.*?) \}\}/gu;

function git(cwd: string, ...args: string[]): string {
  const user = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', [...user, ...args], { cwd, encoding: 'utf8' }).trim();
}

/** A repository with a commit, and its name. */
function repository(files: Readonly<Record<string, string>>): { cwd: string; commit: string } {
  const cwd = tree(files);
  git(cwd, 'init', '--quiet');
  return { cwd, commit: commitAll(cwd) };
}

function commitAll(cwd: string): string {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', 'x');
  return git(cwd, 'rev-parse', 'HEAD');
}

/** Runs the last step as a runner of GitHub does, with the command in the path. */
function check(
  cwd: string,
  { base = '', ...inputs }: { base?: string; paths?: string; options?: string },
): { status: number | null; stdout: string; stderr: string } {
  const bin = folder();
  symlinkSync(BINARY, join(bin, 'casemend'));
  const { shell, env, run } = action.runs.steps.at(-1)!;
  expect(shell).toBe('bash');
  // What a workflow says must not become code.
  expect(run).not.toMatch(EXPRESSION);
  const values: Readonly<Record<string, string | undefined>> = {
    'github.event.pull_request.base.sha || github.event.before': base,
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
  };
  const filled = Object.entries(env).map(
    ([name, value]) => [name, value.replace(EXPRESSION, (_, name: string) => values[name]!)] as const,
  );
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment({ ...Object.fromEntries(filled), PATH: `${bin}${delimiter}${process.env['PATH']!}` }),
  });
  return { status, stdout, stderr };
}

const warned = (stdout: string): string[] =>
  Array.from(stdout.matchAll(/^::warning file=(.*?)::/gmu), ([, file]) => file!);

it('is a composite action that installs and checks', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps.map(({ name }) => name)).toEqual(['Install casemend', 'Check']);
  expect(Object.keys(action.inputs)).toEqual(['paths', 'options', 'version']);
});

it('checks what changed, whatever its name, and shows what would be repaired', () => {
  const { cwd, commit } = repository({
    'old.txt': DAMAGED,
    'x (y)/a.md': 'a',
    'gone.txt': DAMAGED,
    '.casemendignore': 'left/\n',
  });
  tree(
    {
      'x (y)/[a] !b.MD': DAMAGED,
      'a.txt': `${DAMAGED}\n\n::error::x\n`,
      'left/a.txt': DAMAGED,
      'b.json': '{"a":"us"}',
    },
    cwd,
  );
  git(cwd, 'rm', '--quiet', 'gone.txt');
  commitAll(cwd);
  const { status, stdout } = check(cwd, { base: commit });
  expect({ status, files: warned(stdout) }).toEqual({ status: 1, files: ['a.txt', 'x (y)/[a] !b.MD'] });
  const [, token, shown] = /^::group::.*\n::stop-commands::(\S+)\n(.*)^::\1::\n::endgroup::\n/msu.exec(stdout)!;
  expect(token).toMatch(/^casemend-\d+$/u);
  expect(shown).toContain('[-monday-]{+Monday+}');
  expect(stdout.split('::error::')[0]).toContain(token);
});

it('is content where nothing of prose changed, or only what is left out', () => {
  const { cwd, commit } = repository({ 'old.txt': DAMAGED, '.casemendignore': 'left/\n' });
  tree({ 'a.json': '{}' }, cwd);
  const second = commitAll(cwd);
  expect(check(cwd, { base: commit })).toEqual({ status: 0, stdout: 'No files of prose changed.\n', stderr: '' });
  tree({ 'left/a.txt': DAMAGED }, cwd);
  commitAll(cwd);
  const { status, stdout } = check(cwd, { base: second });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'All files of prose that changed are left out.\n' });
  expect(check(cwd, { base: second, options: '--no-such-option' }).status).toBe(2);
});

it('checks all where nothing was before', () => {
  const { cwd } = repository({ 'a.txt': DAMAGED, 'b.txt': REPAIRED });
  const { status, stdout } = check(cwd, { base: '0'.repeat(40) });
  expect({ status, files: warned(stdout) }).toEqual({ status: 1, files: ['a.txt'] });
  expect(stdout).toMatch(/^::notice::/u);
});

it('checks the paths that are given, with options', () => {
  const cwd = tree({ 'my notes/a.txt': DAMAGED, 'b.txt': DAMAGED, 'c.txt': DAMAGED, '$(touch x)': REPAIRED });
  const paths = 'my notes\nb.txt\n$(touch x)\n';
  expect(warned(check(cwd, { paths }).stdout)).toEqual(['my notes/a.txt', 'b.txt']);
  const options = `--no-casing --characters 'lines=false'`;
  expect(check(cwd, { paths, options })).toMatchObject({ status: 0, stdout: '' });
});

it('looks for files that are prose by their endings', () => {
  const [, endings] = /for ending in ([^;]+);/u.exec(action.runs.steps.at(-1)!.run)!;
  const formats = new Set(endings!.split(' ').map((ending) => endingOf(`a.${ending}`).format));
  expect([...formats].sort()).toEqual(['html', 'markdown', 'srt', 'text', 'vtt']);
});
