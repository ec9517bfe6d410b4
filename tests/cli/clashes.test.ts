import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { contentsOf, DAMAGED, REPAIRED, run, tree } from './casemend.ts';

const OPTIONS = ['report', 'explain', 'rejects', 'resume'];

/** Expects that a run is refused before it touches anything. */
function expectRefusal(root: string, args: readonly string[], message: string): void {
  const before = contentsOf(root);
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^casemend: .*\n$/u);
  expect(stderr).toContain(message);
  expect(contentsOf(root)).toEqual(before);
}

describe.each(OPTIONS)('--%s on the path of an output is refused', (option) => {
  test('of a file', () => {
    const root = tree({ 'a.txt': DAMAGED });
    const [input, out, place] = ['a.txt', 'o', 'o/a.txt'].map((name) => join(root, name)) as [string, string, string];
    const message = `${place}: is where ${input} would be written; name another file for --${option}`;
    expectRefusal(root, [input, '-o', out, `--${option}`, place], message);
  });

  test('of a file deep in a folder, also through a link', () => {
    const root = tree({ 'in/x/a.txt': DAMAGED, 'o/x/old.txt': '' });
    const link = join(folder(), 'link');
    symlinkSync(join(root, 'o'), link);
    const [input, out] = ['in', 'o'].map((name) => join(root, name)) as [string, string];
    for (const place of [join(out, 'x/a.txt'), join(link, 'x/a.txt'), join(link, 'x')])
      expectRefusal(root, [input, '-o', out, `--${option}`, place], 'would be written; name another file');
  });

  test('of an original that is kept', () => {
    const root = tree({ 'in/a.txt': DAMAGED });
    const args = ['-i', '--backup', '.orig', join(root, 'in'), `--${option}`, join(root, 'in/a.txt.orig')];
    expectRefusal(root, args, `is where the original of ${join(root, 'in/a.txt')} would be written`);
  });
});

test.each(['report', 'explain', 'rejects'])('--%s on a text of a folder that is read is refused', (option) => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED });
  const message = `${join(root, 'b.txt')}: is a text of ${root}, and would be overwritten`;
  for (const where of [['-i'], ['--check']])
    expectRefusal(root, [...where, root, `--${option}`, join(root, 'b.txt')], message);
});

test('two outputs that are one file by a link are refused', () => {
  const root = tree({ 'a.txt': DAMAGED, 'side/old': '' });
  const link = join(folder(), 'link');
  symlinkSync(join(root, 'side'), link);
  const args = ['--check', join(root, 'a.txt'), '--explain', join(root, 'side/e'), '--report', join(link, 'e')];
  expectRefusal(root, args, 'is the file of --explain, too');
});

test('the same files in the folder that is read may be written again and again', () => {
  const root = tree({ 'a.txt': DAMAGED });
  const [report, explain] = ['report.html', 'edits.ndjson'].map((name) => join(root, name)) as [string, string];
  for (let time = 0; time < 2; time++) {
    const { status, stdout } = run(['-q', '--report', report, '--explain', explain, root]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: REPAIRED });
  }
  expect(readFileSync(report, 'utf8')).toContain('Qureshi');
});
