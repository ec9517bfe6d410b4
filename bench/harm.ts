import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnosis } from '../src/index.ts';
import { decimal } from '../src/evaluation/evaluate.ts';
import { changeOf, Mistakes } from '../src/evaluation/mistakes.ts';
import { addScore, emptyScore, measure, type Score } from '../src/evaluation/score.ts';
import { type Outcome, judge, readSound, soundFiles } from '../src/evaluation/sound.ts';
import { formatTable } from './table.ts';

const USAGE = `What the default options do to sound text, kind by kind. Every word whose case changes is harmed.

npm run bench:harm -- [options] [FOLDER…]

  --errors N    the N commonest changes of each kind and the 4 N commonest in all (default 5)
  --files N     also the N files with most harm
  --kind REGEX  only the kinds whose name matches
  --ext a,b     endings of the files that are read (default txt)
  --json        one JSON record a kind, and one for all, instead of the table
  --help

A FOLDER holds text in UTF-8. A kind is a subfolder; files in the folder itself are one kind, named after the folder.
Default: bench/corpus/zoo.

  untouched  files of which no letter changed its case
  identical  files that came back byte for byte
  verdicts   what the diagnosis said, and of how many files`;

const ZOO = join(import.meta.dirname, 'corpus', 'zoo');
const HEADER = ['kind', 'verdicts', 'files', 'words', 'harmed', 'harm/10k', 'untouched', 'identical'];
const CHANGES_SHOWN = 8;

interface Row {
  readonly kind: string;
  readonly score: Score;
  readonly verdicts: Map<Diagnosis['kind'], number>;
  readonly changes: Mistakes;
  files: number;
  untouched: number;
  identical: number;
}

interface Case extends Outcome {
  readonly file: string;
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'string', default: '5' },
    files: { type: 'string', default: '0' },
    kind: { type: 'string', default: '' },
    ext: { type: 'string', default: 'txt' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) console.log(USAGE);
else run(positionals.length > 0 ? positionals : [ZOO]);

function run(folders: readonly string[]): void {
  const rows = new Map<string, Row>();
  const total = emptyRow('total');
  const cases: Case[] = [];
  for (const { kind, name, text } of texts(folders)) {
    const judgement = judge(text);
    const row = rows.get(kind) ?? emptyRow(kind);
    rows.set(kind, row);
    add(row, judgement);
    add(total, judgement);
    if (!judgement.untouched) cases.push({ file: name, ...judgement });
  }
  const kinds = [...rows.values()];
  if (flags.json) {
    for (const row of [...kinds, total]) console.log(JSON.stringify(record(row)));
    return;
  }
  console.log(formatTable(HEADER, [...kinds, total].map(cells), 2));
  console.log(`\n${summary(kinds)}`);
  printChanges(kinds, total, Number(flags.errors));
  printFiles(cases, Number(flags.files));
}

function* texts(folders: readonly string[]): Generator<{ kind: string; name: string; text: string }> {
  const wanted = new RegExp(flags.kind, 'u');
  const extensions = flags.ext.split(',');
  for (const folder of folders) {
    for (const file of soundFiles(folder, extensions)) {
      if (wanted.test(file.kind)) yield { kind: file.kind, name: file.name, text: readSound(file) };
    }
  }
}

function emptyRow(kind: string): Row {
  return {
    kind,
    score: emptyScore(),
    verdicts: new Map(),
    changes: new Mistakes(),
    files: 0,
    untouched: 0,
    identical: 0,
  };
}

function add(row: Row, { verdict, score, harms, output, untouched, identical }: Outcome): void {
  addScore(row.score, score);
  row.verdicts.set(verdict, (row.verdicts.get(verdict) ?? 0) + 1);
  for (const harm of harms) row.changes.add(harm, output);
  row.files++;
  if (untouched) row.untouched++;
  if (identical) row.identical++;
}

function commonestFirst({ verdicts }: Row): [kind: string, files: number][] {
  return [...verdicts].sort((a, b) => b[1] - a[1]);
}

function cells(row: Row): string[] {
  return [
    row.kind,
    commonestFirst(row)
      .map(([kind, files]) => `${kind} ${files}`)
      .join(', '),
    String(row.files),
    String(row.score.words),
    String(row.score.harmed),
    decimal(measure(row.score).harm),
    String(row.untouched),
    String(row.identical),
  ];
}

function record(row: Row): Record<string, unknown> {
  const { kind, files, score, untouched, identical } = row;
  const { words, harmed } = score;
  const verdicts = Object.fromEntries(commonestFirst(row));
  return { kind, files, words, harmed, harm: measure(score).harm, untouched, identical, verdicts };
}

/** A kind of few words weighs as much here as one of many. */
function summary(kinds: readonly Row[]): string {
  const harms = kinds.map(({ score }) => measure(score).harm).filter((harm) => !Number.isNaN(harm));
  const mean = harms.reduce((sum, harm) => sum + harm, 0) / harms.length;
  const unharmed = kinds.filter(({ score }) => score.harmed === 0).length;
  return `${unharmed} of ${kinds.length} kinds without harm; mean over kinds ${decimal(mean)} per 10,000`;
}

function printChanges(kinds: readonly Row[], total: Row, count: number): void {
  if (count === 0) return;
  for (const { kind, changes, score } of kinds) {
    if (score.harmed > 0) console.log(['', kind, ...changes.lines(count)].join('\n'));
  }
  if (total.score.harmed > 0) console.log(['', 'in all', ...total.changes.lines(4 * count)].join('\n'));
}

function printFiles(cases: readonly Case[], count: number): void {
  if (count === 0) return;
  const worst = [...cases].sort((a, b) => measure(b.score).harm - measure(a.score).harm).slice(0, count);
  const rows = worst.map(({ file, verdict, score, harms }) => [
    file,
    verdict,
    harms.slice(0, CHANGES_SHOWN).map(changeOf).join(', '),
    String(score.words),
    String(score.harmed),
    decimal(measure(score).harm),
  ]);
  console.log(`\n${formatTable(['file', 'verdict', 'first changes', 'words', 'harmed', 'harm/10k'], rows, 3)}`);
}
