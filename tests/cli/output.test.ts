import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNormalizer, diagnose, normalize } from '../../src/index.ts';
import { files, run } from './casemend.ts';

const DAMAGED = `the german chancellor met president obama in berlin on monday.

they spoke about nato, and i was told that angela merkel would fly to paris on tuesday.  \n`;

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';

test('standard input is repaired', () => {
  expect(normalize(DAMAGED)).not.toBe(DAMAGED);
  expect(run([], DAMAGED)).toEqual({ status: 0, stdout: normalize(DAMAGED), stderr: '' });
});

test('files and standard input are repaired in the order given', () => {
  const [damaged, sound] = files(DAMAGED, SOUND) as [string, string];
  const result = run([sound, '-', damaged], 'on monday i went to london.\n');
  expect(result.stdout).toBe(SOUND + normalize('on monday i went to london.\n') + normalize(DAMAGED));
  expect(result.status).toBe(0);
  expect(result.stderr).toMatch(/^casemend: 3 files, 3 documents, /u);
});

test('empty input gives empty output', () => {
  for (const args of [['--diff'], ['--format', 'ndjson'], ['--format=csv', '--column=1']])
    expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a text larger than the buffer of a pipe arrives whole', () => {
  const large = SOUND.repeat(4000);
  expect(run([], large).stdout).toBe(normalize(large));
});

test('--diff marks words so that both texts can be read off', () => {
  const { stdout } = run(['--diff'], DAMAGED);
  expect(stdout).toContain('[-obama-]{+Obama+}');
  expect(stdout.replace(/\[-([^\]]*)-\]/gu, '$1').replace(/\{\+[^}]*\+\}/gu, '')).toBe(DAMAGED);
  expect(stdout.replace(/\[-[^\]]*-\]/gu, '').replace(/\{\+([^}]*)\+\}/gu, '$1')).toBe(normalize(DAMAGED));
});

test.each([
  ['plain in a pipe', {}, '[-obama-]{+Obama+}'],
  ['coloured if forced', { FORCE_COLOR: '1' }, '\u001B[31;9mobama\u001B[39;29m\u001B[32mObama\u001B[39m'],
  ['plain if NO_COLOR says so', { FORCE_COLOR: '1', NO_COLOR: '1' }, '[-obama-]{+Obama+}'],
])('--diff is %s', (_name, env, marked) => {
  expect(run(['--diff'], DAMAGED, env).stdout).toContain(marked);
});

test('the same letters are lost in the library, the figures, the summary and the report', () => {
  const file = new URL('../articles/talks.damaged.txt', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const { kind, letters } = diagnose(text);
  expect(kind).toBe('letters');
  expect(letters.length).toBeGreaterThan(5);
  const lost = letters.filter((letter) => letter.lost).map(({ letter }) => letter);
  expect(lost.toSorted()).toEqual(['A', 'D', 'M', 'N', 'S']);
  const page = join(mkdtempSync(join(tmpdir(), 'casemend-')), 'report.html');
  const figures = run(['--stats', 'json', '--report', page], text).stderr;
  expect(Object.keys((JSON.parse(figures) as { lostLetters: object }).lostLetters).toSorted()).toEqual(lost.toSorted());
  expect(run(['--stats', 'text'], text).stderr).toContain('A in 1, D in 1, M in 1, N in 1, S in 1\n');
  expect(readFileSync(page, 'utf8')).toContain('A D M N S');
});

test('the options of the library are handed on', () => {
  const strict = createNormalizer({ minConfidence: 0.999 }).normalize(DAMAGED);
  expect(strict).not.toBe(normalize(DAMAGED));
  expect(run(['--min-confidence=0.999'], DAMAGED).stdout).toBe(strict);
  const loud = 'THE SENATE MET IN WASHINGTON ON MONDAY. NOBODY CAME.\n';
  const sure = createNormalizer({ minConfidenceInCapitals: 0.99 }).normalize(loud);
  expect(sure).not.toBe(normalize(loud));
  expect(run(['--min-confidence-in-capitals', '0.99'], loud).stdout).toBe(sure);
  const shouted = 'THE GERMAN CHANCELLOR MET PRESIDENT OBAMA IN BERLIN ON MONDAY.\n';
  expect(normalize(shouted)).not.toBe(shouted);
  expect(run(['--raise-only'], shouted).stdout).toBe(shouted);
  expect(run(['--assume', 'damaged'], 'angela merkel\n').stdout).toBe(
    normalize('angela merkel\n', { assume: 'damaged' }),
  );
  const doubtful =
    'the council of nairobi met on monday. the council and its mayor, peter otieno, said that the road to thika would open ' +
    'in june.\n';
  const fast = normalize(doubtful, { scorer: 'fast' });
  expect(fast).not.toBe(normalize(doubtful));
  expect(run(['--scorer', 'fast'], doubtful).stdout).toBe(fast);
  const odd = 'word ,word and Pakistan.The end.  \n';
  const some = normalize(odd, { characters: { punctuation: false } });
  expect(some).not.toBe(normalize(odd));
  expect(run(['--characters', 'punctuation=false'], odd).stdout).toBe(some);
  const noted = normalize(DAMAGED, { casing: { calendar: false } });
  expect(run(['--casing', 'calendar=false'], DAMAGED).stdout).toBe(noted);
});

test('--version gives the version of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});
