import { english } from '../src/english/index.ts';
import { layoutOf } from '../src/layout/index.ts';
import type { Simulation } from '../src/training/damage.ts';
import { layoutNamed, layouts, type LayoutName } from '../src/training/layouts.ts';
import { decimal, evaluate, laidOut } from '../src/evaluation/evaluate.ts';
import { measure, WRITTEN_WORD } from '../src/evaluation/score.ts';
import { formatTable } from './table.ts';

/** One-line first: the others are compared with it. Columns of other widths are left to `all`. */
export const comparedLayouts: readonly LayoutName[] = layouts.filter((name) => name !== 'column');

/** The layouts of a list like `ragged,mixed`; of `all` or `none`. */
export function layoutsOf(list: string): readonly LayoutName[] {
  if (list === 'none') return [];
  return list === 'all' ? layouts : list.split(',').map(layoutNamed);
}

const DAMAGES: readonly (readonly [text: string, kind: Simulation])[] = [
  ['half the letters', 'letters-half'],
  ['A B C D G M N S', 'letters-sample'],
  ['half the words', 'words'],
  ['all lower', 'lower'],
];
const SEED = 1;

/** A table of harm on sound text, and of recall, precision and harm on damaged text, a row a layout. */
export function tableByLayout(
  normalize: (text: string) => string,
  documents: readonly string[],
  chosen: readonly LayoutName[],
): string {
  const header = ['layout', 'breaks', 'sentences', 'clean harm', ...DAMAGES.map(([text]) => text)];
  const rows = chosen.map((layout) => {
    const run = (kind: Simulation): ReturnType<typeof measure> =>
      measure(evaluate(normalize, documents, { kind, seed: SEED, word: WRITTEN_WORD, layout }).score);
    const breaks = breaksOf(documents, layout);
    return [
      layout,
      decimal(breaks.all),
      decimal(breaks.inSentences, 2),
      decimal(run('none').harm),
      ...DAMAGES.map(([, kind]) => {
        const { recall, precision, harm } = run(kind);
        return `${decimal(100 * recall)} / ${decimal(100 * precision)} / ${decimal(harm)}`;
      }),
    ];
  });
  const characters = documents.reduce((sum, document) => sum + document.length, 0);
  return `${formatTable(header, rows, 1)}

breaks: line breaks rightly judged, in per cent; sentences: the same without breaks after a full stop, where a sentence
ends either way; then harm on sound text, and of damaged text recall / precision / harm. Lines that a layout adds do
not count, parts of a word that it cuts count as words. ${documents.length} documents, ${Math.round(characters / 1000)} kB.`;
}

const ENDS_SENTENCE = /[.!?…]["”’)\]]*$/u;

/** The shares of line breaks that are rightly judged. */
function breaksOf(documents: readonly string[], layout: LayoutName): { all: number; inSentences: number } {
  let all = 0;
  let wrong = 0;
  let inSentences = 0;
  let wrongInSentences = 0;
  for (const [i, document] of documents.entries()) {
    const { text, goesOn, pageHead } = laidOut(document, layout, SEED + i);
    const lines = [...layoutOf(text, english).lines].filter((_, k) => pageHead[k] !== true);
    lines.slice(0, -1).forEach((line, k) => {
      const isWrong = line.goesOn >= 0.5 !== goesOn[k];
      all++;
      if (isWrong) wrong++;
      if (ENDS_SENTENCE.test(text.slice(line.from, line.to))) return;
      inSentences++;
      if (isWrong) wrongInSentences++;
    });
  }
  const share = (bad: number, of: number): number => 100 * (1 - bad / Math.max(1, of));
  return { all: share(wrong, all), inSentences: share(wrongInSentences, inSentences) };
}
