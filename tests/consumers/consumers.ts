/** Who imports the package, and how. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Project } from './project.ts';

export interface Consumer {
  readonly name: string;
  /** What it installs from the registry. */
  readonly tools?: readonly string[];
  /** What the machine must have. */
  readonly program?: string;
  /** Throws if something is not as it should be. */
  readonly use: (project: Project) => void;
}

const DAMAGED = 'president barack obama met angela merkel in berlin on monday. did mr. smith go? yes.';
const REPAIRED = 'President Barack Obama met Angela Merkel in Berlin on Monday. Did Mr. Smith go? Yes.';
const TEXT = JSON.stringify(DAMAGED);

/** Every door by a use of it; prints the repaired text. */
const DOORS = `
import { normalize } from 'casemend';
import { createNormalizer } from 'casemend/core';
import { repairCharacters } from 'casemend/characters';
import { decode } from 'casemend/decode';
import { createDiagnoser } from 'casemend/diagnose';
import { applyEdits } from 'casemend/edits';
import { createRecordRepairer } from 'casemend/formats';
import { createRecordStream } from 'casemend/stream';
if (typeof createNormalizer !== 'function' || typeof createDiagnoser !== 'function') throw new Error('no door');
if (typeof createRecordRepairer !== 'function' || typeof createRecordStream !== 'function') throw new Error('no door');
if (repairCharacters('caf&eacute;') !== 'café') throw new Error('no characters');
if (decode(Uint8Array.of(0x68, 0x69)).text !== 'hi') throw new Error('no decode');
if (applyEdits('a', [{ start: 0, end: 1, after: 'b' }]) !== 'b') throw new Error('no edits');
console.log(normalize(${TEXT}));
`;
const REQUIRED = `
const { normalize } = require('casemend');
const { applyEdits } = require('casemend/edits');
if (applyEdits('a', [{ start: 0, end: 1, after: 'b' }]) !== 'b') throw new Error('no edits');
console.log(normalize(${TEXT}));
`;
const TYPED = `
import { normalize, type Options } from 'casemend';
import { createNormalizer, type Normalizer } from 'casemend/core';
import { repairCharacters } from 'casemend/characters';
import { decode, type Decoded } from 'casemend/decode';
import { createDiagnoser } from 'casemend/diagnose';
import { applyEdits } from 'casemend/edits';
const options: Options = { minConfidence: 0.8, lexicon: { force: ['Zorvane'] } };
export const make = (model: ArrayBuffer, lexicon: Uint8Array): Normalizer => createNormalizer({ model, lexicon }, options);
export const kind: (text: string) => string = (text) => createDiagnoser({ lexicon: new ArrayBuffer(8) })(text).kind;
export const read: Decoded = decode(new Uint8Array());
export const text: string = repairCharacters(applyEdits('a', []));
// @ts-expect-error -- the model is missing
export const wrong = (): Normalizer => createNormalizer({ lexicon: new Uint8Array() });
console.log(normalize(${TEXT}));
`;
const BROWSER = `import { normalize } from 'casemend'; globalThis.repaired = normalize(${TEXT});`;

function same(printed: string): void {
  if (!printed.includes(REPAIRED)) throw new Error(`printed was ${printed.slice(-500)}`);
}

/** Runs a script with no more than a browser has. */
function inBrowser(script: string): void {
  const browser: Record<string, unknown> = { atob, TextDecoder, TextEncoder, URL, console };
  browser['window'] = browser['self'] = browser;
  browser['document'] = { currentScript: { src: 'https://localhost/' }, baseURI: 'https://localhost/' };
  const context = createContext(browser);
  runInContext(script, context);
  same(String(browser['repaired']));
}

const scriptsIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

function typescript(version: string): Consumer {
  // Before 5.8 TypeScript did not know that Node can require modules.
  const requiresModules = Number(version) >= 5.8;
  return {
    name: `TypeScript ${version}, ESM${requiresModules ? ' and CommonJS' : ''}`,
    tools: [`typescript@~${version}.0`, '@types/node@20'],
    use(project) {
      project.write({ 'esm/package.json': '{ "type": "module" }', 'esm/use.ts': TYPED, 'cjs/use.ts': TYPED });
      project.write({ 'cjs/package.json': '{ "type": "commonjs" }' });
      const common = ['--strict', '--target', 'es2022', '--outDir', 'out', '--types', 'node'];
      const node16 = ['--module', 'node16', '--moduleResolution', 'node16'];
      project.run('tsc', ...common, '--rootDir', '.', ...node16, 'esm/use.ts');
      project.run(
        'tsc',
        ...common,
        '--rootDir',
        '.',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        'esm/use.ts',
      );
      if (requiresModules)
        project.run(
          'tsc',
          ...common,
          '--rootDir',
          '.',
          '--module',
          'nodenext',
          '--moduleResolution',
          'nodenext',
          'cjs/use.ts',
        );
      project.write({ 'out/esm/package.json': '{ "type": "module" }' });
      project.run('tsc', ...common, '--rootDir', '.', ...node16, 'esm/use.ts');
      same(project.run('node', 'out/esm/use.js'));
    },
  };
}

export const consumers: readonly Consumer[] = [
  {
    name: 'Node, ESM',
    use(project) {
      project.write({ 'use.mjs': DOORS });
      same(project.run('node', 'use.mjs'));
    },
  },
  {
    name: 'Node, CommonJS',
    use(project) {
      project.write({ 'use.cjs': REQUIRED });
      same(project.run('node', 'use.cjs'));
    },
  },
  {
    name: 'Node, a worker thread',
    use(project) {
      project.write({
        'worker.mjs': `import { parentPort } from 'node:worker_threads'; import { normalize } from 'casemend'; parentPort.postMessage(normalize(${TEXT}));`,
        'use.mjs': `import { Worker } from 'node:worker_threads'; new Worker(new URL('./worker.mjs', import.meta.url)).on('message', console.log);`,
      });
      same(project.run('node', 'use.mjs'));
    },
  },
  {
    name: 'Node, the core with its data files',
    use(project) {
      project.write({
        'use.mjs': `
          import { readFileSync } from 'node:fs';
          import { createNormalizer } from 'casemend/core';
          const file = (name) => readFileSync(new URL(import.meta.resolve('casemend/data/english.' + name + '.bin')));
          console.log(createNormalizer({ model: file('model'), lexicon: file('lexicon') }).normalize(${TEXT}));`,
      });
      same(project.run('node', 'use.mjs'));
    },
  },
  {
    name: 'the command',
    use(project) {
      project.write({ 'in.txt': DAMAGED });
      same(project.run('casemend', 'in.txt'));
    },
  },
  ...['5.0', '5.4', '5.9', '6.0'].map(typescript),
  {
    name: 'Jest, ESM',
    tools: ['jest@30'],
    use(project) {
      project.write({
        'package.json': '{ "private": true, "type": "module" }',
        'use.test.js': `import { normalize } from 'casemend'; test('repairs', () => expect(normalize(${TEXT})).toBe(${JSON.stringify(REPAIRED)}));`,
      });
      project.run('node', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--watchman=false');
    },
  },
  {
    name: 'Vitest',
    tools: ['vitest@4'],
    use(project) {
      project.write({
        'use.test.js': `import { expect, test } from 'vitest'; import { normalize } from 'casemend'; test('repairs', () => expect(normalize(${TEXT})).toBe(${JSON.stringify(REPAIRED)}));`,
      });
      project.run('vitest', 'run');
    },
  },
  {
    name: 'esbuild, for a browser and for Node',
    tools: ['esbuild@0.28'],
    use(project) {
      project.write({ 'use.js': BROWSER, 'use.mjs': DOORS });
      project.run('node', 'node_modules/esbuild/bin/esbuild', 'use.js', '--bundle', '--minify', '--outfile=out/use.js');
      inBrowser(scriptsIn(join(project.folder, 'out')));
      const forNode = ['--bundle', '--platform=node', '--format=esm', '--outfile=elsewhere/use.mjs'];
      project.run('node', 'node_modules/esbuild/bin/esbuild', 'use.mjs', ...forNode);
      project.run('mv', 'node_modules', 'modules');
      same(project.run('node', 'elsewhere/use.mjs'));
    },
  },
  {
    name: 'webpack, for a browser',
    tools: ['webpack@5', 'webpack-cli@6'],
    use(project) {
      project.write({ 'src/index.js': BROWSER });
      project.run('webpack', '--mode', 'production', '--no-performance');
      inBrowser(scriptsIn(join(project.folder, 'dist')));
    },
  },
  {
    name: 'Vite, for a browser, with the data files as assets',
    tools: ['vite@8'],
    use(project) {
      project.write({
        'index.html': '<script type="module" src="/use.js"></script>',
        'use.js': `${BROWSER}
          import model from 'casemend/data/english.model.bin?url';
          import lexicon from 'casemend/data/english.lexicon.bin?url';
          import { createNormalizer } from 'casemend/core';
          globalThis.urls = [model, lexicon, createNormalizer];`,
        'vite.config.js': `export default { build: { modulePreload: false, rollupOptions: { output: { format: 'iife' } } } };`,
      });
      project.run('vite', 'build');
      const assets = join(project.folder, 'dist/assets');
      const names = readdirSync(assets).filter((name) => name.endsWith('.bin'));
      if (names.length !== 2) throw new Error(`assets are ${names.join(', ')}`);
      inBrowser(scriptsIn(assets));
    },
  },
  {
    name: 'Deno',
    program: 'deno',
    use(project) {
      project.write({ 'use.mjs': DOORS });
      same(project.run('deno', 'run', '--allow-read', '--allow-env', 'use.mjs'));
    },
  },
  {
    name: 'Bun',
    program: 'bun',
    use(project) {
      project.write({ 'use.mjs': DOORS });
      same(project.run('bun', 'use.mjs'));
    },
  },
];
