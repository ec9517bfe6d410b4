// Bundles the sources into few files, for a command of hundreds of modules takes a fifth longer to start. Types come from tsc.
import { build } from 'esbuild';

await build({
  entryPoints: [
    // What package.json exports, and the command.
    ...['index', 'formats/index', 'batch/index', 'stream/node', 'stream/web', 'cli/main'].map((name) => ({
      in: `src/${name}.ts`,
      out: name,
    })),
    // Found by its place beside the code that starts threads.
    { in: 'src/batch/pool/worker.ts', out: 'chunks/worker' },
  ],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  packages: 'external',
  external: ['node:*'],
  target: 'es2022',
  charset: 'ascii',
  logLevel: 'warning',
});
