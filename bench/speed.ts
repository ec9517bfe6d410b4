import { parseArgs } from 'node:util';
import { normalize } from '../src/index.ts';
import { damage } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { readDocuments } from '../src/evaluation/documents.ts';
import { type Contestant, others, whole } from './contestants.ts';
import { damages } from './damages.ts';
import { pathological } from './pathological.ts';
import { stages } from './stages.ts';
import { timeToFirstResult } from './startup.ts';
import { formatTable } from './table.ts';
import { pieces, readTexts, shippedTexts } from './texts.ts';
import { timeOnce, timeWarm } from './timing.ts';

const USAGE = `Measures speed: UTF-8 MB/s of a warm process on one core, texts that it never saw, hostile texts at n and 2n, and the start.

npm run bench -- [options] [FILE…]

  --only A,B   parts to run: throughput, unseen, pathological, startup (default all)
  --budget MS  milliseconds for each figure of the throughput table (default 500)
  --help

A FILE holds text in UTF-8, documents between blank lines. Default: bench/corpus. The part 'unseen' repairs each document of
the FILEs once, after some of them to warm up: what was met before is faster.`;

const SIZES = [
  { name: 'tweet', length: 140, count: 100 },
  { name: 'article', length: 5_000, count: 10 },
  { name: 'book', length: 1_000_000, count: 1 },
];
const SHORTEST_PATHOLOGICAL = 2 ** 17;
const LONGEST_PATHOLOGICAL = 2 ** 22;
const PATHOLOGICAL_MILLISECONDS = 50;
const REPEATS = 5;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'throughput,unseen,pathological,startup' },
    budget: { type: 'string', default: '500' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else run(flags.only.split(','));

function run(parts: readonly string[]): void {
  if (parts.includes('throughput')) console.log(`MB/s\n${throughput()}\n`);
  if (parts.includes('unseen') && positionals.length > 0)
    console.log(`MB per CPU second, each text once\n${unseen()}\n`);
  if (parts.includes('pathological')) console.log(`Hostile texts\n${growth()}\n`);
  if (parts.includes('startup')) {
    const time = timeToFirstResult();
    console.log(
      time === undefined
        ? 'Start: not built; run npm run build first.'
        : `import to first result: ${time.toFixed(0)} ms`,
    );
  }
}

function throughput(): string {
  const healthy = readTexts(positionals.length > 0 ? positionals : shippedTexts);
  const damaged = damage(healthy, 'letters-half', createRandom(1));
  const columns = SIZES.flatMap(({ name, length, count }) => [
    { title: name, texts: pieces(healthy, length, count) },
    { title: `${name}, damaged`, texts: pieces(damaged, length, count) },
  ]);
  const row = ({ name, prepare }: Contestant): string[] => [
    name,
    ...columns.map(({ texts }) => {
      const works = texts.map((text) => prepare(text));
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      const time = timeWarm(() => {
        for (const work of works) work();
      }, Number(flags.budget));
      return (bytes / 1e3 / time).toFixed(2);
    }),
  ];
  const contestants = [whole, ...stages, ...others];
  return formatTable(['', ...columns.map(({ title }) => title)], contestants.map(row), 1);
}

/** How fast documents are repaired that the process meets for the first time: no document has two kinds of damage. */
function unseen(): string {
  const documents = positionals.flatMap((file) => readDocuments(file, false));
  const share = (turn: number): string[] => documents.filter((_, index) => index % (damages.length + 1) === turn);
  const random = createRandom(1);
  for (const text of share(damages.length)) normalize(damage(text, 'letters-half', random));
  const rows = damages.map(([name, kind], turn) => {
    const texts = share(turn).map((text) => damage(text, kind, random));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const before = process.cpuUsage();
    for (const text of texts) normalize(text);
    const { user, system } = process.cpuUsage(before);
    return [name, (bytes / 1e6).toFixed(2), (bytes / (user + system)).toFixed(2)];
  });
  return formatTable(['', 'MB', 'MB/s'], rows, 1);
}

function growth(): string {
  const rows = pathological.map(({ name, make }) => {
    const length = longEnough(make);
    const [once, twice] = bestTimes(make(length), make(2 * length));
    return { name, length, once, twice, ratio: twice / once };
  });
  rows.sort((a, b) => b.ratio - a.ratio);
  return formatTable(
    ['text', 'n', 'ms at n', 'ms at 2n', 'ratio'],
    rows.map(({ name, length, once, twice, ratio }) => [
      name,
      String(length),
      once.toFixed(0),
      twice.toFixed(0),
      ratio.toFixed(2),
    ]),
    1,
  );
}

/** A length at which one call takes long enough to be timed, within bounds. */
function longEnough(make: (length: number) => string): number {
  let length = SHORTEST_PATHOLOGICAL;
  while (length < LONGEST_PATHOLOGICAL) {
    const text = make(length);
    normalize(text);
    if (timeOnce(() => normalize(text)) >= PATHOLOGICAL_MILLISECONDS) break;
    length *= 2;
  }
  return length;
}

/** The best of several times of both texts, taken in turn so that a slow moment of the machine strikes both. */
function bestTimes(once: string, twice: string): [number, number] {
  let best: [number, number] = [Infinity, Infinity];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    best = [
      Math.min(
        best[0],
        timeOnce(() => normalize(once)),
      ),
      Math.min(
        best[1],
        timeOnce(() => normalize(twice)),
      ),
    ];
  }
  return best;
}
