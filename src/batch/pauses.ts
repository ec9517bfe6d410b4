import { setTimeout } from 'node:timers/promises';

const PAUSE = Symbol('pause');

/** The items as they come, and nothing whenever none has come for so many milliseconds. */
export async function* withPauses<Item>(
  items: AsyncIterable<Item>,
  milliseconds: number,
): AsyncGenerator<Item | undefined> {
  const iterator = items[Symbol.asyncIterator]();
  let isAwaited = false;
  try {
    for (;;) {
      const next = iterator.next();
      isAwaited = true;
      for (;;) {
        const timer = new AbortController();
        const pause = setTimeout(milliseconds, PAUSE, { signal: timer.signal }).catch(() => PAUSE);
        const result = await Promise.race([next, pause]);
        timer.abort();
        if (typeof result === 'symbol') {
          yield undefined;
          continue;
        }
        isAwaited = false;
        if (result.done) return;
        yield result.value;
        break;
      }
    }
  } finally {
    // What is awaited may never come.
    const end = iterator.return?.();
    if (!isAwaited) await end;
  }
}
