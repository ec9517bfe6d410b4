import { byteSize, counted, figure, number } from '../../display/figures.ts';
import type { SkipReason } from '../../batch/events.ts';
import { skippedLines } from './skipped.ts';
import type { Tally } from '../../report/tally.ts';

/** What a run came to. */
export interface RunSummary {
  readonly tally: Tally;
  /** Bytes of text that were repaired in `seconds`: with a journal, others may have been earlier. */
  readonly repairedBytes: number;
  readonly seconds: number;
  /** What was left out on purpose, by the reason. */
  readonly skipped: ReadonlyMap<SkipReason, number>;
  /** Whether a signal or a full disk ended it before its end. */
  readonly stopped: boolean;
}

const MOST_LETTERS = 5;
/** Of less, documents tell more of the speed than bytes. */
const SMALL_RUN = 1e6;

/** The summary as lines for people. */
export function summaryText({ tally, repairedBytes, seconds, skipped, stopped }: RunSummary): string {
  const { files, documents, changed, words, repairs, ambiguous, errors, bytes } = tally;
  const perSecond = (value: number): number => value / Math.max(seconds, 0.001);
  const isSmall = bytes < SMALL_RUN && repairedBytes === bytes;
  const speed = isSmall ? `${figure(perSecond(documents))} documents/s` : `${byteSize(perSecond(repairedBytes))}/s`;
  const lines = [
    `${stopped ? 'stopped after ' : ''}${counted(files, 'file')}, ${counted(documents, 'document')}, ${counted(words, 'word')}, ` +
      `${byteSize(bytes)}${repairedBytes < bytes ? `, ${byteSize(repairedBytes)} of them` : ''} in ${seconds.toFixed(1)} s (${speed})`,
    `${counted(repairs, 'repair')} in ${counted(changed, 'document')}; ${counted(ambiguous, 'word')} left alone as ambiguous`,
  ];
  const letters = Object.entries(tally.lostLetters).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (letters.length > 0) {
    const shown = letters.slice(0, MOST_LETTERS).map(([letter, documents]) => `${letter} in ${number(documents)}`);
    const more = letters.length > MOST_LETTERS ? `, and ${letters.length - MOST_LETTERS} more` : '';
    lines.push(`letters lost, by documents: ${shown.join(', ')}${more}`);
  }
  lines.push(...skippedLines(skipped));
  if (errors) lines.push(`${counted(errors, 'error')}, all told above`);
  return lines.map((line) => `casemend: ${line}\n`).join('');
}

/** The summary as a line of JSON. */
export function summaryJson({ tally, skipped, ...rest }: RunSummary): string {
  return `${JSON.stringify({ ...tally, leftOut: Object.fromEntries(skipped), ...rest })}\n`;
}
