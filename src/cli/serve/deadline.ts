import { counted } from '../../display/figures.ts';
import { Problem } from './problem.ts';

/** So many milliseconds the work for a client that has left may go on: most is done sooner than a thread is replaced. */
const GRACE = 1000;

/** When a request is to be given up: after its time, or some time after its client has left. */
export class Deadline {
  /** Aborted, with a {@link Problem}, once it is. */
  readonly signal: AbortSignal;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #client: AbortSignal;
  #isWorking = false;

  /** @param client aborted when the client leaves */
  constructor(seconds: number, client: AbortSignal) {
    const controller = new AbortController();
    this.signal = controller.signal;
    this.#client = client;
    const after = (milliseconds: number): void => {
      this.#timers.push(setTimeout(() => controller.abort(this.#late(seconds)), milliseconds));
    };
    after(seconds * 1000);
    client.addEventListener('abort', () => after(GRACE), { once: true });
  }

  get hasLeft(): boolean {
    return this.#client.aborted;
  }

  /** Says that the body has come. */
  work(): void {
    this.#isWorking = true;
  }

  /** Says that the request is answered. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #late(seconds: number): Problem {
    const time = counted(seconds, 'second');
    return this.#isWorking
      ? new Problem(503, 'TOO_SLOW', `the answer takes longer than ${time}; send less at a time, or try again later`)
      : new Problem(408, 'TOO_SLOW', `the body does not come within ${time}; send it faster, or less of it`);
  }
}
