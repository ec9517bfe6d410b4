/** Mends batches: in this thread where there is little to do, in others where there is more. */
import { setFlagsFromString } from 'node:v8';
import Tinypool from 'tinypool';
import type { Batch, Mended, MendSettings } from './batch.ts';
import { emptyTally } from '../../report/tally.ts';

export interface Menders {
  mend(batch: Batch): Promise<Mended>;
  /** Says that the batches so far were all. */
  noMore(): void;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Threads take longer to start than so much takes to mend. */
const LITTLE_BYTES = 2 ** 17;
/** Without it every thread lets its garbage grow to several times of what it needs before it collects it. */
const SMALL_HEAPS = '--heap-growing-percent=80';
/** How long the first batches wait for more of them, in milliseconds: somebody may wait for an answer. */
const PATIENCE = 50;

/** Prepares to mend in `jobs` threads, which are not started before it is clear that they are worth it. */
export function createMenders(settings: MendSettings, jobs: number): Menders {
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let decide: () => void = () => undefined;
  const decided = new Promise<void>((resolve) => (decide = resolve));
  const isLittle = (): boolean => bytes <= LITTLE_BYTES;
  let hasPool = false;
  const here = once(async () => {
    const { BatchMender } = await import('./batch-repairer.ts');
    return new BatchMender(settings);
  });
  const pool = once(() => {
    hasPool = true;
    setFlagsFromString(SMALL_HEAPS);
    return new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      workerData: settings,
    });
  });
  return {
    async mend(batch) {
      bytes += batch.bytes.length;
      if (!isLittle()) decide();
      timer ??= setTimeout(decide, PATIENCE);
      await decided;
      // What comes slowly is no reason for threads: they would not be ready before it is done here.
      if (isLittle()) return (await here()).mend(batch);
      // A copy is handed over: if the thread breaks down, the batch is still here.
      const copy = new Uint8Array(batch.bytes);
      try {
        return (await pool().run({ ...batch, bytes: copy }, { transferList: [copy.buffer] })) as Mended;
      } catch (error) {
        return unmended(batch, error);
      }
    },
    noMore: () => decide(),
    async close() {
      clearTimeout(timer);
      decide();
      if (hasPool) await pool().destroy();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A batch that its thread did not survive, as it was. */
function unmended({ bytes, line, framing }: Batch, error: unknown): Mended {
  const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  const reason = isMemory ? 'needs more memory than a thread has' : `is more than a thread can do (${String(error)})`;
  const problem = `${framing === 'document' ? '' : 'what follows '}${reason}; left as it was`;
  return {
    output: bytes,
    changed: false,
    tally: { ...emptyTally(), bytes: bytes.length, errors: 1 },
    troubles: [{ line: framing === 'document' ? undefined : line, problem }],
    rejected: undefined,
    explained: '',
    damagedWords: 0,
    gathered: undefined,
    note: undefined,
  };
}
