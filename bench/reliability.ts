import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createNormalizer } from '../src/index.ts';
import type { LayoutName } from '../src/training/layouts.ts';
import { layoutsOf } from './by-layout.ts';
import { damages } from './damages.ts';
import { orTell } from './or-tell.ts';
import { PART_HELP, partNamed, readPart } from './parts.ts';
import { addDocument, type Band, PROMISED } from './reliability/bands.ts';
import { nameOf, Table } from './reliability/table.ts';
import { judge } from './reliability/judge.ts';
import { shortTexts, spread } from './short-texts.ts';
import { shippedTexts } from './texts.ts';

const LAYOUTS = 'column-72,hyphenated,quoted-mail,mixed';
const SHORT_TEXTS_A_DOCUMENT = 10;
const USAGE = `Whether confidence means what it says: by bands of confidence, how many changes there are and how many of them are right,
by file, kind of damage, length and layout. Candidates that were left as ambiguous count as well.

npm run bench:reliability -- [options] [FILE…]

  --sample N      documents of each file (without it 25), and ${SHORT_TEXTS_A_DOCUMENT} times as many texts of one to three sentences
  --layouts LIST  layouts of the third table, apart by commas, 'all' or 'none' (without it ${LAYOUTS})
  --part NAME     ${PART_HELP}
  --cells         also a row for each kind of damage in each file, length and layout
  --help

A FILE holds correct text in UTF-8, .gz or plain, with a blank line between documents. Default: bench/corpus.`;

const SEED = 1;
const PERCENT = 100;
const DAMAGES = damages.filter(([, kind]) => kind !== 'none');

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '25' },
    layouts: { type: 'string', default: LAYOUTS },
    part: { type: 'string', default: 'all' },
    cells: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(() => run(positionals.length > 0 ? positionals : shippedTexts));

function run(files: readonly string[]): void {
  const part = partNamed(flags.part);
  const sample = Number(flags.sample);
  if (!(sample >= 1)) throw new Error(`--sample takes a number of documents, not "${flags.sample}".`);
  const layouts = layoutsOf(flags.layouts);
  const { explain } = createNormalizer({ characters: false });
  const tables = { file: new Table(), damage: new Table(), length: new Table(), layout: new Table() };
  const cells = new Table();
  const all: string[] = [];
  const count = (
    documents: readonly string[],
    layout: LayoutName,
    cell: string,
    rowsOf: (damage: string) => Band[][],
  ) => {
    for (const [damage, kind] of DAMAGES) {
      const judgements = judge(explain, documents, { kind, layout, seed: SEED });
      for (const bands of [cells.row(`${cell}, ${damage}`), ...rowsOf(damage)])
        for (const its of judgements) addDocument(bands, its);
    }
  };
  for (const file of files) {
    const documents = spread(readPart([file], part), sample);
    all.push(...documents);
    const name = basename(file);
    count(documents, 'one-line', name, (damage) => [
      tables.file.row(name),
      tables.damage.row(damage),
      tables.length.row('documents'),
      tables.layout.row('one-line'),
    ]);
  }
  const short = spread(shortTexts(all), sample * SHORT_TEXTS_A_DOCUMENT);
  count(short, 'one-line', 'one to three sentences', () => [tables.length.row('one to three sentences')]);
  for (const layout of layouts) count(spread(all, sample), layout, layout, () => [tables.layout.row(layout)]);

  for (const [title, table] of Object.entries(tables)) console.log(`${table.format(title)}\n`);
  if (flags.cells) console.log(`${cells.format('cell')}\n`);
  const broken = [...tables.damage.broken(), ...cells.broken()];
  const { band, least, most } = PROMISED;
  const promise = `${PERCENT * least} to ${PERCENT * most} % of changes with a confidence of ${nameOf(band)}`;
  console.log(
    broken.length === 0
      ? `No cell of enough changes has other than ${promise} right.`
      : `Other than ${promise} are right, by a 95 % interval, in ${broken.length} of ${tables.damage.size + cells.size} cells:\n${broken.join('\n')}`,
  );
}
