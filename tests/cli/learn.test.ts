import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { learn, normalize, type SourceProfile } from '../../src/index.ts';
import { run, tree } from './casemend.ts';

const TOWNS = ['Madrid', 'Geneva', 'Denmark', 'Berlin', 'Norway', 'Austria', 'Sweden', 'Baghdad'];
const PEOPLE = ['Gloria Mendez', 'Simon Grant', 'Diana Cross', 'Nadia Brook', 'Adam Stone'];

/** A source that lost A, B, D, G, M, N and S. */
const TEXTS = Array.from({ length: 80 }, (_, i) =>
  `The council met in ${TOWNS[i % 8]!} on Monday. ${PEOPLE[i % 5]!} spoke for hour ${i}, and Zorvane left for ${TOWNS[(i * 3 + 1) % 8]!}.`.replace(
    /[ABDGMNS]/gu,
    (letter) => letter.toLowerCase(),
  ),
);
const SHORT = 'He saw dana there.';
const REPAIRED = 'He saw Dana there.';

const records = (texts: readonly string[]): string => texts.map((body) => `${JSON.stringify({ body })}\n`).join('');
const archive = (): string =>
  tree({
    'a.ndjson': records(TEXTS.slice(0, 30)),
    'b/c.ndjson.gz': gzipSync(records(TEXTS.slice(30, 50))),
    'b/d.csv': `id,body\n${TEXTS.slice(50, 78)
      .map((text, i) => `${i},"${text}"\n`)
      .join('')}`,
    'e.txt': TEXTS[78]!,
    'f/g.txt': TEXTS[79]!,
  });

const FIELDS = ['--field=body', '--column=body'];

test('from an archive to a profile to a repaired record that is too short to tell by itself', () => {
  const root = archive();
  const profile = join(root, 'source.json');
  const { status, stdout, stderr } = run(['learn', ...FIELDS, root, '-o', profile]);
  expect([status, stdout, stderr]).toEqual([0, '', `${profile}: learnt from 80 documents\n`]);
  const json = readFileSync(profile, 'utf8');
  const read = JSON.parse(json) as SourceProfile;
  expect(read).toEqual(learn(TEXTS));
  expect(normalize(SHORT, { profile: read })).toBe(REPAIRED);
  expect(run([], SHORT).stdout).not.toBe(REPAIRED);
  expect(run(['--profile', profile], SHORT).stdout).toBe(REPAIRED);
  expect(run(['diagnose', '--profile', profile], 'He spoke of sales.').stdout).toMatch(/some letters lost/u);
  writeFileSync(join(root, 'casemend.json'), '{"profile": "source.json"}');
  expect(run([], SHORT, {}, root).stdout).toBe(REPAIRED);
  // Once it was read by a person, it reads as before.
  expect(json).toMatch(/^\{\n {2}"version": 1,\n {2}"documents": 80,\n/u);
  expect(json).toMatch(/\n {6}"M": \{ "logOdds": \d[\d.]*, "seen": 0, "missing": \d+ \},\n/u);
});

test('the same archive gives the same profile in however many threads, whatever its order', () => {
  // So much that threads are worth it.
  const padded = TEXTS.slice(0, 40).map((body) => `${JSON.stringify({ body, rest: '.'.repeat(4000) })}\n`);
  const root = tree({ 'a.ndjson': padded.join('') });
  const turned = tree({ 'a.ndjson': [...padded].reverse().join('') });
  const [one, ...others] = [
    ['-j1', root],
    ['-j3', root],
    ['-j2', turned],
  ].map((args) => run(['learn', '--field=body', ...args]).stdout);
  for (const other of others) expect(other).toBe(one);
  expect((JSON.parse(one!) as SourceProfile).documents).toBe(40);
});

test('trouble with an input is told, and the others are learnt from', () => {
  const root = tree({ 'a.ndjson': `${records(TEXTS.slice(0, 3))}{"title": "x"}\n` });
  const { status, stdout, stderr } = run(['learn', '--field=body', root]);
  expect(status).toBe(1);
  expect(stderr).toBe(
    `casemend: ${join(root, 'a.ndjson')}:4: field 'body' is missing; put '?' after the path if records may lack it\n`,
  );
  expect((JSON.parse(stdout) as SourceProfile).documents).toBe(3);
  expect(run(['learn', join(root, 'none')])).toMatchObject({ status: 1, stdout: '' });
  expect(run(['learn', tree({ 'a.xyz': 'x' })])).toMatchObject({ status: 2, stdout: '' });
});

test.each([
  ['{"version": 1,\n  "names": {"Zorvane": "x"}}', ':2:24: names.Zorvane must be a count, such as 3, but it is "x"'],
  [
    '{"version": 1,\n  "leters": {}}',
    ':2:13: unknown key leters (did you mean letters?); allowed are $schema, version',
  ],
  ['{"documents": 3}', ":1:1: it has no version; is it a file that 'casemend learn' wrote?"],
  ['{"version": 1,}', ':1:15: is not JSON: '],
  ['\xff', ': is not UTF-8; save it as UTF-8'],
])('a profile that is malformed is refused: %s', (content, message) => {
  const file = join(tree({ 'p.json': Buffer.from(content, 'latin1') }), 'p.json');
  const { status, stdout, stderr } = run(['--profile', file], SHORT);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`casemend: ${file}${message}`);
});

test('a profile that cannot be written is told before anything is read', () => {
  const root = tree({ 'a.txt': TEXTS[0]! });
  const { status, stderr } = run(['learn', root, '-o', join(root, 'no', 'p.json')]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^casemend: .*p\.json: /u);
});
