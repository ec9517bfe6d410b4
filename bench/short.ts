import { parseArgs } from 'node:util';
import { createNormalizer, type Options } from '../src/index.ts';
import { decimal, evaluate } from '../src/evaluation/evaluate.ts';
import { measure, WRITTEN_WORD } from '../src/evaluation/score.ts';
import type { Simulation } from '../src/training/damage.ts';
import { damages } from './damages.ts';
import { orTell } from './or-tell.ts';
import { partNamed, PART_HELP, readPart } from './parts.ts';
import { shortTexts, spread } from './short-texts.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

const USAGE = `Texts of one to three sentences, and single slips in sound text.

npm run bench:short -- [--sample N] [--part NAME] [FILE…]

  --sample N   short texts of each kind (without it 1000)
  --part NAME  ${PART_HELP}
  --help

A FILE holds correct text in UTF-8 with a blank line between documents. Default: bench/corpus.`;

const SEED = 1;

/** Short texts in capitals or title case tell by themselves. */
const DAMAGES: typeof damages = [
  ...damages.filter(([, kind]) => kind !== 'upper' && kind !== 'title'),
  ['a slip', 'slips'],
];
const CHOICES: readonly (readonly [name: string, options: Options])[] = [
  ['default', {}],
  ['assume: damaged', { assume: 'damaged' }],
];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1000' },
    part: { type: 'string', default: 'all' },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(() => run(positionals.length > 0 ? positionals : shippedTexts, Number(flags.sample)));

function run(files: readonly string[], sample: number): void {
  const documents = readPart(files, partNamed(flags.part));
  const texts = spread(shortTexts(documents), sample);
  const rows = CHOICES.flatMap(([name, options]) =>
    DAMAGES.map(([text, kind]) => row(`${text}, ${name}`, texts, kind, options)),
  );
  const long = row('sound documents with a slip in 300 words', documents, 'slips', {});
  console.log(
    formatTable([`${texts.length} short texts`, 'words', 'harm/10k', 'recall', 'precision'], [...rows, long], 1),
  );
}

function row(name: string, texts: readonly string[], kind: Simulation, options: Options): string[] {
  const { normalize } = createNormalizer({ ...options, characters: false });
  const { score } = evaluate(normalize, texts, { kind, seed: SEED, word: WRITTEN_WORD });
  const { harm, recall, precision } = measure(score);
  return [name, String(score.words), decimal(harm), decimal(recall * 100), decimal(precision * 100)];
}
