import type { BatchEvent, DoneEvent, ProgressEvent, SkipReason } from '../../batch/events.ts';
import { emptyTally } from '../../report/tally.ts';
import type { Complaints } from './complaints.ts';
import type { TextOutput } from './text-output.ts';

/** Before anything is done. */
const NO_PROGRESS: ProgressEvent = {
  kind: 'progress',
  done: 0,
  total: undefined,
  earlier: 0,
  totals: emptyTally(),
  repairedBytes: 0,
};

/** Tells people what happens in a run, and keeps what is told at its end. */
export class CleanView {
  /** How far the run is. */
  progress: ProgressEvent = NO_PROGRESS;
  /** What it came to, once it is over. */
  done: DoneEvent | undefined;
  /** Whether a file changed, or would. */
  hasChanged = false;
  /** What was left out on purpose, by the reason. */
  readonly skipped: Map<SkipReason, number> = new Map();
  readonly #complaints: Complaints;
  readonly #output: TextOutput;
  readonly #list: ((name: string) => Promise<void>) | undefined;

  /** @param list writes the name of a file that would change; nothing if they are not listed */
  constructor(complaints: Complaints, output: TextOutput, list: ((name: string) => Promise<void>) | undefined) {
    this.#complaints = complaints;
    this.#output = output;
    this.#list = list;
  }

  async take(event: BatchEvent): Promise<void> {
    switch (event.kind) {
      case 'problem':
        this.#complaints.tell(event.file, event);
        break;
      case 'note':
        this.#complaints.note(event.file, event.note);
        break;
      case 'halted':
        this.#complaints.stop(event.file, event.problem);
        break;
      case 'skipped':
        this.skipped.set(event.reason, (this.skipped.get(event.reason) ?? 0) + 1);
        break;
      case 'progress':
        this.progress = event;
        break;
      case 'repaired':
        this.hasChanged = true;
        // What is shown under its name needs not be listed as well.
        if (!this.#output.hasShown(event.file)) await this.#list?.(this.#complaints.wouldChange(event.file));
        break;
      case 'done':
        this.done = event;
    }
  }
}
