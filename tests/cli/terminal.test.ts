import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { DAMAGED, REPAIRED, run, tree } from './casemend.ts';
import { readable, runInTerminal } from './terminal.ts';

/** So much that threads are started for it, and a bar is seen. */
const MUCH = DAMAGED.repeat(2500);
const NO_TERMINAL = 'needs the command script';

test('the bar covers no name of a file', ({ skip }) => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': REPAIRED, 'c.txt': DAMAGED, 'd.txt': MUCH });
  const written = runInTerminal(['--check', root]);
  if (written === undefined) skip(NO_TERMINAL);
  expect(written).toContain('0 repairs');
  const names = ['a.txt', 'c.txt', 'd.txt'].map((name) => join(root, name));
  expect(readable(written!).slice(0, 4)).toEqual([...names, expect.stringMatching(/^casemend: 4 files/u)]);
});

test('where explanations go to the terminal, no bar comes between them', ({ skip }) => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED });
  const written = runInTerminal(['--explain', '-', '--check', root]);
  if (written === undefined) skip(NO_TERMINAL);
  const lines = readable(written!).filter((line) => line.startsWith('{'));
  expect(lines.map((line) => (JSON.parse(line) as { after: string }).after)).toEqual([
    'Minister',
    'Asad',
    'US',
    'Monday',
    'Minister',
    'Asad',
    'US',
    'Monday',
  ]);
});

test('a run that goes on begins its bar where it was', ({ skip }) => {
  const done = REPAIRED.repeat(5000);
  const root = tree({ 'a.txt': done, 'b.txt': MUCH });
  const out = tree({ 'b.txt/in-the-way': '' });
  const args = ['-o', out, '--resume', join(folder(), 'journal'), root];
  expect(run(args).status).toBe(1);
  rmSync(join(out, 'b.txt'), { recursive: true });
  const written = runInTerminal(args);
  if (written === undefined) skip(NO_TERMINAL);
  expect(/(\d+) %/u.exec(written!)?.[1]).toBe(String(Math.floor((100 * done.length) / (done.length + MUCH.length))));
});
