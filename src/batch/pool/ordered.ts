/** What is to be worked on at the same time, and how much of it. */
export interface Load<Item> {
  /** What an item that is begun and not yet given weighs. */
  readonly weigh: (item: Item) => number;
  /** Whether there is work in an item, beyond passing it on. */
  readonly isWork: (item: Item) => boolean;
  /** A further item is taken while no more than so many with work in them are held … */
  readonly jobs: number;
  /** … or all that are held weigh less than this. */
  readonly most: number;
}

interface Held<Item, Result> {
  readonly item: Item;
  readonly result: Promise<Result>;
  isReady: boolean;
}

/**
 * Runs work on items at the same time and gives the results in the order of the items, until there are no more or `stop` is
 * settled; what is begun then is left to itself.
 */
export async function* ordered<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { weigh, isWork, jobs, most }: Load<Item>,
  stop: Promise<unknown> = new Promise(() => undefined),
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const held: Held<Item, Result>[] = [];
  const source = { isAsked: false, isOver: false, arrived: undefined as IteratorResult<Item> | undefined };
  const end = { isStopped: false, failure: undefined as { readonly error: unknown } | undefined };
  let weight = 0;
  let working = 0;
  // Not `Promise.race`: a promise that lives as long as the run would keep the results of all races.
  let wake: () => void = () => undefined;
  const note = (change: () => void) => (): void => {
    change();
    wake();
  };
  void stop.then(note(() => (end.isStopped = true)));
  const ask = (): void => {
    source.isAsked = true;
    iterator.next().then(
      (arrived) => note(() => (source.arrived = arrived))(),
      (error: unknown) => note(() => (end.failure = { error }))(),
    );
  };
  const take = (): void => {
    const arrived = source.arrived!;
    source.isAsked = false;
    source.arrived = undefined;
    source.isOver = arrived.done === true;
    if (arrived.done) return;
    const item = arrived.value;
    const begun: Held<Item, Result> = { item, result: work(item), isReady: false };
    const ready = note(() => (begun.isReady = true));
    // A failure is met in its turn.
    begun.result.then(ready, ready);
    held.push(begun);
    weight += weigh(item);
    working += isWork(item) ? 1 : 0;
  };
  try {
    while (!end.isStopped) {
      if (end.failure) throw end.failure.error;
      const first = held[0];
      if (first?.isReady) {
        held.shift();
        weight -= weigh(first.item);
        working -= isWork(first.item) ? 1 : 0;
        yield await first.result;
        continue;
      }
      const isRoom = !first || working <= jobs || weight < most;
      if (isRoom && source.arrived) take();
      else if (source.isOver && !first) return;
      else {
        if (isRoom && !source.isAsked && !source.isOver) ask();
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    void iterator.return?.();
  }
}
