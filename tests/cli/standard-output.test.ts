import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { BINARY, DAMAGED, files, REPAIRED, plainEnvironment } from './casemend.ts';

/** Runs the built command with its standard output led elsewhere by the shell. */
function runTo(where: string, args: readonly string[]): { status: number | null; stderr: string } {
  const words = ['-c', `exec "$@" ${where}`, 'sh', process.execPath, BINARY, ...args];
  const { status, stderr } = spawnSync('sh', words, { env: plainEnvironment(), encoding: 'utf8' });
  return { status, stderr };
}

const CLOSED = 'casemend: standard output is closed, and nothing else would be written; open it, or name a file\n';

const COMMANDS: readonly (readonly string[])[] = [
  ['FILE'],
  ['--explain', '-', 'FILE'],
  ['explain', DAMAGED],
  ['diagnose', 'FILE'],
  ['lookup', 'us'],
  ['completion', 'bash'],
  ['help'],
  ['--help'],
  ['--version'],
];

test.skipIf(!existsSync('/proc/self/fdinfo')).for(COMMANDS)('a closed standard output is told: %j', (args) => {
  const [file] = files(DAMAGED) as [string];
  const given = args.map((word) => (word === 'FILE' ? file : word));
  expect(runTo('>&-', given)).toEqual({ status: 2, stderr: CLOSED });
  expect(runTo('>/dev/null', given)).toEqual({ status: 0, stderr: '' });
});

test('what does not go there does not need it', () => {
  const [file] = files(DAMAGED) as [string];
  const out = folder();
  expect(runTo('>&-', ['-o', out, '--report', join(out, 'report.html'), file])).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(out, '0.txt'), 'utf8')).toBe(REPAIRED);
  expect(runTo('>&-', ['--check', file])).toEqual({ status: 1, stderr: '' });
});
