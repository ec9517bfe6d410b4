import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completionScript } from '../../src/cli/command-line/completion/index.ts';
import { helpText, shortHelp } from '../../src/cli/command-line/help.ts';
import { DAMAGED, REPAIRED, run, runAtTerminal, tree } from './casemend.ts';

test.each([
  [['--help'], 'clean'],
  [['-h', '--help'], 'clean'],
  [['help', 'lookup'], 'lookup'],
  [['explain', 'text', '--help'], 'explain'],
] as const)('%j shows a page', (args, name) => {
  expect(run(args)).toEqual({ status: 0, stdout: helpText(name), stderr: '' });
});

test.each([
  [['-qh', 'a.txt'], 'clean'],
  [['explain', '--help', '-h'], 'explain'],
] as const)('%j shows the short help', (args, name) => {
  expect(run(args)).toEqual({ status: 0, stdout: shortHelp(name), stderr: '' });
});

test('a slip in the name of a command is told, unless a file has that name', () => {
  const cwd = tree({ explian: DAMAGED });
  const problem = (word: string, name: string): string =>
    `casemend: '${word}' is neither a file nor a command (did you mean ${name}?); see casemend --help\n`;
  expect(run(['diagnos', 'explian'], '', {}, cwd)).toEqual({
    status: 2,
    stdout: '',
    stderr: problem('diagnos', 'diagnose'),
  });
  expect(run(['explian'], '', {}, cwd)).toEqual({ status: 0, stdout: REPAIRED, stderr: '' });
  expect(run(['help', 'loockup']).stderr).toContain('one at a time (did you mean lookup?); see casemend help --help');
});

test('on a terminal it is said what is waited for', () => {
  const stderr = expect.stringMatching(
    /^casemend: waiting for text from the terminal, .*; casemend -h shows the help\n$/u,
  ) as string;
  expect(runAtTerminal(['stdin'], [], DAMAGED)).toEqual({ status: 0, stdout: REPAIRED, stderr });
  expect(runAtTerminal(['stdin'], ['explain', '--json'], DAMAGED)).toMatchObject({ status: 0, stderr });
});

test('completion writes a script', () => {
  expect(run(['completion', 'bash'])).toEqual({ status: 0, stdout: completionScript('bash'), stderr: '' });
});

test.each([
  [['--jbos', '2'], 'unknown option --jbos (did you mean --jobs?); see casemend --help'],
  [['clean', '-i', '--diff', 'a'], 'options --in-place and --diff exclude each other; see casemend --help'],
  [['lookup', 'word', '--diff\n\u001B'], 'unknown option --diff<U+000A><U+001B>; see casemend lookup --help'],
  [['--config', 'missing.json'], 'missing.json: no such file; check the path'],
])('%j is refused in one line', (args, problem) => {
  expect(run(args)).toEqual({ status: 2, stdout: '', stderr: `casemend: ${problem}\n` });
});

test('the config file and the lexicon beside the inputs are heeded', () => {
  const cwd = tree({
    'casemend.json': '{"outDir": "repaired", "lexicon": "names.txt"}',
    'names.txt': 'monday [never]\n',
    'a.txt': DAMAGED,
  });
  const { stdout } = run(['--diff', 'a.txt'], '', {}, cwd);
  expect(stdout).toContain('[-minister-]{+Minister+}');
  expect(stdout).toContain('on monday.');
  expect(existsSync(`${cwd}/repaired`)).toBe(false);
  expect(run(['--no-config', 'a.txt'], '', {}, cwd)).toEqual({ status: 0, stdout: REPAIRED, stderr: '' });
});

test('a file that is called like a command is named after -- or clean', () => {
  const cwd = tree({ explain: DAMAGED });
  for (const args of [
    ['--', 'explain'],
    ['clean', 'explain'],
  ]) {
    expect(run(args, '', {}, cwd)).toEqual({ status: 0, stdout: REPAIRED, stderr: '' });
  }
});

test('explain, diagnose and lookup read and write', () => {
  expect(run(['explain'], DAMAGED, { FORCE_COLOR: '1' }).stdout).toContain('\u001B[32mAsad\u001B[39m');
  expect(run(['diagnose'], DAMAGED).stdout).toMatch(/^standard input: /u);
  expect(run(['lookup', 'paris']).stdout).toMatch(/^paris\n {2}dictionaries {2}Paris: /u);
});

test('with --json they write for programs, and heed a lexicon', () => {
  const lexicon = join(tree({ 'names.txt': 'asad [never]\nzorbland\n' }), 'names.txt');
  const parse = (args: string[], input = ''): unknown => JSON.parse(run(args, input).stdout);
  const explanation = parse(['explain', '--json', '--lexicon', lexicon], DAMAGED);
  expect(explanation).toMatchObject({ text: REPAIRED.replace('Asad', 'asad') });
  expect(parse(['diagnose', '--json'], DAMAGED)).toMatchObject({ file: '-', kind: 'words' });
  expect(run(['lookup', '--json', '--lexicon', lexicon, 'zorbland']).stdout).toContain('"zorbland"');
});
