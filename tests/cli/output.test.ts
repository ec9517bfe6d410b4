import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createNormalizer, diagnose, explain, normalize } from '../../src/index.ts';
import { FLAGS } from '../../src/cli/flags.ts';
import { resolveOptions } from '../../src/options.ts';
import { files, run } from './casemend.ts';

const DAMAGED = `the german chancellor met president obama in berlin on monday.

they spoke about nato, and i was told that angela merkel would fly to paris on tuesday.  \n`;

const SOUND = 'The committee met on Monday. Nobody in Paris was surprised by what it decided.\n';

test('standard input is mended', () => {
  expect(normalize(DAMAGED)).not.toBe(DAMAGED);
  expect(run([], DAMAGED)).toEqual({ status: 0, stdout: normalize(DAMAGED), stderr: '' });
});

test('files and standard input are mended in the order given', () => {
  const [damaged, sound] = files(DAMAGED, SOUND) as [string, string];
  const result = run([sound, '-', damaged], 'on monday i went to london.\n');
  expect(result.stdout).toBe(SOUND + normalize('on monday i went to london.\n') + normalize(DAMAGED));
  expect(result.status).toBe(0);
});

test('what follows -- is a file, whatever it looks like', () => {
  expect(run(['--', '--diff']).stderr).toBe('casemend: --diff: no such file; check the path\n');
});

test('empty input gives empty output', () => {
  for (const args of [[], ['--diff'], ['--explain']]) expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
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

test('--diff ends with a line break even where the text does not', () => {
  expect(run(['--diff'], SOUND.trimEnd()).stdout).toBe(SOUND);
});

test.each([
  ['plain in a pipe', {}, '[-obama-]{+Obama+}'],
  ['coloured if forced', { FORCE_COLOR: '1' }, '\u001B[31;9mobama\u001B[39;29m\u001B[32mObama\u001B[39m'],
  ['plain if FORCE_COLOR is 0', { FORCE_COLOR: '0' }, '[-obama-]{+Obama+}'],
  ['plain if NO_COLOR says so', { FORCE_COLOR: '1', NO_COLOR: '1' }, '[-obama-]{+Obama+}'],
])('--diff is %s', (_name, env, marked) => {
  expect(run(['--diff'], DAMAGED, env).stdout).toContain(marked);
});

test('--explain writes one JSON line for each edit', () => {
  const [file] = files(DAMAGED) as [string];
  const lines = run(['--explain', file]).stdout.trimEnd().split('\n');
  const { edits } = explain(DAMAGED);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(edits.map((edit) => ({ file, ...edit })));
});

test('--diagnose writes one JSON line for each file', () => {
  const [damaged, sound] = files(DAMAGED, SOUND) as [string, string];
  const lines = run(['--diagnose', damaged, sound]).stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { file: damaged, ...diagnose(DAMAGED) },
    { file: sound, ...diagnose(SOUND) },
  ]);
});

test.each(['--min-confidence=1', '--min-confidence=0.999'])('%s is handed on', (flag) => {
  const minConfidence = Number(flag.split('=')[1]);
  const expected = createNormalizer({ minConfidence }).normalize(DAMAGED);
  expect(expected).not.toBe(normalize(DAMAGED));
  expect(run([flag], DAMAGED).stdout).toBe(expected);
});

test('--min-confidence has the range and the default of the option', () => {
  const { range, fallback } = FLAGS.find(({ name }) => name === 'min-confidence')!;
  expect(fallback).toBe(resolveOptions().minConfidence);
  const [lowest, highest] = range!;
  for (const minConfidence of [lowest, highest])
    expect(resolveOptions({ minConfidence })).toMatchObject({ minConfidence });
  for (const minConfidence of [lowest - 0.01, highest + 0.01])
    expect(() => resolveOptions({ minConfidence })).toThrow();
});

test('--help names every flag and the exit statuses', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  for (const flag of FLAGS) expect(stdout).toContain(`--${flag.name}`);
  expect(stdout).toMatch(/Exit status: 0 .* 1 .* 2 /u);
  expect(run(['-h']).stdout).toBe(stdout);
});

test('--version gives the version of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});
