import { SingleBar } from 'cli-progress';

/** Where progress is shown. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on a terminal, with a few words after it. */
export class ProgressBar {
  readonly #bar: SingleBar;
  #isShown = false;

  /** @param stays whether its last state is left to be seen */
  constructor(screen: Screen, stays: boolean) {
    this.#bar = new SingleBar({
      stream: screen,
      format: '[{bar}] {percentage} %  {what}',
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

  show(done: number, total: number, what: string): void {
    if (this.#isShown) {
      this.#bar.setTotal(total);
      this.#bar.update(done, { what });
    } else {
      this.#bar.start(total, done, { what });
      this.#isShown = true;
    }
  }

  close(): void {
    if (this.#isShown) this.#bar.stop();
    this.#isShown = false;
  }
}
