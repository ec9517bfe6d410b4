import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { InputPlan } from '../../src/batch/plan/input-plan.ts';
import { comparePlaces } from '../../src/batch/sources/place.ts';
import { listSources } from '../../src/batch/sources/list-sources.ts';
import type { Source } from '../../src/batch/sources/source.ts';
import { folder } from '../support/folder.ts';

type Wanted = Omit<Parameters<typeof listSources>[0], 'inputs'>;

const WANTED: Wanted = {
  format: undefined,
  include: [],
  exclude: [],
  follow: false,
  outDir: undefined,
  explain: undefined,
  rejects: undefined,
  report: undefined,
  journal: undefined,
  backup: undefined,
};

interface Listed {
  readonly sources: readonly Source[];
  readonly targets: readonly string[];
  readonly problems: readonly string[];
  readonly leftOut: readonly string[];
}

/** What is found in inputs, what went wrong and what was left out. */
async function list(inputs: InputPlan['inputs'], wanted: Partial<Wanted> = {}): Promise<Listed> {
  const problems: string[] = [];
  const leftOut: string[] = [];
  const sources: Source[] = [];
  const sights = {
    onProblem: (path: string, problem: string): void => void problems.push(`${path}: ${problem}`),
    onSkipped: (_: string, reason: string): void => void leftOut.push(reason),
  };
  for await (const source of listSources({ ...WANTED, ...wanted, inputs }, sights)) {
    if (source.problem === undefined) sources.push(source);
    else problems.push(`${source.path}: ${source.problem}`);
  }
  return { sources, targets: sources.map(({ target }) => target.join('/')), problems, leftOut };
}

function tree(...paths: string[]): string {
  const root = folder();
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  return root;
}

test('files are taken in the order of their names, level by level, each with its place', async () => {
  const root = tree('b.txt', 'a/z.txt', 'a/b/c.txt', 'a.txt', 'B.txt', 'ä.txt', 'a-b.txt');
  const { sources, targets } = await list([root]);
  expect(targets).toEqual(['B.txt', 'a/b/c.txt', 'a/z.txt', 'a-b.txt', 'a.txt', 'b.txt', 'ä.txt']);
  const places = sources.map(({ place }) => place);
  expect(places.toSorted(comparePlaces)).toEqual(places);
});

test('known endings are taken, hidden files and other kinds are not', async () => {
  const root = tree('a.txt', 'b.png', '.c.txt', '.git/d.txt', 'e.csv.gz', 'f');
  const { targets, leftOut } = await list([root]);
  expect(targets).toEqual(['a.txt', 'e.csv.gz']);
  expect(leftOut).toEqual(['other', 'other']);
});

test('globs tell which files and folders are taken', async () => {
  const root = tree('a.log', 'x/b.log', 'x/c.txt', 'others/d.txt', 'x/others/e.txt', 'x/y/f.txt');
  expect((await list([root], { include: ['*.log'] })).targets).toEqual(['a.log', 'x/b.log']);
  expect((await list([root], { include: ['x/*'] })).targets).toEqual(['x/b.log', 'x/c.txt']);
  expect((await list([root], { exclude: ['others'] })).targets).toEqual(['x/c.txt', 'x/y/f.txt']);
  expect((await list([root], { exclude: ['x/**'] })).targets).toEqual(['others/d.txt']);
  expect((await list([root], { exclude: ['x/y/'] })).targets).not.toContain('x/y/f.txt');
});

test('links are followed only if asked, and a loop ends where it begins', async () => {
  const root = tree('a/b.txt', 'c.txt');
  symlinkSync(root, join(root, 'a/loop'));
  symlinkSync(join(root, 'c.txt'), join(root, 'd.txt'));
  symlinkSync(join(root, 'nowhere'), join(root, 'e.txt'));
  expect(await list([root])).toMatchObject({ targets: ['a/b.txt', 'c.txt'], leftOut: ['link', 'link', 'link'] });
  expect(await list([root], { follow: true })).toMatchObject({
    targets: ['a/b.txt', 'c.txt', 'd.txt'],
    leftOut: ['loop'],
    problems: [`${join(root, 'e.txt')}: no such file; check the path`],
  });
});

test('files that are written to are not read', async () => {
  const root = tree('a.txt', 'edits.ndjson', 'bad.txt', 'journal.txt');
  const [explain, rejects, journal] = ['edits.ndjson', 'bad.txt', 'journal.txt'].map((name) => join(root, name));
  expect((await list([root], { explain, rejects, journal })).targets).toEqual(['a.txt']);
});

test('the folder that is written to is not read, and no two inputs are written to one place', async () => {
  const root = tree('a.txt', 'out/b.txt', 'c/a.txt');
  const outDir = join(root, 'out');
  expect((await list([root], { outDir })).targets).toEqual(['a.txt', 'c/a.txt']);
  const { targets, problems } = await list([join(root, 'a.txt'), join(root, 'c')], { outDir });
  expect(targets).toEqual(['a.txt']);
  expect(problems).toEqual([
    `${join(root, 'c/a.txt')}: would be written to a.txt as an earlier input was; repair it on its own`,
  ]);
});

test('files for programs are taken only if somebody says what they are', async () => {
  const root = tree('a.json', 'b.txt', 'node_modules/c.txt', 'b.txt.orig');
  expect((await list([root], { backup: '.orig', include: ['*'] })).targets).toEqual(['a.json', 'b.txt']);
  const json = join(root, 'a.json');
  expect((await list([json])).problems).toEqual([expect.stringContaining(`${json}: is written for programs`)]);
  expect((await list([json], { format: 'text' })).targets).toEqual(['a.json']);
});

test('what is not there is reported, and the rest is listed', async () => {
  const root = tree('a.txt');
  const { targets, problems } = await list([
    join(root, 'missing'),
    root,
    { name: '-', target: 'stdin', open: () => Readable.from([]) },
  ]);
  expect(targets).toEqual(['a.txt', 'stdin']);
  expect(problems).toEqual([`${join(root, 'missing')}: no such file; check the path`]);
});
