// Bundles the sources into few files, for a command of hundreds of modules takes a fifth longer to start. Types come from tsc.
import { readFileSync, writeFileSync } from 'node:fs';
import { build, transform } from 'esbuild';

const common = { bundle: true, packages: 'external', target: 'es2022', charset: 'ascii', logLevel: 'warning' };

await build({
  entryPoints: [
    // What package.json exports, and the command.
    ...['index', 'formats/index', 'batch/index', 'stream/node', 'stream/web', 'cli/main'].map((name) => ({
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
const data = async (name) => {
  const { code } = await transform(readFileSync(`src/data/${name}.ts`, 'utf8'), { loader: 'ts' });
  return Object.values(await import(`data:text/javascript,${encodeURIComponent(code)}`))[0];
};
for (const name of ['words', 'phrases', 'senses', 'case-counts', 'clusters', 'word-lists', 'layout'])
  writeFileSync(`dist/data/${name}.txt`, await data(name));
writeFileSync('dist/data/model.bin', Buffer.from(await data('model'), 'base64'));
