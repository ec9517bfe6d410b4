import { counted } from '../../display/figures.ts';
import { Problem } from './problem.ts';

/** When a request is to be given up: after its time, or once its client has left. */
export class Deadline {
  /** Aborted, with a {@link Problem}, once it is. */
  readonly signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #client: AbortSignal;
  #isWorking = false;

  /** @param client aborted when the client leaves */
  constructor(seconds: number, client: AbortSignal) {
    const controller = new AbortController();
    const giveUp = (): void => controller.abort(this.#late(seconds));
    this.signal = controller.signal;
    this.#client = client;
    this.#timer = setTimeout(giveUp, seconds * 1000);
    client.addEventListener('abort', giveUp, { once: true });
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
    clearTimeout(this.#timer);
  }

  #late(seconds: number): Problem {
    const time = counted(seconds, 'second');
    return this.#isWorking
      ? new Problem(503, 'TOO_SLOW', `the answer takes longer than ${time}; send less at a time, or try again later`)
      : new Problem(408, 'TOO_SLOW', `the body does not come within ${time}; send it faster, or less of it`);
  }
}
