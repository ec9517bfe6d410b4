import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createNormalizer } from '../src/index.ts';
import { layoutNamed, layouts } from '../src/training/layouts.ts';
import { comparedLayouts, layoutsOf, tableByLayout } from './by-layout.ts';
import { readDocuments } from '../src/evaluation/documents.ts';
import { decimal, evaluate, type Evaluation } from '../src/evaluation/evaluate.ts';
import { measure, TOKENISED_WORD, WRITTEN_WORD } from '../src/evaluation/score.ts';
import { damages } from './damages.ts';
import { orTell } from './or-tell.ts';
import { inPart, PART_HELP, partNamed, readPart } from './parts.ts';
import { timeToFirstResult } from './startup.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

/** Where recall and precision weigh the same, doubtful words are raised too. */
const CASELESS_CONFIDENCE = 0.42;

const SAMPLE = 100;

const USAGE = `One table of everything that casemend is measured by.

npm run bench:summary -- [--tokenised FILE]… [FILE…]

  --tokenised FILE  tokenised text, a sentence a line: lower-cased and repaired a line at a time, the literature's protocol;
                    lines without a small letter are left out, and words are raised from a probability of ${CASELESS_CONFIDENCE}
  --part NAME       ${PART_HELP}
  --layout NAME     lay the documents out before they are damaged: ${layouts.join(', ')}
  --by-layout LIST  layouts of the second table, apart by commas, 'all' or 'none' (without it ${comparedLayouts.length} of them)
  --sample N        documents of the second table (without it ${SAMPLE})
  --help

A FILE holds correct text in UTF-8 with a blank line between documents. Default: bench/corpus.`;

const SEED = 1;
const SMALL_LETTER = /\p{Ll}/u;
const MODEL = new URL('../src/data/model.ts', import.meta.url);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tokenised: { type: 'string', multiple: true, default: [] },
    part: { type: 'string', default: 'all' },
    layout: { type: 'string', default: 'one-line' },
    'by-layout': { type: 'string', default: comparedLayouts.join(',') },
    sample: { type: 'string', default: String(SAMPLE) },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(() => run(positionals.length > 0 ? positionals : shippedTexts, flags.tokenised));

function run(files: readonly string[], tokenised: readonly string[]): void {
  const layout = layoutNamed(flags.layout);
  const part = partNamed(flags.part);
  const documents = readPart(files, part);
  const { normalize } = createNormalizer({ characters: false });
  evaluate(normalize, documents.slice(0, 20), { kind: 'lower', seed: SEED, word: WRITTEN_WORD });
  const rows = damages.map(([text, kind]) =>
    row(text, evaluate(normalize, documents, { kind, seed: SEED, word: WRITTEN_WORD, layout })),
  );
  const caseless = createNormalizer({ characters: false, minConfidence: CASELESS_CONFIDENCE, assume: 'damaged' });
  for (const file of tokenised) {
    const lines = inPart(readDocuments(file, true), part).filter((line) => SMALL_LETTER.test(line));
    rows.push(
      row(
        file.replace(/^.*\//u, ''),
        evaluate((line) => caseless.normalize(line), lines, { kind: 'lower', seed: SEED, word: TOKENISED_WORD }),
      ),
    );
  }
  const compared = layoutsOf(flags['by-layout']);
  console.log(formatTable(['text', 'words', 'harm/10k', 'recall', 'precision', 'F1', 'MB/s'], rows, 1));
  if (compared.length > 0) {
    const step = Math.max(1, Math.floor(documents.length / Number(flags.sample)));
    const sample = documents.filter((_, i) => i % step === 0).slice(0, Number(flags.sample));
    console.log(`\n${tableByLayout(normalize, sample, compared)}`);
  }
  console.log(`\nmodel: ${decimal(gzipSync(readFileSync(MODEL)).length / 1e6, 2)} MB compressed`);
  const start = timeToFirstResult();
  console.log(
    start === undefined
      ? 'start: build the package to time it'
      : `import to first result: ${decimal(start, 0)} ms, median of fresh processes`,
  );
}

function row(text: string, { score, bytes, milliseconds }: Evaluation): string[] {
  const { harm, recall, precision, f1 } = measure(score);
  return [
    text,
    String(score.words),
    decimal(harm),
    decimal(100 * recall),
    decimal(100 * precision),
    decimal(100 * f1),
    decimal(bytes / 1e3 / milliseconds, 2),
  ];
}
