/** A signal of a caller as a run needs it: asked at any time, and waited for. */
export class StopSignal {
  /** Settled once the run is to stop. */
  readonly stopped: Promise<void>;
  readonly #signal: AbortSignal | undefined;
  #stop: () => void = () => undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    this.stopped = new Promise((resolve) => (this.#stop = resolve));
    if (signal?.aborted) this.#stop();
    else signal?.addEventListener('abort', this.#stop);
  }

  get isStopped(): boolean {
    return this.#signal?.aborted ?? false;
  }

  /** Listens no longer. */
  close(): void {
    this.#signal?.removeEventListener('abort', this.#stop);
  }
}
