import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { DAMAGED, ended, REPAIRED, run, start, tree } from './casemend.ts';

type Node = DefaultTreeAdapterTypes.Node;

const line = (text: string): string => `${JSON.stringify({ text })}\n`;
const MANY = 400;
/** Damaged documents with a number each, and a few megabytes that are no prose. */
const NUMBERED = Array.from({ length: MANY }, (_, at) => {
  const pad = 'x'.repeat(4000);
  return `${JSON.stringify({ text: `${at}. ${DAMAGED}`, pad })}\n`;
}).join('');

/** The numbers of the documents that a page shows. */
function shownIn(page: string): number[] {
  return Array.from(page.matchAll(/<div class="text">(\d+)\. /gu), ([, number]) => Number(number));
}

/** The text of every element of a class, as a page shows it when it shows texts before or after. */
function textsOf(page: string, side: 'del' | 'ins'): string[] {
  const hidden = side === 'del' ? 'ins' : 'del';
  const read = (node: Node): string => {
    if ('value' in node) return node.value;
    const classes = 'attrs' in node ? node.attrs.filter(({ name }) => name === 'class').map(({ value }) => value) : [];
    if (node.nodeName === hidden || classes.some((name) => ['unseen', 'why', 'gap'].includes(name))) return '';
    return 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  };
  const find = (node: Node): Node[] => {
    const isText = 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'text');
    if (isText) return [node];
    return 'childNodes' in node ? node.childNodes.flatMap(find) : [];
  };
  return find(parse(page)).map(read);
}

test('the texts are right before and after, also of a document with hundreds of changes', () => {
  const damaged = `${DAMAGED} `.repeat(60);
  const root = tree({ 'a.txt': damaged });
  const page = join(root, 'report.html');
  const { stdout } = run(['--report', page, join(root, 'a.txt')]);
  const [before] = textsOf(readFileSync(page, 'utf8'), 'del') as [string];
  const [after] = textsOf(readFileSync(page, 'utf8'), 'ins') as [string];
  expect(stdout).toBe(`${REPAIRED} `.repeat(60));
  expect(before.length).toBeGreaterThan(1000);
  expect(damaged.startsWith(before)).toBe(true);
  expect(stdout.startsWith(after)).toBe(true);
});

test(
  'the documents are drawn from the whole archive, the same ones in any number of threads',
  { timeout: 120_000 },
  () => {
    const root = tree({ 'a.ndjson': NUMBERED });
    const page = join(root, 'report.html');
    const shown = ['1', '2'].map((jobs) => {
      expect(run(['-q', '--check', '--jobs', jobs, '--report', page, join(root, 'a.ndjson')]).status).toBe(1);
      return shownIn(readFileSync(page, 'utf8'));
    });
    expect(shown[0]!.length).toBe(100);
    for (const quarter of [0, 1, 2, 3]) {
      const here = shown[0]!.filter((number) => Math.floor((number * 4) / MANY) === quarter);
      expect(here.length).toBeGreaterThan(8);
    }
    expect(shown[1]).toEqual(shown[0]);
  },
);

test('errors, doubts, the command and its options are in the page', () => {
  const doubtful = `${DAMAGED} He met the Un secretary-general, ana Lucía Ferreira, in new York.`;
  const root = tree({ 'a.ndjson': `${line(doubtful)}bad\n`, 'b.txt': new Uint8Array(3000) });
  const page = join(root, 'report.html');
  run([
    '--check',
    '--min-confidence',
    '0.75',
    '--casing',
    'headline=false',
    '--report',
    page,
    root,
    `${root}/none.txt`,
  ]);
  const html = readFileSync(page, 'utf8');
  for (const text of [
    `a.ndjson <span class="soft">·</span> line 2</td><td>not valid JSON`,
    'b.txt</td><td>is binary, not text',
    'none.txt</td><td>no such file',
    '3 errors',
    `casemend --check --min-confidence 0.75 --casing headline=false --report ${page}`,
    '<th scope="row">min-confidence</th><td>0.75</td>',
    '<th scope="row">casing</th><td>headline=false</td>',
    'Changes that were least sure',
    'Days, months, holidays',
  ])
    expect(html).toContain(text);
});

/** A run with a journal whose page is to be as if nothing had happened. */
function journaled(archive: Record<string, string>): {
  args: string[];
  page: string;
  journal: string;
  expected: string;
} {
  const root = tree(archive);
  const work = folder();
  const [page, journal, out] = ['report.html', 'journal', 'out'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const args = ['-q', '-j', '1', '-o', out, '--report', page, root];
  run(args);
  const expected = readFileSync(page, 'utf8');
  for (const path of [page, out]) rmSync(path, { recursive: true });
  return { args: [...args, '--resume', journal], page, journal, expected };
}

/** A page without its command line, in which the journal is named. */
const withoutCommand = (html: string): string => html.replace(/<section id="command"[\s\S]*?<\/section>/u, '');

test(
  'after a kill the report of the run is the same, and its samples are not in the journal',
  { timeout: 120_000 },
  async () => {
    const { args, page, journal, expected } = journaled({
      'a.ndjson': `${NUMBERED}bad\n`,
      'b.txt': DAMAGED,
    });
    const child = start(args);
    const end = ended(child);
    while (child.exitCode === null && (!existsSync(journal) || !readFileSync(journal, 'utf8').includes('"checkpoint"')))
      await setTimeout(20);
    child.kill('SIGKILL');
    expect((await end).status).toBeNull();
    expect(readFileSync(`${journal}.report`, 'utf8')).toContain('Qureshi');
    expect(run(args).status).toBe(1);
    expect(withoutCommand(readFileSync(page, 'utf8'))).toBe(withoutCommand(expected));
    expect(readFileSync(journal, 'utf8')).not.toContain('Qureshi');
    expect(statSync(journal).size).toBeLessThan(10_000);
    expect(existsSync(`${journal}.report`)).toBe(false);
  },
);

test('as long as a file has failed, what the report needs is kept', () => {
  const { args, page, journal, expected } = journaled({ 'a.txt': DAMAGED, 'b.txt': DAMAGED, 'c.txt': DAMAGED });
  const inTheWay = tree({ 'b.txt/x': '' }, join(args[4]!));
  expect(run(args).status).toBe(1);
  expect(readFileSync(page, 'utf8')).toContain('it is a directory');
  rmSync(join(inTheWay, 'b.txt'), { recursive: true });
  expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(withoutCommand(readFileSync(page, 'utf8'))).toBe(withoutCommand(expected));
  expect(existsSync(`${journal}.report`)).toBe(false);
});
