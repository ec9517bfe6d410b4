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

/**
 * The first signal asks to stop after what is at hand, the second ends the process there and then.
 *
 * @param onFirst called at the first signal
 * @param onSecond called before the process ends; must not wait
 */
export function listenForStop(onFirst: (signal: string) => void, onSecond: () => void): StopSignals {
  let status: StopSignals['status'];
  const listener = (signal: NodeJS.Signals): void => {
    if (status !== undefined) {
      onSecond();
      process.exit(status);
    }
    status = STATUSES[signal as Stopping];
    onFirst(signal);
  };
  const signals = Object.keys(STATUSES) as Stopping[];
  for (const signal of signals) process.on(signal, listener);
  return {
    get status() {
      return status;
    },
    close() {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}
