import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { DAMAGED, REPAIRED, run, tree } from './casemend.ts';

/** An archive, and a run over it with a journal and a report that is finished. */
function finished(where: 'out' | 'in-place'): { root: string; out: string; journal: string; again: () => string } {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED, 'sound.txt': REPAIRED });
  const work = folder();
  const [out, journal, report] = ['out', 'journal', 'report.html'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const destination = where === 'out' ? ['-o', out] : ['-i'];
  const args = ['-q', ...destination, '--resume', journal, '--report', report, root];
  expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
  const again = (): string => {
    const { status, stdout, stderr } = run(args);
    expect(stdout).toBe('');
    expect(status).toBe(stderr.includes('already') ? 0 : 2);
    return stderr;
  };
  expect(again()).toBe(`casemend: ${journal}: all is done already; remove the journal to begin anew\n`);
  return { root, out, journal, again };
}

test('a finished run says which output is gone', () => {
  const { root, out, journal, again } = finished('out');
  rmSync(join(out, 'b.txt'));
  expect(again()).toBe(
    `casemend: ${journal}: all was done, but ${join(root, 'b.txt')} lost what was written of it; remove the journal to begin anew\n`,
  );
  rmSync(out, { recursive: true });
  expect(again()).toContain(`3 files lost what was written of them (the first is ${join(root, 'a.txt')})`);
});

test('a finished run says that its report is gone', () => {
  const { journal, again } = finished('out');
  rmSync(journal.replace('journal', 'report.html'));
  expect(again()).toContain('report.html is gone');
});

test.each(['out', 'in-place'] as const)('a finished run to %s says which input changed or is new', (where) => {
  const { root, again } = finished(where);
  writeFileSync(join(root, 'a.txt'), `New. ${DAMAGED}`);
  expect(again()).toContain(`all was done, but ${join(root, 'a.txt')} changed since it was done; remove`);
  writeFileSync(join(root, 'c.txt'), DAMAGED);
  expect(again()).toContain(`, ${join(root, 'c.txt')} is new; remove`);
});

test('a run that goes on tells it, too, and does the rest', () => {
  const root = tree({ 'a.txt': DAMAGED, 'b.txt': DAMAGED });
  const out = tree({ 'b.txt/in-the-way': '' });
  const journal = join(folder(), 'journal');
  const args = ['-q', '-o', out, '--resume', journal, root];
  expect(run(args).status).toBe(1);
  rmSync(join(out, 'b.txt'), { recursive: true });
  writeFileSync(join(root, 'a.txt'), `New. ${DAMAGED}`);
  expect(run(args)).toEqual({
    status: 1,
    stdout: '',
    stderr: `casemend: ${journal}: ${join(root, 'a.txt')} changed since it was done; remove the journal to begin anew\n`,
  });
  expect(readFileSync(join(out, 'b.txt'), 'utf8')).toBe(REPAIRED);
});
