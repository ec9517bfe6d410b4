import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSize } from '../src/cli/command-line/size.ts';
import { damage } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { readDocuments } from '../src/evaluation/documents.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

const USAGE = `Measures the command on a large archive: NDJSON, a document a record, through one thread and through several.

npm run bench:archive -- [options] [FILE…]

  --size SIZE     how large the archive is (default 100MB)
  --jobs A,B      numbers of threads to compare (default 1 and the number of cores)
  --damaged SHARE share of the documents that have lost half of the letters (default 0)
  --help

A FILE holds text in UTF-8, plain or .gz, with a blank line between documents. Default: bench/corpus. Run npm run build first.`;

const BINARY = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Tells on standard error how much memory all threads of a process had at the most, in KiB. */
const MEASURE = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '100MB' },
    jobs: { type: 'string', default: `1,${availableParallelism()}` },
    damaged: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else if (existsSync(BINARY)) await run(positionals.length > 0 ? positionals : shippedTexts);
else console.error('Not built; run npm run build first.');

async function run(files: readonly string[]): Promise<void> {
  const size = readSize(flags.size);
  if (size === undefined) throw new Error(`--size ${flags.size} is no size; write 100MB or 1GB`);
  const folder = mkdtempSync(join(tmpdir(), 'casemend-bench-'));
  try {
    const archive = join(folder, 'archive.ndjson');
    await pipeline(records(files, size, Number(flags.damaged)), createWriteStream(archive));
    const rows = [];
    for (const jobs of flags.jobs.split(',')) rows.push(await measure(archive, size, jobs));
    const [first] = rows;
    const cells = rows.map(({ jobs, seconds, rate, peak, hash }) => [
      jobs,
      seconds.toFixed(1),
      rate.toFixed(2),
      (rate / first!.rate).toFixed(2),
      `${Math.round(peak / 1024)}`,
      hash === first!.hash ? 'same' : 'OTHER',
    ]);
    console.log(formatTable(['threads', 'seconds', 'MB/s', 'times the first', 'peak MiB', 'output'], cells, 0));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Records of so many bytes in all, with the documents of files over and over. */
function* records(files: readonly string[], size: number, damaged: number): Generator<string> {
  const random = createRandom(1);
  const documents = files.flatMap((file) => readDocuments(file, false));
  for (let written = 0, id = 0; written < size; id++) {
    const document = documents[id % documents.length]!;
    const text = random() < damaged ? damage(document, 'letters-half', random) : document;
    const record = `${JSON.stringify({ id, text, source: 'bench' })}\n`;
    written += Buffer.byteLength(record);
    yield record;
  }
}

interface Measured {
  readonly jobs: string;
  readonly seconds: number;
  readonly rate: number;
  readonly peak: number;
  readonly hash: string;
}

async function measure(archive: string, size: number, jobs: string): Promise<Measured> {
  const out = `${archive}.out`;
  const start = performance.now();
  const node = ['--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`];
  const child = spawn(
    process.execPath,
    [...node, BINARY, '--no-config', '--quiet', '--jobs', jobs, '-o', out, archive],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(told);
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(out, 'archive.ndjson')), hash);
  rmSync(out, { recursive: true });
  return {
    jobs,
    seconds,
    rate: size / 1e6 / seconds,
    peak: Number(/peak (\d+)/u.exec(told)?.[1]),
    hash: hash.digest('hex'),
  };
}
