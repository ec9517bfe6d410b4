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
  const held: { result: Promise<Result>; item: Item }[] = [];
  const stopped = stop.then((): 'stopped' => 'stopped');
  let weight = 0;
  let working = 0;
  let next: Promise<IteratorResult<Item>> | undefined = iterator.next();
  try {
    while (next ?? held.length > 0) {
      const first = held[0];
      // Whichever comes first: a slow source must not hold back what is done, nor slow work what is to be stopped.
      const ready: Promise<unknown>[] = first ? [stopped, first.result.then(NOTHING, NOTHING)] : [stopped];
      const isRoom = !first || working <= jobs || weight < most;
      const arrived = await Promise.race(next && isRoom ? [next, ...ready] : ready);
      if (arrived === 'stopped') return;
      if (arrived === undefined) {
        held.shift();
        weight -= weigh(first!.item);
        working -= isWork(first!.item) ? 1 : 0;
        yield await first!.result;
        continue;
      }
      const { done, value: item } = arrived as IteratorResult<Item, Item>;
      next = done ? undefined : iterator.next();
      if (done) continue;
      const result = work(item);
      // A failure is met in its turn.
      result.catch(NOTHING);
      held.push({ result, item });
      weight += weigh(item);
      working += isWork(item) ? 1 : 0;
    }
  } finally {
    next?.catch(NOTHING);
    void iterator.return?.();
  }
}

const NOTHING = (): undefined => undefined;
