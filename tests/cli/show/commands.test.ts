import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsError, UsageError } from '../../../src/cli/command-line/usage-error.ts';
import { diagnoseFiles } from '../../../src/cli/show/diagnose.ts';
import { explainTexts } from '../../../src/cli/show/explain.ts';
import { lookUpWords } from '../../../src/cli/show/lookup.ts';
import { diagnose, explain } from '../../../src/index.ts';
import { tree } from '../casemend.ts';
import { folder } from '../../support/folder.ts';

const DAMAGED = 'the senate met in washington on monday, and angela merkel rang from berlin.';

let written = '';
let complaints = '';

beforeEach(() => {
  written = complaints = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
    complaints += `${String(text)}\n`;
  });
  vi.stubEnv('NO_COLOR', '');
  vi.stubEnv('FORCE_COLOR', '0');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('explain shows each text that is given', async () => {
  expect(await explainTexts([DAMAGED, 'All is well.'], { cwd: folder() })).toBe(0);
  expect(written).toContain('[-the-]{+The+} [-senate-]{+Senate+} met in [-washington-]{+Washington+}');
  expect(written).toMatch(/^ {2}1:19 {4}washington → Washington {2}> 99 %/mu);
  expect(written).toMatch(/\n\nAll is well\.\n\nNothing was changed\.\n/u);
  expect(written).not.toContain('\u001B');
});

test('explain --json writes what the library gives', async () => {
  await explainTexts(['--json', '--min-confidence=0.99', DAMAGED], { cwd: folder() });
  expect(JSON.parse(written)).toEqual(explain(DAMAGED, { minConfidence: 0.99 }));
});

test('explain heeds the repair part of the config file', async () => {
  const cwd = tree({ 'casemend.json': '{"outDir": "x", "casing": false}' });
  await explainTexts(['--json', DAMAGED], { cwd });
  expect(JSON.parse(written)).toEqual(explain(DAMAGED, { casing: false }));
});

test('explain colours what it shows if it is asked to', async () => {
  vi.stubEnv('FORCE_COLOR', '1');
  await explainTexts([DAMAGED], { cwd: folder() });
  expect(written).toContain('\u001B[31;9mwashington\u001B[39;29m\u001B[32mWashington\u001B[39m');
  written = '';
  vi.stubEnv('NO_COLOR', '1');
  await explainTexts([DAMAGED], { cwd: folder() });
  expect(written).not.toContain('\u001B');
});

test('explain says so if its text is the name of a file', async () => {
  const file = join(tree({ 'a.txt': DAMAGED }), 'a.txt');
  await explainTexts([file], { cwd: folder() });
  expect(complaints).toBe(`casemend: ${file}: explained as a text; for the file write casemend explain < ${file}\n`);
});

test('diagnose goes on after trouble with a file', async () => {
  const cwd = tree({ 'a.txt': DAMAGED.repeat(4), 'b.txt': 'The committee met on Monday in Paris.\n' });
  const [damaged, missing, sound] = ['a.txt', 'missing.txt', 'b.txt'].map((name) => join(cwd, name)) as [
    string,
    string,
    string,
  ];
  expect(await diagnoseFiles(['--json', damaged, missing, sound], { cwd })).toBe(1);
  expect(complaints).toBe(`casemend: ${missing}: no such file; check the path\n`);
  expect(
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { file: damaged, ...diagnose(DAMAGED.repeat(4)) },
    { file: sound, ...diagnose('The committee met on Monday in Paris.\n') },
  ]);
  written = '';
  expect(await diagnoseFiles([damaged, sound], { cwd })).toBe(0);
  expect(written).toContain(`${damaged}: all capitals are lost (`);
  expect(written).toContain(`\n\n${sound}: `);
});

test('lookup shows each word', async () => {
  expect(await lookUpWords(['paris', 'xqzzyv'], { cwd: folder() })).toBe(0);
  expect(written).toMatch(/^paris\n {2}dictionaries {2}Paris: /u);
  expect(written).toMatch(/\n\nxqzzyv\n {2}Unknown/u);
  written = '';
  await lookUpWords(['--json', 'paris'], { cwd: folder() });
  expect(JSON.parse(written)).toMatchObject({ word: 'paris', known: true, entry: { spelling: 'Paris' } });
});

test('what cannot be done is refused', async () => {
  const context = { cwd: tree({ 'casemend.json': '{"job": 1}' }) };
  await expect(lookUpWords(['--no-config'], context)).rejects.toThrow(UsageError);
  await expect(lookUpWords(['--no-config', ' '], context)).rejects.toThrow('a word to look up is blank');
  await expect(explainTexts(['--diff'], context)).rejects.toThrow('unknown option --diff');
  await expect(diagnoseFiles(['--lexicon=x'], context)).rejects.toThrow('unknown option --lexicon');
  for (const command of [explainTexts, diagnoseFiles, lookUpWords]) {
    await expect(command(['x'], context)).rejects.toThrow(SettingsError);
  }
});
