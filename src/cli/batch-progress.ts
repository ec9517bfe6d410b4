import { byteSize, counted, duration } from '../display/figures.ts';
import { ProgressBar, type Screen } from './progress-bar.ts';
import type { Sizes } from '../batch/sources/measure-inputs.ts';
import type { Tally } from '../report/tally.ts';
import { TimeLeft } from './time-left.ts';

/** How far a run is. */
export interface Standing {
  /** Bytes of input that this try has done, as they are on the disk. */
  readonly done: number;
  /** Bytes of all inputs, if that is known by now. */
  readonly measure: Sizes | undefined;
  readonly tally: Tally;
  /** Bytes of text that this try has mended. */
  readonly mendedBytes: number;
  /** Seconds since the beginning. */
  readonly elapsed: number;
}

/** Shows the progress of a run. */
export interface BatchProgressDisplay {
  /** Whether the total is worth finding out. */
  readonly wantsTotal: boolean;
  show(standing: Standing): void;
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
    show(standing) {
      const { done, measure, elapsed } = standing;
      left.watch(done, elapsed);
      // What an earlier try has done is part of the bar, not of the speed.
      const earlier = measure?.earlier ?? 0;
      const seconds = measure && left.until(measure.total - earlier, elapsed);
      bar.show(earlier + done, measure?.total, describe(standing, seconds));
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
    show(standing) {
      if (standing.elapsed < next) return;
      next = standing.elapsed + every;
      screen.write(`casemend: ${describe(standing)}\n`);
    },
    clear: () => undefined,
    close: () => undefined,
  };
}

/** `1,204 files  312 MB  2.4 MB/s  8,031 repairs  0:41 left` */
function describe({ tally, mendedBytes, elapsed }: Standing, left?: number): string {
  const { files, bytes, repairs } = tally;
  const rate = `${byteSize(mendedBytes / Math.max(elapsed, 0.001))}/s`;
  const parts = [counted(files, 'file'), byteSize(bytes), rate, counted(repairs, 'repair')];
  if (left !== undefined) parts.push(`${duration(left)} left`);
  return parts.join('  ');
}
