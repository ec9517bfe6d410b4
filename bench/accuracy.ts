import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createNormalizer, type Options } from '../src/index.ts';
import { damage, type Simulation, simulations } from '../src/training/damage.ts';
import { layoutNamed, layouts } from '../src/training/layouts.ts';
import { createRandom } from '../src/training/random.ts';
import { readDocuments } from '../src/evaluation/documents.ts';
import { decimal, emptyEvaluation, evaluate, type Evaluation } from '../src/evaluation/evaluate.ts';
import { Mistakes } from '../src/evaluation/mistakes.ts';
import { addScore, measure, TOKENISED_WORD, WRITTEN_WORD, type WrongWord } from '../src/evaluation/score.ts';
import { ErrorTable } from './errors/table.ts';
import { orTell } from './or-tell.ts';
import { inPart, PART_HELP, partNamed } from './parts.ts';
import { formatTable } from './table.ts';
import { shippedTexts } from './texts.ts';

const USAGE = `Damages correct text in each way, repairs it, and counts the words. Harm comes first.

npm run bench:accuracy -- [options] [FILE…]

  --kinds a,b         ways to damage: ${simulations.join(', ')}
  --seed N            seed of the damage (default 1)
  --layout NAME       lay the documents out before they are damaged: ${layouts.join(', ')}
  --tokenised         one document a line, words between blanks, all lower case: the literature's protocol
  --min-confidence P  passed on to casemend (without it 0.7, with --tokenised 0.42)
  --scorer NAME       passed on to casemend: both, fast
  --errors N          also the N commonest wrong words of each sort, with a context
  --classes N         also a table of wrong words by class, with the N commonest of each
  --part NAME         ${PART_HELP}
  --json              one JSON record a row instead of the table
  --help

A FILE holds correct text in UTF-8, .gz or plain, with a blank line between documents. Default: bench/corpus.`;

/** The literature's protocol: every line is known to have lost its capitals, and recall weighs as much as precision. */
const CASELESS: Options = { assume: 'damaged', minConfidence: 0.42 };
const WARM_UP_CHARACTERS = 100_000;
const HEADER = ['kind', 'file', 'words', 'damaged', 'harm/10k', 'recall', 'precision', 'F1', 'MB/s'];

interface Row extends Evaluation {
  readonly kind: Simulation;
  readonly file: string;
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string', default: 'one-line' },
    tokenised: { type: 'boolean', default: false },
    'min-confidence': { type: 'string' },
    scorer: { type: 'string' },
    errors: { type: 'string', default: '0' },
    classes: { type: 'string', default: '0' },
    part: { type: 'string', default: 'all' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else await orTell(run);

function run(): void {
  const minConfidence = flags['min-confidence'];
  const options: Options = {
    characters: false,
    ...(flags.tokenised && CASELESS),
    ...(minConfidence && { minConfidence: Number(minConfidence) }),
    // Checked by casemend.
    ...(flags.scorer && { scorer: flags.scorer as NonNullable<Options['scorer']> }),
  };
  const { normalize } = createNormalizer(options);
  const part = partNamed(flags.part);
  const files = (positionals.length > 0 ? positionals : shippedTexts).map((path) => ({
    name: basename(path),
    documents: inPart(readDocuments(path, flags.tokenised), part),
  }));
  warmUp(
    normalize,
    files.flatMap((file) => file.documents),
  );

  const word = flags.tokenised ? TOKENISED_WORD : WRITTEN_WORD;
  const errors = Number(flags.errors);
  const classes = Number(flags.classes);
  const rows: Row[] = [];
  for (const kind of chosenKinds()) {
    const total = emptyRow(kind, 'total');
    const mistakes = new Mistakes();
    const table = new ErrorTable();
    for (const { name, documents } of files) {
      const collect = (wrongs: readonly WrongWord[], output: string, gold: string): void => {
        if (errors > 0) for (const wrong of wrongs) mistakes.add(wrong, output);
        if (classes > 0) table.add(wrongs, gold);
      };
      const row = {
        kind,
        file: name,
        ...evaluate(
          normalize,
          documents,
          { kind, seed: Number(flags.seed), word, layout: layoutNamed(flags.layout) },
          collect,
        ),
      };
      rows.push(row);
      addScore(total.score, row.score);
      total.bytes += row.bytes;
      total.milliseconds += row.milliseconds;
    }
    if (files.length > 1) rows.push(total);
    if (classes > 0) console.log([kind, table.format(classes), ''].join('\n'));
    if (errors > 0) console.log([kind, ...mistakes.lines(errors), ''].join('\n'));
  }
  if (flags.json) for (const row of rows) console.log(JSON.stringify(record(row)));
  else console.log(formatTable(HEADER, rows.map(cells), 2));
}

function chosenKinds(): readonly Simulation[] {
  if (!flags.kinds) return flags.tokenised ? ['lower'] : simulations;
  return flags.kinds.split(',').map((name) => {
    const kind = simulations.find((simulation) => simulation === name);
    if (!kind) throw new Error(`Unknown kind "${name}". Known: ${simulations.join(', ')}.`);
    return kind;
  });
}

function warmUp(normalize: (text: string) => string, documents: readonly string[]): void {
  for (let index = 0, length = 0; length < WARM_UP_CHARACTERS; index++) {
    const document = documents[index % documents.length] ?? '';
    normalize(index % 2 === 0 ? document : damage(document, 'lower', createRandom(0)));
    length += document.length + 1;
  }
}

function emptyRow(kind: Simulation, file: string): Row {
  return { kind, file, ...emptyEvaluation() };
}

function megabytesPerSecond({ bytes, milliseconds }: Row): number {
  return bytes / 1e3 / milliseconds;
}

function record(row: Row): Record<string, unknown> {
  const { kind, file, score } = row;
  return { kind, file, ...measure(score), megabytesPerSecond: megabytesPerSecond(row), ...score };
}

function cells(row: Row): string[] {
  const { harm, recall, precision, f1 } = measure(row.score);
  return [
    row.kind,
    row.file,
    String(row.score.words),
    String(row.score.damaged),
    decimal(harm),
    decimal(100 * recall),
    decimal(100 * precision),
    decimal(100 * f1),
    decimal(megabytesPerSecond(row), 2),
  ];
}
