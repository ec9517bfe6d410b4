import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordered, type Load } from '../../src/batch/pool/ordered.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream, though nothing is waited for
async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A load of items with work in each of them. */
const load = <Item>(weigh: (item: Item) => number, jobs: number, most: number): Load<Item> => ({
  ...{ weigh, jobs, most },
  isWork: () => true,
});

test('results come in the order of the items, whichever is ready first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(5), { maxLength: 20 }), async (scheduler, weights) => {
      const items = weights.map((weight, at) => ({ weight, at }));
      const results = collect(
        ordered(
          each(items),
          ({ at }) => scheduler.schedule(Promise.resolve(at)),
          load(({ weight }) => weight, 1, 6),
        ),
      );
      await scheduler.waitFor(results);
      expect(await results).toEqual(items.map(({ at }) => at));
    }),
  );
});

test('no more is begun than may be held', async () => {
  let open = 0;
  let most = 0;
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    return item;
  };
  for await (const item of ordered(
    each(Array(50).keys()),
    work,
    load(() => 10, 2, 10),
  ))
    open -= item < 0 ? 0 : 1;
  expect(most).toBe(3);
});

test('as many as there are threads are begun, however heavy they are', async () => {
  let begun = 0;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const work = (): Promise<void> => {
    if (++begun === 3) release();
    return gate;
  };
  await collect(
    ordered(
      each([1, 2, 3]),
      work,
      load(() => 1e9, 2, 10),
    ),
  );
  expect(begun).toBe(3);
});

test('what is done is given although the source is slow', async () => {
  let give: (end: IteratorResult<number>) => void = () => undefined;
  const slow: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => {
      let at = 0;
      return {
        next: () =>
          at++ === 0 ? Promise.resolve({ value: 1, done: false }) : new Promise((resolve) => (give = resolve)),
      };
    },
  };
  const results = ordered(
    slow,
    (item) => Promise.resolve(item),
    load(() => 1, 5, 5),
  )[Symbol.asyncIterator]();
  expect(await results.next()).toEqual({ value: 1, done: false });
  const end = results.next();
  await new Promise((resolve) => setImmediate(resolve));
  give({ value: undefined, done: true });
  expect(await end).toEqual({ value: undefined, done: true });
});

test('a failure is met in its turn', async () => {
  const results: number[] = [];
  const failing = async (): Promise<void> => {
    const work = (item: number): Promise<number> =>
      item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
    for await (const item of ordered(
      each([1, 2, 3]),
      work,
      load(() => 1, 5, 5),
    ))
      results.push(item);
  };
  await expect(failing()).rejects.toThrow('no');
  expect(results).toEqual([1]);
});

test('a stop ends it, whatever it waits for', async () => {
  const never = new Promise<never>(() => undefined);
  const stop = new Promise<void>((resolve) => setTimeout(resolve, 10));
  expect(
    await collect(
      ordered(
        each([1, 2]),
        () => never,
        load(() => 1, 5, 5),
        stop,
      ),
    ),
  ).toEqual([]);
  const idle: AsyncIterable<number> = { [Symbol.asyncIterator]: () => ({ next: () => never }) };
  expect(
    await collect(
      ordered(
        idle,
        (item) => Promise.resolve(item),
        load(() => 1, 5, 5),
        stop,
      ),
    ),
  ).toEqual([]);
});
