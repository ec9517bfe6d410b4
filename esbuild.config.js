// Bundles the sources into few files, for a command of hundreds of modules takes a fifth longer to start. Types come from tsc.
/* eslint regexp/require-unicode-regexp: off -- esbuild takes filters without flags */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const common = { bundle: true, target: 'es2022', charset: 'ascii', logLevel: 'warning' };
const CORE_OF_WINK = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';

// The data files that package.json exports: casemend/core is given them, Node reads them.
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { lexiconTexts } from './english/lexicon-texts.ts';
      export { foldModel } from './english/folded-model.ts';
      export { moduleOf, smallCore } from './english/small-wink.ts';
      export { packLexicon } from './lexicon/lexicon-file.ts';
      export { model } from './data/model.ts';
      export { network } from './data/network.ts';
      export { default as core } from '${CORE_OF_WINK}';`,
    resolveDir: 'src',
  },
  format: 'esm',
  write: false,
  ...common,
});
const packing = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { lexiconTexts, foldModel, moduleOf, smallCore, packLexicon, core, ...data } = await import(packing);
const lexicon = packLexicon(lexiconTexts);
const model = Buffer.from(data.model, 'base64');
mkdirSync('dist/data', { recursive: true });
writeFileSync('dist/data/english.lexicon.bin', lexicon);
writeFileSync('dist/data/english.model.bin', model);
writeFileSync('dist/data/english.network.bin', Buffer.from(data.network, 'base64'));

const ENGLISH = resolve('src/english/index.ts');
const WINK = resolve('src/english/wink.ts');
const deflated = (bytes) => JSON.stringify(deflateRawSync(bytes, { level: 9 }).toString('base64'));

/** Puts `#english`, which package.json resolves, in the place of the English of the sources, and the data files into code. */
const english = {
  name: 'english',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^english-in-code$/ }, ({ path }) => ({ path, namespace: 'english' }));
    onLoad({ filter: /./, namespace: 'english' }, () => ({
      contents: `
        import { englishInCode } from './english/in-code.ts';
        export const english = /* @__PURE__ */ englishInCode(${deflated(lexicon)}, ${deflated(foldModel(model))});`,
      resolveDir: 'src',
    }));
    onResolve({ filter: /\/index\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === ENGLISH ? { path: '#english', external: true } : undefined,
    );
    // Both of them share the reader, which is no module so that Node can load it late.
    onResolve({ filter: /\/wink\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === WINK ? { path: './wink.cjs', external: true } : undefined,
    );
    // Of chardet, which can read files, the twin for browsers, which cannot.
    onResolve({ filter: /^\.\/fs\/node$/ }, ({ resolveDir }) => ({ path: resolve(resolveDir, 'fs/browser.js') }));
  },
};

// Of the packages that the sources import these stay outside. The others, which are CommonJS, are taken in: what Node does to import
// such a module from another takes longer than all of the command's own modules together.
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

await build({
  entryPoints: [
    // What package.json exports, and the command.
    ...['index', 'core', 'formats/index', 'batch/index', 'stream/node', 'stream/web', 'cli/main'],
    ...['editors/retext', 'editors/textlint'],
    ...['characters', 'decode', 'diagnose', 'edits'].map((name) => `doors/${name}`),
    'english/in-files',
  ]
    .map((name) => ({ in: `src/${name}.ts`, out: name }))
    .concat([
      { in: 'english-in-code', out: 'english/in-code' },
      // Found by its place beside the code that starts threads.
      { in: 'src/batch/pool/worker.ts', out: 'chunks/worker' },
      { in: 'src/cli/serve/worker.ts', out: 'chunks/serve-worker' },
    ]),
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['node:*', ...Object.keys(dependencies)],
  // As calls: literals are parsed twice, with the code and when they are made, and classes of letters are long.
  supported: { 'regexp-unicode-property-escapes': false },
  plugins: [english],
  ...common,
});

/** Takes of wink's model what finds sentences, and that small. */
const wink = {
  name: 'wink',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^wink-nlp$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /eng-core-web-model\.json$/ }, () => ({ contents: moduleOf(smallCore(core)), loader: 'js' }));
  },
};
await build({
  entryPoints: ['src/english/wink.ts'],
  outfile: 'dist/english/wink.cjs',
  format: 'cjs',
  plugins: [wink],
  ...common,
});
