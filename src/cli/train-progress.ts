import type { Progress } from '../training/train.ts';
import { duration, number } from '../display/figures.ts';
import { ProgressBar, type Screen } from './progress-bar.ts';

/** Shows how far a training is. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  /** Ends the line that is shown, if any. */
  readonly close: () => void;
}

/**
 * A bar on a terminal; elsewhere a line for every tenth that is done.
 *
 * @param now the time in seconds
 */
export function displayTraining(screen: Screen, epochs: number, now: () => number): ProgressDisplay {
  const started = now();
  const bar = screen.isTTY ? new ProgressBar(screen, true) : undefined;
  let tenths = 0;
  return {
    show(progress) {
      const done = (progress.epoch - 1 + progress.done) / epochs;
      const what = describe(progress, done, now() - started);
      if (bar) {
        bar.show(done, 1, what);
      } else if (Math.floor(done * 10) > tenths) {
        tenths = Math.floor(done * 10);
        screen.write(`${String(Math.floor(done * 100)).padStart(3)} %  ${what}\n`);
      }
    },
    close: () => bar?.close(),
  };
}

function describe({ words, loss }: Progress, done: number, elapsed: number): string {
  const rate = number(Math.round(words / Math.max(elapsed, 0.001)));
  const left = done > 0 ? duration((elapsed * (1 - done)) / done) : '?';
  return `${rate} words/s  ${left} left  loss ${loss.toFixed(4)}`;
}
