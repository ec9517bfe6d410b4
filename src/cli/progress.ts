import type { Progress } from '../training/train.ts';

/** Where progress is shown. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far a training is. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  /** Ends the line that is shown, if any. */
  readonly close: () => void;
}

const BAR_WIDTH = 24;
const REDRAW_AFTER = 0.1;

/**
 * A bar on a terminal; elsewhere a line for every tenth that is done.
 *
 * @param now the time in seconds
 */
export function displayProgress(screen: Screen, epochs: number, now: () => number): ProgressDisplay {
  const started = now();
  let tenths = 0;
  let drawn = -Infinity;
  const show = (progress: Progress): void => {
    const done = (progress.epoch - 1 + progress.done) / epochs;
    const elapsed = now() - started;
    const text = describe(progress, done, elapsed);
    if (screen.isTTY) {
      if (done < 1 && elapsed - drawn < REDRAW_AFTER) return;
      drawn = elapsed;
      const filled = Math.round(done * BAR_WIDTH);
      const line = `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${text}`;
      screen.write(`\r\u001B[K${line.slice(0, (screen.columns || 80) - 1)}`);
    } else if (Math.floor(done * 10) > tenths) {
      tenths = Math.floor(done * 10);
      screen.write(`${text}\n`);
    }
  };
  return {
    show,
    close: () => {
      if (drawn >= 0) screen.write('\n');
    },
  };
}

function describe({ words, loss }: Progress, done: number, elapsed: number): string {
  const percent = `${Math.floor(done * 100)} %`.padStart(5);
  const rate = Math.round(words / Math.max(elapsed, 0.001)).toLocaleString('en');
  const left = done > 0 ? duration((elapsed * (1 - done)) / done) : '?';
  return `${percent}  ${rate} words/s  ${left} left  loss ${loss.toFixed(4)}`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
