/**
 * Mends records on all cores, in worker threads. Results come in the order of the records, and no more than a few records
 * for each thread are on their way, however many there are and however slowly results are read.
 *
 * Run it: npx tsx examples/worker-pool.ts < FILE
 */
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createNormalizer, type Options } from 'casemend';
import { Tinypool } from 'tinypool';

/** Records on their way for each thread: one at work, the others so that it need not wait. */
const AHEAD = 4;

export interface PoolOptions {
  readonly threads?: number;
  readonly options?: Options;
}

export async function* mendInPool(
  records: AsyncIterable<string> | Iterable<string>,
  { threads = availableParallelism(), options = {} }: PoolOptions = {},
): AsyncGenerator<string, void> {
  // A wrong option is thrown here; in a thread it would be the end of the thread.
  createNormalizer(options);
  const filename = new URL('worker-pool-task.js', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData: options });
  const underway: Promise<string>[] = [];
  try {
    for await (const record of records) {
      const result = pool.run(record) as Promise<string>;
      // It is awaited in its turn; until then a failure must not count as unhandled.
      result.catch(() => undefined);
      underway.push(result);
      if (underway.length === threads * AHEAD) yield await underway.shift()!;
    }
    for (const result of underway) yield await result;
  } finally {
    await pool.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of mendInPool(lines)) console.log(line);
}
