import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { readDocuments } from '../src/evaluation/documents.ts';
import { createRandom } from '../src/training/random.ts';
import { damage } from '../src/training/damage.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

const USAGE = `Measures casemend serve under load, and the memory of casemend --ndjson-server.

npm run bench:serve -- [options]

  --connections N  connections that ask at the same time (default 50)
  --seconds N      how long each kind of text is asked for (default 10; 0 for no server)
  --jobs N         threads of the server (default the number of cores)
  --records N      records that go through the co-process (default 1000000; 0 for none)
  --help

Run npm run build first. The load comes from the same machine.`;

const BINARY = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const SENTENCE = 'The Foreign minister, asad Qureshi, flew to the Us on monday.';
/** Lines that are under way: more would be held in the pipes. */
const AHEAD = 100;

const { values: flags } = parseArgs({
  options: {
    connections: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    jobs: { type: 'string' },
    records: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else if (existsSync(BINARY)) await run();
else console.error('Not built; run npm run build first.');

async function run(): Promise<void> {
  if (Number(flags.seconds) > 0) await measureServer();
  if (Number(flags.records) > 0) await measureProcess(Number(flags.records));
}

async function measureServer(): Promise<void> {
  const jobs = flags.jobs === undefined ? [] : ['--jobs', flags.jobs];
  const server = spawn(process.execPath, [BINARY, 'serve', '--no-config', '--port', '0', ...jobs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const url = `${line.replace('listening on ', '')}/normalize`;
  const rows = [];
  for (const [name, body] of texts()) {
    const { times, failed, rate } = await load(url, body);
    const figures = [
      rate.toFixed(0),
      ...[0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0)),
      String(failed),
    ];
    rows.push([name, String(Buffer.byteLength(body)), ...figures, String(Math.round(memoryOf(server) / 2 ** 20))]);
  }
  server.kill('SIGTERM');
  await once(server, 'close');
  console.log(`${flags.connections} connections`);
  console.log(formatTable(['text', 'bytes', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'failed', 'MiB'], rows, 1));
}

interface Load {
  /** How long each answer took, in milliseconds, in ascending order. */
  readonly times: readonly number[];
  readonly failed: number;
  /** Answers a second. */
  readonly rate: number;
}

function load(url: string, body: string): Promise<Load> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const options = { url, body, method: 'POST', headers: { 'content-type': 'text/plain' } } as const;
    const counts = { connections: Number(flags.connections), duration: Number(flags.seconds) };
    const run = autocannon({ ...options, ...counts }, (error: Error | null, { requests, non2xx, errors }) => {
      if (error) reject(error);
      else resolve({ times: times.sort((a, b) => a - b), failed: non2xx + errors, rate: requests.average });
    });
    run.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Texts of several sizes: a sentence, an article that is sound, and the same damaged. */
function texts(): [name: string, body: string][] {
  const article = readDocuments(shippedTexts[0]!, false)[0]!;
  return [
    ['damaged sentence', SENTENCE],
    ['sound article', article],
    ['damaged article', damage(article, 'letters-half', createRandom(1))],
  ];
}

/** Sends so many records through one co-process, and watches its memory. */
async function measureProcess(records: number): Promise<void> {
  const child = spawn(process.execPath, [BINARY, '--no-config', '--ndjson-server'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const rows: string[][] = [];
  const steps = new Set([0.01, 0.1, 0.25, 0.5, 1].map((share) => Math.round(records * share)));
  const start = performance.now();
  for (let sent = 0, answered = 0; answered < records; answered++) {
    for (; sent < records && sent - answered < AHEAD; sent++)
      child.stdin.write(`${JSON.stringify({ id: sent, text: SENTENCE })}\n`);
    const { value } = (await answers.next()) as { value: string };
    if (!value.startsWith(`{"id":${answered},`)) throw new Error(`Record ${answered} is answered by ${value}`);
    if (!steps.has(answered + 1)) continue;
    const seconds = (performance.now() - start) / 1000;
    rows.push([
      String(answered + 1),
      ((answered + 1) / seconds).toFixed(0),
      String(Math.round(memoryOf(child) / 2 ** 20)),
    ]);
  }
  child.stdin.end();
  await once(child, 'close');
  console.log(formatTable(['records', 'records/s', 'MiB'], rows, 0));
}

/** The memory that a process has, in bytes. */
function memoryOf({ pid }: ChildProcess): number {
  return Number(/^VmRSS:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid!}/status`, 'utf8'))?.[1]) * 1024;
}
