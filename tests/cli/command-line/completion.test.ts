import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../../src/cli/command-line/commands.ts';
import { completionScript, readShell } from '../../../src/cli/command-line/completion/index.ts';
import { UsageError } from '../../../src/cli/command-line/usage-error.ts';
import { folder } from '../../support/folder.ts';
import { problemOf } from './problem-of.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A folder with a script, a file and a folder in it. */
function workshop(shell: 'bash' | 'zsh' | 'fish'): string {
  const place = folder();
  writeFileSync(join(place, 'script'), completionScript(shell));
  writeFileSync(join(place, 'explore me.txt'), '');
  mkdirSync(join(place, 'expanse'));
  return place;
}

describe.skipIf(!has('bash'))('in bash', () => {
  /** What is offered for each line, given as the words that bash makes of it. */
  function offered(lines: readonly (readonly string[])[]): string[][] {
    const calls = lines.map((words) => {
      const quoted = words.map((word) => `'${word}'`).join(' ');
      return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _casemend; printf '%s\\n' "\${COMPREPLY[@]}" =`;
    });
    const script = `source ./script; ${calls.join('; ')}`;
    const output = execFileSync('bash', ['-c', script], { cwd: workshop('bash'), encoding: 'utf8' });
    const replies = output.split(/^=\n/mu).slice(0, -1);
    return replies.map((reply) => reply.split('\n').filter((word) => word !== ''));
  }

  test('commands, flags, choices, names, files and folders', () => {
    const cases: readonly (readonly [words: readonly string[], replies: readonly string[]])[] = [
      [['casemend', 'di'], ['diagnose']],
      [
        ['casemend', 'exp'],
        ['explain', 'explore me.txt', 'expanse'],
      ],
      [
        ['casemend', '--fo'],
        ['--format', '--follow'],
      ],
      [
        ['casemend', '--format', ''],
        ['text', 'ndjson', 'csv', 'tsv', 'markdown', 'html', 'srt', 'vtt'],
      ],
      [['casemend', '--format', '=', 'm'], ['markdown']],
      [
        ['casemend', '--stats', '='],
        ['text', 'json'],
      ],
      [['casemend', '-o', ''], ['expanse']],
      [['casemend', '--out-dir', '=', 'ex'], ['expanse']],
      [['casemend', '--characters', 'l'], ['lines']],
      [
        ['casemend', 'a.txt', '--in'],
        ['--include', '--in-place'],
      ],
      [['casemend', 'explain', '--j'], ['--json']],
      [['casemend', 'lookup', '--c'], ['--config']],
      [['casemend', 'train', '--e'], ['--epochs']],
      [
        ['casemend', 'completion', ''],
        ['bash', 'zsh', 'fish'],
      ],
      [['casemend', 'help', 'lo'], ['lookup']],
      // Nothing is offered where files are left to the shell, and where nobody can guess.
      [['casemend', '--report', ''], []],
      [['casemend', '--jobs', ''], []],
      [['casemend', 'a', 'expl'], []],
      [['casemend', '--', '--fo'], []],
      [['casemend', '--', 'expl'], []],
    ];
    const replies = offered(cases.map(([words]) => words));
    const sorted = (words: readonly string[]): string[] => [...words].sort();
    expect(replies.map(sorted)).toEqual(cases.map(([, expected]) => sorted(expected)));
  });

  test('every command is offered', () => {
    expect(offered([['casemend', '']])[0]).toEqual(expect.arrayContaining([...commandNames]));
  });
});

describe.skipIf(!has('fish'))('in fish', () => {
  const offered = (line: string): string[] =>
    execFileSync('fish', ['--no-config', '-c', `source ./script; complete -C '${line}'`], {
      cwd: workshop('fish'),
      encoding: 'utf8',
    })
      .split('\n')
      .map((reply) => reply.split('\t', 1)[0]!)
      .filter((reply) => reply !== '');

  test.each([
    ['casemend di', ['diagnose']],
    ['casemend --fo', ['--follow', '--format']],
    ['casemend --format m', ['markdown']],
    ['casemend explain --j', ['--json']],
    ['casemend completion ', ['bash', 'fish', 'zsh']],
    ['casemend lookup ', []],
  ])('%s', (line, replies) => {
    expect(offered(line).sort()).toEqual(replies);
  });
});

test.skipIf(!has('zsh'))('zsh can read its script', () => {
  const { status, stderr } = spawnSync('zsh', ['-f', '-n', 'script'], { cwd: workshop('zsh'), encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([[[]], [['tcsh']], [['bash', 'zsh']]])('%j names no shell', (args) => {
  expect(problemOf(() => readShell(args), UsageError)).toBe('name one shell: bash, zsh, fish');
});
