/** Signals that ask to stop, with the exit status that tells of them. */
const STATUSES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Stopping = keyof typeof STATUSES;

/** Listens for signals while a run is on. */
export interface StopSignals {
  /** The exit status, once a signal has come. */
  readonly status: 129 | 130 | 143 | undefined;
  /** Goes back to what signals do otherwise. */
  close(): void;
}

/** So long a process may take to end after a signal, in milliseconds, before it is ended. */
const GRACE = 500;

/**
 * The first signal asks to stop, the second ends the process there and then.
 *
 * @param onFirst called at the first signal
 * @param onSecond called before the process ends; must not wait
 */
export function listenForStop(onFirst: (signal: string) => void, onSecond: () => void): StopSignals {
  let first: Stopping | undefined;
  const close = (): void => {
    for (const signal of signals) process.off(signal, listener);
  };
  const listener = (signal: NodeJS.Signals): void => {
    if (first === undefined) {
      first = signal as Stopping;
      onFirst(signal);
      return;
    }
    onSecond();
    end(signal);
  };
  /** What waits in a thread for a pipe that nobody opens cannot be called off in another way. */
  const end = (signal: NodeJS.Signals): void => {
    close();
    process.kill(process.pid, signal);
  };
  const signals = Object.keys(STATUSES) as Stopping[];
  for (const signal of signals) process.on(signal, listener);
  return {
    get status() {
      return first && STATUSES[first];
    },
    close() {
      close();
      if (first) setTimeout(end, GRACE, first).unref();
    },
  };
}
