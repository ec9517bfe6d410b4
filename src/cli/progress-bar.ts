import { createRequire } from 'node:module';
import type { Options, Params, SingleBar } from 'cli-progress';

type Bars = typeof import('cli-progress');

/** Loaded for the first bar: most runs show none. */
const bars = (): Bars => createRequire(import.meta.url)('cli-progress') as Bars;

/** Where progress is shown. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on a terminal, with a few words after it. */
export class ProgressBar {
  readonly #bar: SingleBar;
  #isShown = false;

  /** @param stays whether its last state is left to be seen */
  constructor(screen: Screen, stays: boolean) {
    this.#bar = new (bars().SingleBar)({
      stream: screen,
      format: draw,
      barsize: 24,
      barCompleteChar: '#',
      barIncompleteChar: '.',
      fps: 5,
      autopadding: true,
      clearOnComplete: !stays,
      // Lines are cut to the width. Otherwise a process that is killed would leave the terminal without line breaks.
      linewrap: true,
    });
  }

  /** @param total nothing while it is unknown: then only the words are shown */
  show(done: number, total: number | undefined, what: string): void {
    const payload = { what, isMeasured: total !== undefined };
    const most = Math.max(total ?? 1, 1);
    if (this.#isShown) {
      this.#bar.setTotal(most);
      this.#bar.update(done, payload);
    } else {
      this.#bar.start(most, done, payload);
      this.#isShown = true;
    }
  }

  close(): void {
    if (this.#isShown) this.#bar.stop();
    this.#isShown = false;
  }
}

function draw(options: Options, { progress }: Params, { what, isMeasured }: Record<string, unknown>): string {
  if (!isMeasured) return String(what);
  const percentage = String(Math.floor(progress * 100)).padStart(3);
  return `[${bars().Format.BarFormat(progress, options)}] ${percentage} %  ${String(what)}`;
}
