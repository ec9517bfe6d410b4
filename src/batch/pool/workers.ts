/** Repairs batches: in this thread where there is little to do, in others where there is more. */
import type { Batch } from '../sources/batch.ts';
import { unrepaired, type BatchOutcome, type RepairSettings } from './outcome.ts';
import { emptyTally } from '../../report/tally.ts';

export interface Workers {
  repair(batch: Batch): Promise<BatchOutcome>;
  /** Says that the batches so far were all. */
  noMore(): void;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Threads take longer to start than so much takes to repair. */
const LITTLE_BYTES = 2 ** 17;
/** How long the first batches wait for more of them, in milliseconds: somebody may wait for an answer. */
const PATIENCE = 50;

/** Prepares to repair in `jobs` threads, which are not started before it is clear that they are worth it. */
export function createWorkers(settings: RepairSettings, jobs: number): Workers {
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let decide: () => void = () => undefined;
  const decided = new Promise<void>((resolve) => (decide = resolve));
  const isLittle = (): boolean => bytes <= LITTLE_BYTES;
  let hasPool = false;
  const here = once(async () => {
    const { BatchRepairer } = await import('./batch-repairer.ts');
    const { english } = await import('../../english/index.ts');
    return new BatchRepairer(settings, english);
  });
  const pool = once(async () => {
    hasPool = true;
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      workerData: settings,
    });
  });
  return {
    async repair(batch) {
      bytes += batch.bytes.length;
      if (!isLittle()) decide();
      timer ??= setTimeout(decide, PATIENCE);
      await decided;
      // What comes slowly is no reason for threads: they would not be ready before it is done here.
      if (isLittle()) return (await here()).repair(batch);
      // A copy is handed over: if the thread breaks down, the batch is still here.
      const copy = new Uint8Array(batch.bytes);
      try {
        return (await (await pool()).run({ ...batch, bytes: copy }, { transferList: [copy.buffer] })) as BatchOutcome;
      } catch (error) {
        return lost(batch, error);
      }
    },
    noMore: () => decide(),
    async close() {
      clearTimeout(timer);
      decide();
      if (hasPool) await (await pool()).destroy();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A batch that its thread did not survive, as it was. */
function lost({ bytes, line, framing }: Batch, error: unknown): BatchOutcome {
  const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  const reason = isMemory ? 'needs more memory than a thread has' : `is more than a thread can do (${String(error)})`;
  const problem = `${framing === 'document' ? '' : 'what follows '}${reason}; left as it was`;
  return unrepaired({
    output: bytes,
    tally: { ...emptyTally(), bytes: bytes.length, errors: 1 },
    troubles: [{ line: framing === 'document' ? undefined : line, problem }],
  });
}
