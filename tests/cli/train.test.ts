import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { TRAIN_FLAGS } from '../../src/cli/command-line/train-flags.ts';
import { createNormalizer } from '../../src/index.ts';
import { smallCorpus } from '../support/small-corpus.ts';
import { files, run, type Result } from './casemend.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

const DAMAGED = 'the mayor met angela merkel on monday. she said that quendril harbour was growing in berlin.\n';
const QUICK = ['--bits', '16', '--epochs', '1'];

/** What one run of the command learns from, and what it says and writes: training takes seconds. */
const learnt = ((): (() => { packed: string; out: string; args: string[]; trained: Result }) => {
  const root = mkdtempSync(join(tmpdir(), 'casemend-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  let made: ReturnType<typeof learnt> | undefined;
  return () => {
    if (made) return made;
    const [packed, headlines, out] = ['own.txt.gz', 'headlines.txt', 'own.model'].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(packed, gzipSync(smallCorpus()));
    writeFileSync(headlines, 'Harbour to Grow\tnews\n\n');
    const args = ['train', `${packed}@0.9`, '--headlines', headlines, ...QUICK, '--keep=5000', '--seed=7'];
    const trained = run([...args, `--out=${out}`]);
    expect(readdirSync(root).sort()).toEqual(['headlines.txt', 'own.model', 'own.txt.gz']);
    return (made = { packed, out, args, trained });
  };
})();

test('a model learnt from fifty articles repairs with what it learnt', () => {
  const [text] = files(DAMAGED) as [string];
  const { out, trained } = learnt();
  expect(trained).toMatchObject({ status: 0 });
  expect(trained.stderr).toMatch(/^100 % .* words\/s .* left {2}loss \d/mu);
  const model = readFileSync(out);
  expect(trained.stdout).toContain(`${out}: ${model.length.toLocaleString('en')} bytes, `);
  expect(trained.stdout).toMatch(/^on text held out: .*lower recall [\d.]+ %/mu);
  expect(trained.stdout).toMatch(
    /^of both, F1 there: new [\d.]+ % \(recall [\d.]+, precision [\d.]+\), shipped [\d.]+ % \(.*\); the .*\n$/mu,
  );

  const repaired = run(['--model', out, text]);
  expect(repaired).toEqual({ status: 0, stdout: createNormalizer({ model }).normalize(DAMAGED), stderr: '' });
  expect(repaired.stdout).toContain('Quendril Harbour');
  expect(run([text]).stdout).not.toContain('Quendril Harbour');
});

test('the same seed gives the same model, over an older one too', () => {
  const [other] = files('old') as [string];
  const { out, args } = learnt();
  expect(run([...args, `--out=${other}`]).status).toBe(0);
  expect(readFileSync(out).equals(readFileSync(other))).toBe(true);
  expect(readFileSync(out).subarray(0, 8).toString()).toBe('CASEMEND');
});

test('training goes on from a model: it knows the old names and the new ones', () => {
  const { packed: corpus, out: first } = learnt();
  const [more] = files(smallCorpus().replaceAll('Quendril Harbour', 'Tolvane Quay')) as [string];
  const second = `${more}.second`;
  expect(run(['train', more, '--epochs', '1', '--from', first, '-o', second])).toMatchObject({ status: 0 });
  const { normalize } = createNormalizer({ model: readFileSync(second) });
  expect(normalize(DAMAGED)).toContain('Quendril Harbour');
  expect(normalize(DAMAGED.replace('quendril harbour', 'tolvane quay'))).toContain('Tolvane Quay');
  expect(run(['train', more, '--bits', '17', '--from', first, '-o', second])).toEqual({
    status: 2,
    stdout: '',
    stderr: `casemend: option --bits can be 16 at most, as in ${first}; see casemend train --help\n`,
  });
  expect(run(['train', corpus, '--from', first, '-o', first])).toMatchObject({
    status: 2,
    stderr: `casemend: the model would overwrite ${first}; see casemend train --help\n`,
  });
  expect(run(['train', corpus, '--from', more, '-o', second])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/: This is not a usable casemend model: it does not begin like one\. /u) as string,
  });
});

describe('trouble with a corpus', () => {
  const cut = gzipSync(smallCorpus()).subarray(0, 3000);
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', 'FILE: is empty; name a text with correct capitals'],
    ['a blank file', 'a.txt', '\n \n', 'FILE: is empty; name a text with correct capitals'],
    ['a cut archive', 'a.gz', cut, 'FILE: is cut off; make it again'],
    ['no archive', 'a.gz', 'Hello.', 'FILE: is not a sound .gz file; make it again'],
    ['no text', 'a.txt', new Uint8Array(1000), 'FILE: is binary, not text; extract its text first'],
    [
      'too little text',
      'a.txt',
      'Paris is a town.',
      'The corpus has 4 words; at least 2000 are needed. Add more text with correct capitals.',
    ],
    [
      'text without capitals',
      'a.txt',
      smallCorpus().toLowerCase(),
      'Only 0.0 % of the words of the corpus have a capital. Train on text whose capitals are correct.',
    ],
  ])('%s is refused and nothing is written', (_what, name, content, problem) => {
    const [place] = files('') as [string];
    const corpus = join(dirname(place), name);
    writeFileSync(corpus, content);
    const out = join(dirname(place), 'own.model');
    const stderr = `casemend: ${problem.replace('FILE', corpus)}\n`;
    expect(run(['train', corpus, '-o', out])).toEqual({ status: 1, stdout: '', stderr });
    expect(readdirSync(dirname(place)).filter((file) => file.includes('.model'))).toEqual([]);
  });

  test.each([['--headlines'], ['--from'], []])('a missing file is named: %j', (...flag) => {
    const [corpus] = files(smallCorpus()) as [string];
    const missing = `${corpus}.missing@0.5`;
    const named = flag.length > 0 ? missing : `${corpus}.missing`;
    const stderr = `casemend: ${named}: no such file; check the path\n`;
    expect(run(['train', corpus, ...flag, missing, '-o', `${corpus}.model`])).toEqual({
      status: 1,
      stdout: '',
      stderr,
    });
  });
});

test('a place that cannot be written is refused before anything is read', () => {
  const [corpus] = files('') as [string];
  const folder = join(dirname(corpus), 'folder');
  mkdirSync(folder);
  const refusal = (out: string): string => {
    const { status, stderr } = run(['train', `${corpus}.missing`, '-o', out]);
    expect(status).toBe(1);
    return stderr;
  };
  expect(refusal(folder)).toBe(`casemend: ${folder}: cannot be written: it is not a file; choose another name\n`);
  expect(refusal(join(folder, 'no/own.model'))).toMatch(
    /cannot be written: there is no such directory; make it first\n$/u,
  );
  expect(refusal(join(corpus, 'own.model'))).toMatch(/cannot be written: a part of its path is not a directory\n$/u);
});

test('a corpus is never overwritten', () => {
  const text = smallCorpus();
  const [corpus] = files(text) as [string];
  const stderr = `casemend: the model would overwrite ${corpus}; see casemend train --help\n`;
  expect(run(['train', `${corpus}@0.5`, '-o', corpus])).toEqual({ status: 2, stdout: '', stderr });
  expect(readFileSync(corpus, 'utf8')).toBe(text);
});

test.each([
  [[], 'name at least one corpus to learn from'],
  [['a.txt'], 'option --out needs the name of a file'],
  [['a.txt', '-o'], 'option --out needs the name of a file'],
  [['a.txt', '-o', 'm', '--diff'], 'unknown option --diff'],
  [['a.txt', '-o', 'm', '--epochs=0'], "option --epochs needs a whole number from 1 to 100, not '0'"],
  [['a.txt', '-o', 'm', '--bits', '16.5'], "option --bits needs a whole number from 16 to 28, not '16.5'"],
  [['a.txt', '-o', 'm', '--keep', 'all'], "option --keep needs a whole number from 1000 to 100000000, not 'all'"],
  [['a.txt', '-o', 'm', '--seed'], 'option --seed needs a whole number from 0 to 4294967295'],
])('train %j is a usage error', (args, problem) => {
  const stderr = `casemend: ${problem}; see casemend train --help\n`;
  expect(run(['train', ...args])).toEqual({ status: 2, stdout: '', stderr });
});

test('train --help names every flag and the exit statuses', () => {
  const { status, stdout } = run(['train', '--help']);
  expect(status).toBe(0);
  for (const flag of TRAIN_FLAGS) expect(stdout).toContain(`--${flag.name}`);
  expect(stdout).toMatch(/^EXIT STATUS\n {7}0 .*\n {7}1 .*\n {7}2 /mu);
});

test('a model that cannot be used is refused before an input is touched', () => {
  const [text, foreign] = files(DAMAGED, smallCorpus()) as [string, string];
  const missing = `${foreign}.missing`;
  const refusal = (model: string): string => {
    const { status, stdout, stderr } = run(['--model', model, text]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };
  expect(refusal(missing)).toBe(`casemend: ${missing}: no such file; check the path\n`);
  expect(refusal(dirname(text))).toBe(`casemend: ${dirname(text)}: is a directory; name the files in it\n`);
  expect(refusal(foreign)).toMatch(/: This is not a usable casemend model: it does not begin like one\. Take a file /u);
  expect(run(['--model=', text])).toMatchObject({
    status: 2,
    stderr: 'casemend: option --model needs the name of a file; see casemend --help\n',
  });
});

test('repair loads nothing of the training', async () => {
  const { metafile } = await build({
    entryPoints: ['cli/clean/clean.ts', 'batch/pool/worker.ts'].map((file) => join(SOURCE, file)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: 'unwritten',
  });
  const loaded = Object.keys(metafile.inputs);
  expect(loaded.some((path) => path.endsWith('src/normalize.ts'))).toBe(true);
  expect(loaded.filter((path) => path.includes('training/'))).toEqual([]);
  expect(existsSync(join(SOURCE, 'training/train.ts'))).toBe(true);
});
