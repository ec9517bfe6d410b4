import { counted, duration } from '../figures.ts';
import { ProgressBar, type Screen } from '../progress-bar.ts';
import type { Tally } from './tally.ts';

/** How far a run is. */
export interface Standing {
  /** Bytes of input that are done, as they are on the disk. */
  readonly done: number;
  /** Bytes of input in all, if that is known by now. */
  readonly total: number | undefined;
  readonly tally: Tally;
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
  return {
    wantsTotal: true,
    // While the total is unknown, half of it is done.
    show: (standing) => bar.show(standing.done, Math.max(standing.total ?? standing.done * 2, 1), describe(standing)),
    say(message) {
      // The bar is drawn anew below the message when next it is shown.
      bar.close();
      screen.write(`${message}\n`);
    },
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
    close: () => undefined,
  };
}

/** `1,204 files  312 MB  2.4 MB/s  8,031 repairs  0:41 left` */
function describe({ done, total, tally, elapsed }: Standing): string {
  const { files, bytes, repairs } = tally;
  const rate = `${(bytes / 1e6 / Math.max(elapsed, 0.001)).toFixed(1)} MB/s`;
  const parts = [counted(files, 'file'), megabytes(bytes), rate, counted(repairs, 'repair')];
  if (total !== undefined && done > 0) parts.push(`${duration((elapsed * (total - done)) / done)} left`);
  return parts.join('  ');
}

/** `3.2 MB` */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
