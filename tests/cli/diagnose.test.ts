import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/index.ts';
import { run, tree } from './casemend.ts';

const LOST = readFileSync(new URL('../articles/talks.damaged.txt', import.meta.url), 'utf8');
const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided, said Angela Merkel.\n';
const SMALL = 'on monday the us senate met in washington, and angela merkel rang from berlin.';

const ARCHIVE = {
  'a.txt': SOUND,
  'b.csv': `id,body\n1,"${SMALL}"\n2,"${SOUND.trim()}"\n`,
  'c/d.ndjson.gz': gzipSync(`${JSON.stringify({ body: SMALL })}\n\n${JSON.stringify({ text: SMALL })}\n`),
  'c/e.html.gz': gzipSync(`<h1>Talks</h1><p>${SMALL}`),
  'c/f.txt': LOST,
};

test('of an archive diagnose shows documents by verdict, the letters lost and the worst files', () => {
  const root = tree(ARCHIVE);
  const { status, stdout, stderr } = run(['diagnose', '-j', '1', '--column=body', '--field=body', root]);
  expect(status).toBe(1);
  expect(stderr).toBe(
    `casemend: ${join(root, 'c/d.ndjson.gz')}:3: field 'body' is missing; put '?' after the path if records may lack it\n`,
  );
  expect(stdout).toMatch(/^5 files, 6 documents, \d+ words; 1 error, all told on standard error\n/u);
  expect(stdout).toMatch(/\nDocuments by verdict\n {8}3 {2}█{10}░{10} {3}50 % {2}all capitals are lost\n/u);
  expect(stdout).toMatch(/\n {8}1 {2}█{3}░{17} {3}17 % {2}some letters lost their capitals\n/u);
  const lost = diagnose(LOST).letters.filter((letter) => letter.lost);
  const letters = /\nLetters lost, by documents\n((?: +1 .*\n)+)/u.exec(stdout)![1]!;
  expect(Array.from(letters.matchAll(/(\S)\n/gu), ([, letter]) => letter)).toEqual(
    lost.map(({ letter }) => letter).sort(),
  );
  const worst = /\nFiles with the most .*\n((?:.*\n)+)$/u.exec(stdout)![1]!.trimEnd().split('\n');
  expect(worst).toHaveLength(4);
  expect(worst[0]).toContain(join(root, 'c/f.txt'));
  expect(worst.join()).not.toContain('a.txt');
});

test('with --json there is a line for each document', () => {
  const root = tree(ARCHIVE);
  const { stdout } = run(['diagnose', '--json', '--column=body', '--field', 'body?', '--include', '*.csv', root]);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const at = { file: join(root, 'b.csv'), field: 'body' };
  expect(lines).toEqual([
    { ...at, record: 2, line: 2, ...diagnose(SMALL) },
    { ...at, record: 3, line: 3, ...diagnose(SOUND.trim()) },
  ]);
});

test('of a document it shows a page, also of one that is packed or has markup', () => {
  const root = tree(ARCHIVE);
  const { status, stdout } = run(['diagnose', join(root, 'c/e.html.gz'), join(root, 'c/f.txt')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/e\.html\.gz: all capitals are lost \([\s\S]*\n {2}block 1: /u);
  expect(stdout).toMatch(/\n\n\S+f\.txt: some letters lost their capitals[\s\S]*\n {2}line/u);
});

test('what standard input is can be said', () => {
  const { stdout } = run(['diagnose', '--format', 'ndjson'], `${JSON.stringify({ text: SMALL })}\n`);
  expect(stdout).toMatch(/^1 file, 1 document, 14 words\n/u);
});
