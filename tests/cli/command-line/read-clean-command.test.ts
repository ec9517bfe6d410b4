import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CleanCommand } from '../../../src/cli/command-line/clean-command.ts';
import { CLEAN_FLAGS } from '../../../src/cli/command-line/clean-flags.ts';
import { readCleanCommand } from '../../../src/cli/command-line/read-clean-command.ts';
import { SettingsError } from '../../../src/cli/command-line/usage-error.ts';
import { model as packedModel } from '../../../src/data/model.ts';
import { folder } from '../../support/folder.ts';
import { tree } from '../casemend.ts';
import { problemOf } from './problem-of.ts';

const read = (...args: string[]): CleanCommand => readCleanCommand(args, { cwd: folder() });

const DEFAULTS: Omit<CleanCommand, 'typed'> = {
  inputs: ['-'],
  format: undefined,
  perLine: false,
  fields: ['text'],
  columns: [],
  delimiter: undefined,
  header: true,
  include: [],
  exclude: [],
  follow: false,
  encoding: undefined,
  stdinFilepath: undefined,
  maxRecord: 16 * 1024 ** 2,
  outDir: undefined,
  inPlace: false,
  check: false,
  diff: false,
  dryRun: false,
  backup: undefined,
  explain: undefined,
  report: undefined,
  rejects: undefined,
  resume: undefined,
  outputFormat: 'text',
  stats: undefined,
  jobs: Math.min(availableParallelism(), 256),
  quiet: false,
  ndjsonServer: false,
  options: {},
};

/** A command line, and what it changes. */
const CASES: readonly (readonly [args: readonly string[], change: Partial<CleanCommand>])[] = [
  [[], {}],
  [['--', '--diff', 'explain'], { inputs: ['--diff', 'explain'] }],
  [['a', '-', 'b'], { inputs: ['a', '-', 'b'] }],
  [['--format', 'ndjson'], { format: 'ndjson' }],
  [['--format=html', '--format=text'], { format: 'text' }],
  [['--per-line'], { perLine: true }],
  [['-l', '--diff'], { check: true, diff: true }],
  [['-n', '-i', 'a'], { inputs: ['a'], check: true, dryRun: true, inPlace: true }],
  [['--dry-run', '--check'], { check: true }],
  [['--output-format=github', '--stdin-filepath', 'a.md'], { outputFormat: 'github', stdinFilepath: 'a.md' }],
  [['--field', 'title', '--field=a.b'], { fields: ['title', 'a.b'] }],
  [['--column', 'body', '--column=3'], { columns: ['body', '3'] }],
  [['--delimiter', ';'], { delimiter: ';' }],
  [['--delimiter=\\t'], { delimiter: '\t' }],
  [['--delimiter', 'tab'], { delimiter: '\t' }],
  [['--delimiter', '\t'], { delimiter: '\t' }],
  [['--delimiter', '¦'], { delimiter: '¦' }],
  [['--no-header'], { header: false }],
  [['--include', '*.txt', '--include', '*.md'], { include: ['*.txt', '*.md'] }],
  [['--exclude=**/old/**'], { exclude: ['**/old/**'] }],
  [['--follow'], { follow: true }],
  [['--encoding', 'Latin1'], { encoding: 'windows-1252' }],
  [['--max-record', '2k'], { maxRecord: 2048 }],
  [['--max-record=1.5MiB'], { maxRecord: 1.5 * 1024 ** 2 }],
  [['--max-record=3MB'], { maxRecord: 3e6 }],
  [['-o', 'out', 'a'], { outDir: 'out', inputs: ['a'] }],
  [['--out-dir=out', 'a', '-'], { outDir: 'out', inputs: ['a', '-'] }],
  [['-i', 'a'], { inPlace: true, inputs: ['a'] }],
  [['a', '--in-place', '--backup', '.orig'], { inPlace: true, backup: '.orig', inputs: ['a'] }],
  [['--check'], { check: true }],
  [['--diff'], { diff: true }],
  [['--explain', '-'], { explain: '-' }],
  [['--explain', 'e', '--rejects', 'r', '--report', 'p'], { explain: 'e', rejects: 'r', report: 'p' }],
  [['--rejects=-'], { rejects: '-' }],
  [['--stats', 'json'], { stats: 'json' }],
  [['-j', '3'], { jobs: 3 }],
  [['-j256'], { jobs: 256 }],
  [['--jobs=1'], { jobs: 1 }],
  [['--resume', 'j', '-o', 'out', 'a'], { resume: 'j', outDir: 'out', inputs: ['a'] }],
  [['--quiet'], { quiet: true }],
  [['-qi', 'a'], { quiet: true, inPlace: true, inputs: ['a'] }],
  [['--no-config'], {}],
  [['--min-confidence', '0.5'], { options: { minConfidence: 0.5 } }],
  [['--min-confidence-in-capitals', '0.9'], { options: { minConfidenceInCapitals: 0.9 } }],
  [['--raise-only', '--assume', 'damaged'], { options: { raiseOnly: true, assume: 'damaged' } }],
  [['--ndjson-server'], { ndjsonServer: true }],
  [['--scorer', 'fast'], { options: { scorer: 'fast' } }],
  [['--no-characters', '--no-casing'], { options: { characters: false, casing: false } }],
  [
    ['--characters', 'tags,lines=unwrap', '--characters=mojibake=false'],
    { options: { characters: { tags: true, lines: 'unwrap', mojibake: false } } },
  ],
  [['--characters', 'boilerplate, lines'], { options: { characters: { boilerplate: 'report', lines: true } } }],
  [['--casing', 'headline=false', '--casing=acronym'], { options: { casing: { headline: false, acronym: true } } }],
];

test.each(CASES)('%j is read', (args, change) => {
  expect(read(...args)).toEqual({ typed: args, ...DEFAULTS, ...change });
});

test('every flag has a case, here or in the tests of the files that it names', () => {
  const typed = CASES.flatMap(([args]) => args).join(' ');
  const missing = CLEAN_FLAGS.map(({ name }) => name).filter((name) => !typed.includes(`--${name}`));
  expect(missing).toEqual(['config', 'lexicon', 'model', 'profile', 'help', 'version']);
});

test('lexicon, model and profile are read', () => {
  const model = Buffer.from(packedModel, 'base64');
  const profile = { version: 1, damage: { lower: 3 } };
  const cwd = tree({ 'names.txt': 'PTI\nus [never]\n', 'own.model': model, 'own.json': JSON.stringify(profile) });
  const { options } = readCleanCommand(['--lexicon', 'names.txt', '--model', join(cwd, 'own.model')], { cwd });
  expect(readCleanCommand(['--profile', 'own.json'], { cwd }).options.profile).toEqual(profile);
  expect(options.lexicon).toEqual({ force: ['PTI'], never: ['us'] });
  expect(Buffer.from(options.model!).equals(model)).toBe(true);
});

test('a model that is none is refused by name', () => {
  const cwd = tree({ 'own.model': 'no model' });
  const args = ['--model', 'own.model'];
  expect(problemOf(() => readCleanCommand(args, { cwd }), SettingsError)).toMatch(
    /^own\.model: This is not a usable casemend model/u,
  );
  expect(problemOf(() => read('--model', 'missing'), SettingsError)).toBe('missing: no such file; check the path');
});
