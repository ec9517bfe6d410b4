/**
 * Runs work on items at the same time and gives the results in the order of the items. A further item is taken while fewer
 * than `least` are being worked on, or what is begun and not yet given weighs less than `most`.
 */
export async function* ordered<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  weigh: (item: Item) => number,
  least: number,
  most: number,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const begun: { result: Promise<Result>; weight: number }[] = [];
  let weight = 0;
  let weighty = 0;
  let next: Promise<IteratorResult<Item>> | undefined = iterator.next();
  try {
    while (next ?? begun.length > 0) {
      const first = begun[0];
      if (next && (!first || weighty <= least || weight < most)) {
        // Whichever comes first: a slow source must not hold back what is done.
        const arrived: IteratorResult<Item> | undefined = await Promise.race(
          first ? [next, first.result.then(NOTHING)] : [next],
        );
        if (arrived) {
          next = arrived.done ? undefined : iterator.next();
          if (arrived.done) continue;
          const item = { result: work(arrived.value), weight: weigh(arrived.value) };
          // A failure is met in its turn.
          item.result.catch(NOTHING);
          begun.push(item);
          weight += item.weight;
          weighty += Math.sign(item.weight);
          continue;
        }
      }
      begun.shift();
      weight -= first!.weight;
      weighty -= Math.sign(first!.weight);
      yield await first!.result;
    }
  } finally {
    next?.catch(NOTHING);
    void iterator.return?.();
  }
}

const NOTHING = (): undefined => undefined;
