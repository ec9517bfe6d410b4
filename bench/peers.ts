import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocuments, readText } from '../src/evaluation/documents.ts';
import { readSound, soundFiles } from '../src/evaluation/sound.ts';
import { damage } from '../src/training/damage.ts';
import { createRandom } from '../src/training/random.ts';
import { readAdapters } from './adapters/adapter.ts';
import { install, type Skipped } from './adapters/install.ts';
import { tellsUsage } from './adapters/process.ts';
import { inWorkshop } from './adapters/workshop.ts';
import { readMarkedTexts, shippedNerText } from './entities/ner-texts.ts';
import { orTell } from './or-tell.ts';
import { type Exam, examine, type Result } from './peers/measure.ts';
import { report } from './peers/report.ts';
import { shippedTexts } from './texts.ts';

const PEERS = join(import.meta.dirname, 'peers');
const ZOO = join(import.meta.dirname, 'corpus', 'zoo');
const OURS = 'casemend';
const WARM_UP_CHARACTERS = 100_000;
const ids = readAdapters(PEERS).map(({ id }) => id);
const USAGE = `casemend beside other programs that raise capitals, in one run and as tables in Markdown.

npm run bench:peers -- [options] [FILE…]

  --peers A,B    which of ${ids.filter((id) => id !== OURS).join(', ')} (without it all)
  --train FILE   correct text, a paragraph a line, that those learn from which ship no model (may be repeated; without it
                 the text of WikiGold, bench/corpus/ner)
  --keep FOLDER  install them there and leave them for the next run (without it a folder that is removed)
  --help

A FILE holds correct text in UTF-8, .gz or plain, with a blank line between documents. Default: bench/corpus. Run npm run build first.
Each peer is installed from its registry; one whose runtime is missing is left out. All of them take some 2 GB and a quarter of an hour.`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    train: { type: 'string', multiple: true },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(() => inWorkshop(flags.keep, run));

async function run(workshop: string): Promise<void> {
  const chosen = flags.peers?.split(',') ?? ids;
  const adapters = readAdapters(PEERS, [OURS, ...chosen.filter((id) => id !== OURS)]);
  const wikigold = readMarkedTexts([shippedNerText]).map(({ text }) => text);
  const exam: Exam = {
    articles: (positionals.length > 0 ? positionals : shippedTexts).flatMap((file) => readDocuments(file, false)),
    zoo: soundFiles(ZOO).map(readSound),
    warmUp: firstOf(wikigold, WARM_UP_CHARACTERS).map((text, index) =>
      index % 2 === 0 ? text : damage(text, 'letters-half', createRandom(index)),
    ),
  };
  const folder = mkdtempSync(join(tmpdir(), 'casemend-train-'));
  const results: Result[] = [];
  const skipped: Skipped[] = [];
  try {
    const train = join(folder, 'train.txt');
    writeFileSync(train, (flags.train?.map(readText) ?? wikigold).join('\n'));
    for (const adapter of adapters) {
      console.error(`${adapter.name}…`);
      const installed = install(adapter, workshop, train);
      if ('why' in installed) {
        skipped.push(installed);
        continue;
      }
      try {
        results.push(await examine(installed, exam));
      } catch (error) {
        skipped.push({ adapter, why: (error as Error).message });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(report(results, skipped, exam, flags.train?.map((file) => basename(file)).join(', ') ?? 'WikiGold'));
  if (!tellsUsage) console.log('\nThis system does not tell what a process used; Linux does.');
}

/** The first documents that come to so many characters. */
function firstOf(documents: readonly string[], wanted: number): string[] {
  let length = 0;
  return documents.filter((document) => {
    const isWanted = length < wanted;
    length += document.length;
    return isWanted;
  });
}
