import { decimal } from '../../src/evaluation/evaluate.ts';
import { measure } from '../../src/evaluation/score.ts';
import type { Simulation } from '../../src/training/damage.ts';
import type { Skipped } from '../adapters/install.ts';
import { damages } from '../damages.ts';
import { formatMarkdown } from '../table.ts';
import type { Exam, Result } from './measure.ts';

interface Column {
  readonly title: string;
  readonly value: (result: Result) => number;
  readonly digits: number;
  readonly isMoreBetter: boolean;
}

const f1 = ([title, kind]: readonly [string, Simulation]): Column => ({
  title,
  value: ({ articles }) => 100 * measure(articles.get(kind)!).f1,
  digits: 1,
  isMoreBetter: true,
});

const QUALITY: readonly Column[] = [
  ...damages.filter(([, kind]) => kind !== 'none').map(f1),
  {
    title: 'clean harm',
    value: ({ articles }) => measure(articles.get('none')!).harm,
    digits: 1,
    isMoreBetter: false,
  },
  { title: 'zoo harm', value: ({ zoo }) => measure(zoo).harm, digits: 1, isMoreBetter: false },
  { title: 'zoo untouched', value: ({ untouched }) => untouched, digits: 0, isMoreBetter: true },
];

const COST: readonly Column[] = [
  {
    title: 'MB / CPU s',
    value: ({ bytes, cpuSeconds }) => bytes / 1e6 / cpuSeconds,
    digits: 3,
    isMoreBetter: true,
  },
  { title: 'start ms', value: ({ startMilliseconds }) => startMilliseconds, digits: 0, isMoreBetter: false },
  { title: 'memory MiB', value: ({ mebibytes }) => mebibytes, digits: 0, isMoreBetter: false },
];

/** What a run came to, in Markdown: two tables, what the figures mean, what was adapted, and who took no part. */
export function report(results: readonly Result[], skipped: readonly Skipped[], exam: Exam, train: string): string {
  const characters = exam.articles.reduce((sum, text) => sum + text.length, 0);
  return [
    tableOf(results, QUALITY),
    `F1 in per cent over words with a capital, after each damage; harm: good words made wrong, per 10,000; zoo: ${exam.zoo.length} sound texts of
many kinds. ${exam.articles.length} articles, ${Math.round(characters / 1000)} kB. The best of a column is bold.`,
    tableOf(results, COST),
    'Of all the texts, warm; start: from a new process to its first answer, median of three; memory: the most of that process.',
    'What was adapted:',
    results.map((result) => adaptation(result, train)).join('\n'),
    ...skipped.map(({ adapter, why }) => `${adapter.name} was left out: ${why}.`),
  ].join('\n\n');
}

function tableOf(results: readonly Result[], columns: readonly Column[]): string {
  const rows = results.map((result) => [
    result.installed.adapter.name,
    ...columns.map(({ value, digits }) => decimal(value(result), digits)),
  ]);
  for (const [index, { isMoreBetter }] of columns.entries()) {
    const shown = rows.map((row) => Number(row[index + 1])).filter((value) => !Number.isNaN(value));
    const best = isMoreBetter ? Math.max(...shown) : Math.min(...shown);
    for (const row of rows) if (Number(row[index + 1]) === best) row[index + 1] = `**${row[index + 1]!}**`;
  }
  return formatMarkdown(['', ...columns.map(({ title }) => title)], rows, 1);
}

function adaptation({ installed: { adapter, version }, missing }: Result, train: string): string {
  const learnt = adapter.learns ? `; learnt from ${train}` : '';
  const lost = missing > 0 ? `; it left out or replaced ${missing} letters, which count as left alone` : '';
  return `- ${adapter.name} (${version}, ${adapter.from}): ${adapter.adapted}${learnt}${lost}.`;
}
