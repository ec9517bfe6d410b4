import type { DamageKind } from '../../types.ts';
import type { SkipReason } from '../../batch/events.ts';
import { skippedLines } from '../clean/skipped.ts';
import type { FileFindings, Survey } from '../../batch/survey.ts';
import { counted, number } from '../../display/figures.ts';
import type { Style } from './style.ts';
import { visibleLine } from '../../display/visible.ts';
import { percent } from '../../display/words.ts';
import { kindText } from './words.ts';

const BAR_WIDTH = 20;
const FIGURE_WIDTH = 9;

/** What was found in an archive, for people: documents by verdict, the letters lost, the files with the most to repair. */
export function showSurvey({ tally, worst }: Survey, skipped: ReadonlyMap<SkipReason, number>, style: Style): string {
  const { files, documents, words, errors } = tally;
  const counts = [counted(files, 'file'), counted(documents, 'document'), counted(words, 'word')];
  const trouble = errors > 0 ? `; ${counted(errors, 'error')}, all told on standard error` : '';
  return [
    `${style.strong(counts.join(', '))}${trouble}\n`,
    section(
      'Documents by verdict',
      Object.entries(tally.kinds),
      documents,
      (kind) => kindText(kind as DamageKind),
      style,
    ),
    section('Letters lost, by documents', Object.entries(tally.lostLetters), documents, (letter) => letter, style),
    showWorst(worst, style),
    skippedLines(skipped)
      .map((line) => `${line}\n`)
      .join(''),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(
  heading: string,
  counts: readonly (readonly [string, number])[],
  whole: number,
  read: (name: string) => string,
  style: Style,
): string {
  if (counts.length === 0) return '';
  const rows = [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([name, count]) => {
      const filled = Math.round((count / whole) * BAR_WIDTH);
      const bar = style.removed('█'.repeat(filled)) + style.faint('░'.repeat(BAR_WIDTH - filled));
      return `${number(count).padStart(FIGURE_WIDTH)}  ${bar} ${percent(count / whole).padStart(6)}  ${read(name)}\n`;
    });
  return `${style.heading(heading)}\n${rows.join('')}`;
}

function showWorst(worst: readonly FileFindings[], style: Style): string {
  if (worst.length === 0) return '';
  const rows = worst.map(({ path, tally, damagedWords }) => {
    const { documents, words, kinds } = tally;
    const [[commonest] = ['unknown']] = Object.entries(kinds).sort(([, one], [, other]) => other - one);
    const about = `of ${counted(words, 'word')}${documents > 1 ? ` in ${counted(documents, 'document')}` : ''}`;
    const verdict = style.faint(kindText(commonest as DamageKind));
    return `${number(damagedWords).padStart(FIGURE_WIDTH)}  ${about}  ${visibleLine(path)}  ${verdict}\n`;
  });
  return `${style.heading('Files with the most words that are certainly damaged')}\n${rows.join('')}`;
}
