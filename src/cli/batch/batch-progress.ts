import { Presets, SingleBar } from 'cli-progress';
import type { Tally } from './tally.ts';

/** Where progress is shown. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

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
export interface ProgressDisplay {
  /** Whether the total is worth finding out. */
  readonly wantsTotal: boolean;
  show(standing: Standing): void;
  /** Writes a line that stays. */
  say(message: string): void;
  close(): void;
}

/** Seconds between two lines where there is no terminal. */
const LINE_EVERY = 30;
const CLEAR_LINE = '\r\u001B[K';
const BAR_FORMAT = '[{bar}] {percentage} %  {what}';

/** A bar on a terminal; elsewhere a line now and then; messages alone if it is to be quiet. */
export function displayBatchProgress(screen: Screen, isQuiet: boolean): ProgressDisplay {
  if (screen.isTTY && !isQuiet) return bar(screen);
  return lines(screen, isQuiet ? Infinity : LINE_EVERY);
}

function bar(screen: Screen): ProgressDisplay {
  const single = new SingleBar(
    {
      stream: screen,
      format: BAR_FORMAT,
      barsize: 24,
      fps: 5,
      clearOnComplete: true,
      hideCursor: true,
      linewrap: false,
    },
    Presets.legacy,
  );
  let isShown = false;
  return {
    wantsTotal: true,
    say(message) {
      screen.write(`${isShown ? CLEAR_LINE : ''}${message}\n`);
      if (isShown) single.render();
    },
    show(standing) {
      const total = Math.max(standing.total ?? standing.done * 2, 1);
      if (!isShown) single.start(total, 0, { what: '' });
      isShown = true;
      single.setTotal(total);
      single.update(standing.done, { what: describe(standing) });
    },
    close() {
      if (isShown) single.stop();
    },
  };
}

function lines(screen: Screen, every: number): ProgressDisplay {
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
  const parts = [
    `${files.toLocaleString('en')} files`,
    megabytes(bytes),
    `${(bytes / 1e6 / Math.max(elapsed, 0.001)).toFixed(1)} MB/s`,
    `${repairs.toLocaleString('en')} repairs`,
  ];
  if (total !== undefined && done > 0) parts.push(`${duration((elapsed * (total - done)) / done)} left`);
  return parts.join('  ');
}

/** `3.2 MB` */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** `1:02:03`, `0:41` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
