import { expect, it } from 'vitest';
import { run } from '../cli/casemend.ts';
import { throughStage, utf8 } from './streams.ts';

const TEXT =
  'on monday the senate met in washington, and josé Ángel rang from berlin .\r\n  \r\nThe T\n\nhe rehabili-\ntation of it.  \n' +
  'He spoke of a caf&eacute;.&#10;She of another.\n\n\n\nTHE VOTE IN LONDON WAS ON FRIDAY.';

it.each([
  ['a file', [], false],
  ['each line', ['--per-line'], true],
])('a stream repairs %s as the command does', (_, flags, perLine) => {
  const { stdout, status } = run([...flags, '--format', 'text', '--jobs', '1', '--quiet', '-'], TEXT);
  expect(status).toBe(0);
  expect(stdout).not.toBe(TEXT);
  expect(throughStage([utf8(TEXT)], { perLine })).toBe(stdout);
});
