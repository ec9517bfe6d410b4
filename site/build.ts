/** Builds the playground: static files for any web server. Usage: tsx site/build.ts [FOLDER] */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { model } from '../src/data/model.ts';
import { foldModel } from '../src/english/folded-model.ts';
import { lexiconTexts } from '../src/english/lexicon-texts.ts';
import { packLexicon } from '../src/lexicon/lexicon-file.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOADERS = { '.txt': 'text', '.srt': 'text', '.html': 'text', '.csv': 'text' } as const;
/** Its parser has a build that brings the `Buffer` of Node along. */
const ALIAS = { 'csv-parse/sync': 'csv-parse/browser/esm/sync' };

/** Writes the site into a folder, which is emptied first. All but the page and its keeper are named by their content. */
export async function buildSite(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const write = (name: string, content: Uint8Array | string): string => {
    const hashed = basename(name, extname(name)) + `-${hash(content)}${extname(name)}`;
    writeFileSync(join(folder, hashed), content);
    files.push(hashed);
    return hashed;
  };
  const lexiconBytes = gzipSync(packLexicon(lexiconTexts), { level: 9 });
  const modelBytes = gzipSync(foldModel(Buffer.from(model, 'base64')), { level: 9 });
  const LEXICON_FILE = write('english.lexicon.bin', lexiconBytes);
  const MODEL_FILE = write('english.model.bin', modelBytes);
  const DATA_SIZE = lexiconBytes.length + modelBytes.length;
  const chunks = await bundle(folder, 'worker/worker.ts', {});
  files.push(...chunks);
  const WORKER_FILE = chunks[0]!;
  const [APP_FILE] = await bundle(folder, 'page/app.ts', {
    WORKER_FILE,
    MODEL_FILE,
    LEXICON_FILE,
    DATA_SIZE,
    KEEPER_FILE: 'keeper.js',
  });
  const [STYLE_FILE] = await bundle(folder, 'page/site.css', {});
  files.push(APP_FILE!, STYLE_FILE!);
  const ICON_FILE = write('icon.svg', readFileSync(join(HERE, 'page/icon.svg')));

  const { version } = JSON.parse(readFileSync(join(HERE, '../package.json'), 'utf8')) as { version: string };
  const names = { LEXICON_FILE, MODEL_FILE, APP_FILE: APP_FILE!, STYLE_FILE: STYLE_FILE!, ICON_FILE, VERSION: version };
  const page = readFileSync(join(HERE, 'page/index.html'), 'utf8').replace(/[A-Z]+_FILE|VERSION/gu, (name) =>
    Object.hasOwn(names, name) ? names[name as keyof typeof names] : name,
  );
  writeFileSync(join(folder, 'index.html'), page);
  const kept = { FILES: ['./', ...files], VERSION: `casemend-${hash([page, ...files].join('\n'))}` };
  await bundle(folder, 'page/keeper.ts', kept, '[name]');
}

/** Builds a script or a style, and gives the names of its files: its own, and those that it loads when it needs them. */
async function bundle(
  folder: string,
  entry: string,
  define: Readonly<Record<string, string | number | readonly string[]>>,
  entryNames = '[name]-[hash]',
): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(HERE, entry)],
    outdir: folder,
    entryNames,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    loader: LOADERS,
    alias: ALIAS,
    metafile: true,
    logLevel: 'warning',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  const outputs = Object.entries(metafile.outputs);
  outputs.sort(
    ([, one], [, other]) => Number(other.entryPoint?.endsWith(entry)) - Number(one.entryPoint?.endsWith(entry)),
  );
  return outputs.map(([path]) => basename(path));
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(HERE, 'dist');
  await buildSite(folder);
  process.stdout.write(`The playground is in ${folder}. Serve it with any web server.\n`);
}
