// Bundles the sources into few files, for a command of hundreds of modules takes a fifth longer to start. Types come from tsc.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, packages: 'external', target: 'es2022', charset: 'ascii', logLevel: 'warning' };

await build({
  entryPoints: [
    // What package.json exports, and the command.
    ...[
      'index',
      'core',
      'formats/index',
      'batch/index',
      'stream/node',
      'stream/web',
      'editors/retext',
      'editors/textlint',
      'cli/main',
    ].map((name) => ({
      in: `src/${name}.ts`,
      out: name,
    })),
    // Found by its place beside the code that starts threads.
    { in: 'src/batch/pool/worker.ts', out: 'chunks/worker' },
    { in: 'src/cli/serve/worker.ts', out: 'chunks/serve-worker' },
  ],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  external: ['node:*'],
  ...common,
});

// What src/batch/pool/load-english.ts reads in place of code: it starts sooner.
await build({ entryPoints: ['src/english/wink.ts'], outfile: 'dist/chunks/wink.cjs', format: 'cjs', ...common });

// The data files that package.json exports, which casemend/core is given and the command reads.
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { lexiconTexts } from './english/lexicon-texts.ts';
      export { packLexicon } from './lexicon/lexicon-file.ts';
      export { model } from './data/model.ts';
      export { network } from './data/network.ts';`,
    resolveDir: 'src',
  },
  format: 'esm',
  write: false,
  ...common,
});
const packing = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { lexiconTexts, packLexicon, model, network } = await import(packing);
mkdirSync('dist/data', { recursive: true });
writeFileSync('dist/data/english.lexicon.bin', packLexicon(lexiconTexts));
writeFileSync('dist/data/english.model.bin', Buffer.from(model, 'base64'));
writeFileSync('dist/data/english.network.bin', Buffer.from(network, 'base64'));
