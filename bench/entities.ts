import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { decimal } from '../src/evaluation/evaluate.ts';
import { assumptions } from '../src/diagnosis/assumption.ts';
import { type Assumption, createNormalizer } from '../src/index.ts';
import { readAdapters } from './adapters/adapter.ts';
import { Conversation } from './adapters/conversation.ts';
import { install, type Installed } from './adapters/install.ts';
import { inWorkshop } from './adapters/workshop.ts';
import { entityTypes } from './entities/entity.ts';
import type { MarkedText } from './entities/lay-out.ts';
import { f1In, type Recognised, type Variant, variantsOf } from './entities/measure.ts';
import { readMarkedTexts, shippedNerText } from './entities/ner-texts.ts';
import { wonBack } from './entities/score.ts';
import { orTell } from './or-tell.ts';
import { formatMarkdown } from './table.ts';

const RECOGNISERS = join(import.meta.dirname, 'entities', 'recognisers');
const USAGE = `How many named entities a recogniser finds in text that lost capitals, and in the same text after casemend.

npm run bench:entities -- [options] [FILE…]

  --recognisers A,B  which of ${readAdapters(RECOGNISERS)
    .map(({ id }) => id)
    .join(', ')} (without it all)
  --assume STATE     what casemend is told of the capitals: ${assumptions.join(', ')} (without it unknown)
  --model FILE       repair with a model of your own
  --documents N      the first N documents alone
  --keep FOLDER      install the recognisers there and leave them for the next run (without it a folder that is removed)
  --help

A FILE is in CoNLL format, plain or .gz: a token a line, its label in the last column. Default: WikiGold, bench/corpus/ner.
Each recogniser is installed from its registry; one whose runtime is missing is left out.`;
const WIKIGOLD_IS_KNOWN = `The shipped model has read the text of WikiGold, though not its labels: 39 thousand of 40 million words. That flatters
the figures. Name a text that it has not read for fair ones.`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    recognisers: { type: 'string' },
    assume: { type: 'string', default: 'unknown' },
    model: { type: 'string' },
    documents: { type: 'string', default: 'Infinity' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(() => run(positionals.length > 0 ? positionals : [shippedNerText]));

async function run(files: readonly string[]): Promise<void> {
  const wanted = Number(flags.documents);
  if (!(wanted >= 1)) throw new Error(`--documents ${flags.documents} is no number of documents; write 1 or more.`);
  const documents = readMarkedTexts(files).slice(0, wanted);
  const { normalize } = createNormalizer({
    characters: false,
    assume: flags.assume as Assumption,
    ...(flags.model !== undefined && { model: readFileSync(flags.model) }),
  });
  const entities = documents.reduce((sum, document) => sum + document.entities.length, 0);
  console.log(
    `${files.map((file) => basename(file)).join(', ')}: ${documents.length} documents, ${entities} entities; assume: ${flags.assume}\n`,
  );
  if (files.includes(shippedNerText) && flags.model === undefined) console.log(`${WIKIGOLD_IS_KNOWN}\n`);
  const variants = variantsOf(documents, normalize);
  await inWorkshop(flags.keep, async (workshop) => {
    for (const adapter of readAdapters(RECOGNISERS, flags.recognisers?.split(','))) {
      const installed = install(adapter, workshop);
      if ('why' in installed) console.log(`${adapter.name}: left out, ${installed.why}\n`);
      else console.log(`${await tableOf(installed, documents, variants)}\n`);
    }
  });
}

/** A row a damage: F1 in the damaged and in the repaired text, and the share of the loss that was won back. */
async function tableOf(
  installed: Installed,
  documents: readonly MarkedText[],
  variants: readonly Variant[],
): Promise<string> {
  const { adapter, version } = installed;
  const types = adapter.types ?? entityTypes;
  const recogniser = new Conversation<Recognised>(installed);
  const f1Of = (texts: readonly string[]): Promise<number> => f1In(texts, documents, recogniser, types);
  try {
    const results: { name: string; damaged: number; repaired: number }[] = [];
    for (const { name, damaged, repaired } of variants) {
      results.push({ name, damaged: await f1Of(damaged), repaired: await f1Of(repaired) });
    }
    const [{ damaged: sound }, ...lost] = results as [(typeof results)[0], ...typeof results];
    const mean = (of: 'damaged' | 'repaired'): number =>
      lost.reduce((sum, result) => sum + result[of], 0) / lost.length;
    results.push({ name: 'mean of the damages', damaged: mean('damaged'), repaired: mean('repaired') });
    const rows = results.map(({ name, damaged, repaired }) => [
      name,
      ...[damaged, repaired, wonBack(sound, damaged, repaired)].map((share) => decimal(100 * share)),
    ]);
    const title = `${adapter.name} (${version}): ${adapter.adapted}. Types: ${types.join(', ')}.`;
    return `${title}\n\n${formatMarkdown(['text', 'F1', 'F1 after casemend', 'won back %'], rows, 1)}`;
  } finally {
    recogniser.close();
  }
}
