import { megabytes } from './batch-progress.ts';
import type { LeftOut } from './list-sources.ts';
import type { Tally } from './tally.ts';

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  readonly seconds: number;
  /** What was left out on purpose, by the reason. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Whether a signal or a full disk ended it before its end. */
  readonly stopped: boolean;
}

const MOST_LETTERS = 8;

/** The summary as lines for people. */
export function summaryText({ tally, seconds, leftOut, stopped }: Outcome): string {
  const { files, documents, changed, words, repairs, ambiguous, errors, bytes } = tally;
  const rate = bytes / 1e6 / Math.max(seconds, 0.001);
  const lines = [
    `${stopped ? 'stopped after ' : ''}${count(files, 'file')}, ${count(documents, 'document')}, ${count(words, 'word')}, ` +
      `${megabytes(bytes)} in ${seconds.toFixed(1)} s (${rate.toFixed(1)} MB/s)`,
    `${count(repairs, 'repair')} in ${count(changed, 'document')}; ${count(ambiguous, 'word')} left alone as ambiguous`,
  ];
  const letters = Object.entries(tally.lostLetters).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (letters.length > 0) {
    const shown = letters
      .slice(0, MOST_LETTERS)
      .map(([letter, number]) => `${letter} in ${number.toLocaleString('en')}`);
    const more = letters.length > MOST_LETTERS ? `, and ${letters.length - MOST_LETTERS} more` : '';
    lines.push(`letters lost, by documents: ${shown.join(', ')}${more}`);
  }
  const [links, loops, others] = (['link', 'loop', 'other'] as const).map((reason) => leftOut.get(reason) ?? 0);
  if (others) lines.push(`${count(others, 'file')} of other kinds left out of folders; --include takes them`);
  if (links) lines.push(`${count(links, 'symbolic link')} left out of folders; --follow takes them`);
  if (loops) lines.push(`${count(loops, 'symbolic link')} that lead back to a folder above left out`);
  if (errors) lines.push(`${count(errors, 'error')}, each told above`);
  return lines.map((line) => `casemend: ${line}\n`).join('');
}

/** The summary as a line of JSON. */
export function summaryJson({ tally, seconds, leftOut, stopped }: Outcome): string {
  return `${JSON.stringify({ ...tally, seconds, leftOut: Object.fromEntries(leftOut), stopped })}\n`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
