import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CleanCommand } from '../../../src/cli/command-line/clean-command.ts';
import { defaultJobs } from '../../../src/batch/plan/plan.ts';
import { readCleanCommand } from '../../../src/cli/command-line/read-clean-command.ts';
import { tree } from '../casemend.ts';

/** What a config file and a command line come to. */
function read(config: object, ...args: string[]): CleanCommand {
  return readCleanCommand(args, { cwd: tree({ 'casemend.json': JSON.stringify(config) }) });
}

test.each<[object, Partial<CleanCommand>]>([
  [
    { format: 'csv', column: ['body', 2], delimiter: 'tab', noHeader: true },
    { format: 'csv', columns: ['body', '2'], delimiter: '\t', header: false },
  ],
  [{ 'per-line': true, perLine: undefined }, { perLine: true }],
  [{ $schema: './node_modules/casemend/casemend.schema.json', field: 'body' }, { fields: ['body'] }],
  [{ field: [] }, { fields: ['text'] }],
  [
    { include: ['*.md'], exclude: '*.old', follow: true, encoding: 'utf-8' },
    { include: ['*.md'], exclude: ['*.old'], follow: true, encoding: 'utf-8' },
  ],
  [
    { maxRecord: '2MiB', jobs: 2, quiet: true, stats: 'text' },
    { maxRecord: 2 ** 21, jobs: 2, quiet: true, stats: 'text' },
  ],
  [
    { 'max-record': 4096, check: true },
    { maxRecord: 4096, check: true },
  ],
  [
    { explain: '-', rejects: 'bad.txt', report: 'run.html' },
    { explain: '-', rejects: 'bad.txt', report: 'run.html' },
  ],
  [
    { minConfidence: 0.9, raiseOnly: true, assume: 'sound' },
    { options: { minConfidence: 0.9, raiseOnly: true, assume: 'sound' } },
  ],
  [{ characters: false, casing: { headline: false } }, { options: { characters: false, casing: { headline: false } } }],
  [{ characters: { lines: 'pages', tags: true } }, { options: { characters: { lines: 'pages', tags: true } } }],
])('%j is read', (config, expected) => {
  expect(read(config)).toMatchObject(expected);
});

describe('the command line wins', () => {
  test('over a value, and over all values of a flag that is repeatable', () => {
    const config = { jobs: 2, field: ['title', 'body'], minConfidence: 0.9 };
    const { jobs, fields, options } = read(config, '--jobs=3', '--field', 'text', '--min-confidence=0.5');
    expect({ jobs, fields, options }).toEqual({ jobs: 3, fields: ['text'], options: { minConfidence: 0.5 } });
  });

  test('over where the text goes', () => {
    const config = { inPlace: true, backup: '.orig' };
    expect(read(config, 'a')).toMatchObject({ inPlace: true, backup: '.orig' });
    expect(read(config, 'a', '--check')).toMatchObject({ inPlace: false, check: true, backup: undefined });
    expect(read({ outDir: 'repaired' }, 'a', '-i', '--backup=~')).toMatchObject({
      outDir: undefined,
      inPlace: true,
      backup: '~',
    });
  });

  test('part by part over the stages', () => {
    const config = { characters: { lines: 'unwrap', tags: true }, casing: { headline: false } };
    expect(read(config, '--characters', 'lines=pages', '--casing', 'acronym=false').options).toEqual({
      characters: { lines: 'pages', tags: true },
      casing: { headline: false, acronym: false },
    });
    expect(read(config, '--no-characters', '--no-casing').options).toEqual({ characters: false, casing: false });
  });

  test('over a stage that the file switches off: only what is asked for is on', () => {
    const { characters } = read({ characters: false }, '--characters', 'tags').options;
    expect(Object.entries(characters as object).filter(([, setting]) => setting !== false)).toEqual([['tags', true]]);
  });

  test('and the exclusions hold for what both come to', () => {
    expect(() => read({ backup: '.orig' }, 'a')).toThrow('option --backup needs --in-place');
    expect(() => read({ report: 'x' }, '--explain', 'x')).toThrow('name the same file');
  });
});

describe('where the settings are', () => {
  const files = {
    'casemend.json': '\uFEFF{"jobs": 2}',
    'package.json': '{"name": "x", "casemend": {"jobs": 3}}',
    'other.json': '{"jobs": 4}',
  };
  const jobsOf = (names: readonly (keyof typeof files)[], ...args: string[]): number => {
    const chosen = Object.fromEntries(names.map((name) => [name, files[name]]));
    return readCleanCommand(['--stats=text', ...args], { cwd: tree(chosen) }).jobs;
  };
  const none = defaultJobs();

  test.each<[readonly (keyof typeof files)[], readonly string[], number]>([
    [['casemend.json', 'package.json', 'other.json'], [], 2],
    [['package.json', 'other.json'], [], 3],
    [['other.json'], [], none],
    [['casemend.json', 'package.json', 'other.json'], ['--config', 'other.json'], 4],
    [['casemend.json', 'package.json', 'other.json'], ['--no-config'], none],
  ])('%j with %j', (names, args, jobs) => {
    expect(jobsOf(names, ...args)).toBe(jobs);
  });

  test('they are looked for upwards, and the nearest folder wins', () => {
    const root = tree({
      'casemend.json': '{"jobs": 2, "lexicon": "names.txt"}',
      'names.txt': 'Dawn\n',
      'a/package.json': '{}',
      'a/b/c/x': '',
    });
    const cwd = join(root, 'a/b/c');
    const found = readCleanCommand(['-'], { cwd });
    expect(found.jobs).toBe(2);
    expect(found.options.lexicon).toEqual({ force: ['Dawn'], never: [] });
    tree({ 'a/package.json': '{"casemend": {"jobs": 3}}' }, root);
    expect(readCleanCommand(['-'], { cwd }).jobs).toBe(3);
    tree({ 'a/b/casemend.json': '{"job": 1}' }, root);
    expect(() => readCleanCommand(['-'], { cwd })).toThrow("../casemend.json:1:2: unknown key 'job'");
  });

  test('paths lead from the folder of the file', () => {
    const cwd = tree({ 'names.txt': 'PTI\n' });
    const config = tree({
      'c.json': '{"lexicon": "names.txt", "outDir": "repaired", "report": "../run.html"}',
      'names.txt': 'Dawn\n',
    });
    const { options, outDir, report } = readCleanCommand(['--config', join(config, 'c.json'), 'a'], { cwd });
    expect(options.lexicon).toEqual({ force: ['Dawn'], never: [] });
    expect({ outDir, report }).toEqual({ outDir: join(config, 'repaired'), report: join(config, '../run.html') });
  });
});
