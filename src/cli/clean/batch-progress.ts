import type { ProgressEvent } from '../../batch/events.ts';
import { byteSize, counted, duration } from '../../display/figures.ts';
import { ProgressBar, type Screen } from '../progress-bar.ts';
import { TimeLeft } from './time-left.ts';

/** Shows the progress of a run. */
export interface BatchProgressDisplay {
  /** Whether the total is worth finding out. */
  readonly wantsTotal: boolean;
  /** @param elapsed seconds since the beginning */
  show(progress: ProgressEvent, elapsed: number): void;
  /** Writes a line that stays. */
  say(message: string): void;
  /** Takes away what is shown, until it is shown again: something else is about to write to the terminal. */
  clear(): void;
  close(): void;
}

/** Seconds between two lines where there is no terminal. */
const LINE_EVERY = 30;

/** A bar on a terminal; elsewhere a line now and then; messages alone if it is to be quiet. */
export function displayBatchProgress(screen: Screen, isQuiet: boolean): BatchProgressDisplay {
  if (screen.isTTY && !isQuiet) return showBar(screen);
  return showLines(screen, isQuiet ? Infinity : LINE_EVERY);
}

function showBar(screen: Screen): BatchProgressDisplay {
  const bar = new ProgressBar(screen, false);
  const left = new TimeLeft();
  return {
    wantsTotal: true,
    show(progress, elapsed) {
      const { done, total, earlier } = progress;
      // What an earlier try has done is part of the bar, not of the speed.
      left.watch(done - earlier, elapsed);
      const seconds = total === undefined ? undefined : left.until(total - earlier, elapsed);
      bar.show(done, total, describe(progress, elapsed, seconds));
    },
    say(message) {
      // The bar is drawn anew below the message when next it is shown.
      bar.close();
      screen.write(`${message}\n`);
    },
    clear: () => bar.close(),
    close: () => bar.close(),
  };
}

function showLines(screen: Screen, every: number): BatchProgressDisplay {
  let next = every;
  return {
    wantsTotal: false,
    say: (message) => void screen.write(`${message}\n`),
    show(progress, elapsed) {
      if (elapsed < next) return;
      next = elapsed + every;
      screen.write(`casemend: ${describe(progress, elapsed)}\n`);
    },
    clear: () => undefined,
    close: () => undefined,
  };
}

/** `1,204 files  312 MB  2.4 MB/s  8,031 repairs  0:41 left` */
function describe({ totals, repairedBytes }: ProgressEvent, elapsed: number, left?: number): string {
  const { files, bytes, repairs } = totals;
  const rate = `${byteSize(repairedBytes / Math.max(elapsed, 0.001))}/s`;
  const parts = [counted(files, 'file'), byteSize(bytes), rate, counted(repairs, 'repair')];
  if (left !== undefined) parts.push(`${duration(left)} left`);
  return parts.join('  ');
}
