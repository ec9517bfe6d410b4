/** Mends batches: in this thread where there is little to do, in others where there is more. */
import Tinypool from 'tinypool';
import type { Batch, Mended, MendSettings } from './batch.ts';

export interface Menders {
  mend(batch: Batch): Promise<Mended>;
  /** Says that the batches so far were all. */
  noMore(): void;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Threads take longer to start than so much takes to mend. */
const LITTLE_BYTES = 2 ** 17;
/** How long the first batches wait for the end of input, in milliseconds: somebody may wait for an answer. */
const PATIENCE = 20;

/** Prepares to mend in `jobs` threads, which are not started before it is clear that they are worth it. */
export function createMenders(settings: MendSettings, jobs: number): Menders {
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let choose: (isLittle: boolean) => void = () => undefined;
  const isLittle = new Promise<boolean>((resolve) => (choose = resolve));
  const here = once(async () => {
    const { BatchMender } = await import('./mend-batch.ts');
    return new BatchMender(settings);
  });
  const pool = once(
    () =>
      new Tinypool({
        filename: new URL('./worker.js', import.meta.url).href,
        minThreads: jobs,
        maxThreads: jobs,
        workerData: settings,
      }),
  );
  return {
    async mend(batch) {
      bytes += batch.bytes.length;
      if (bytes > LITTLE_BYTES) choose(false);
      timer ??= setTimeout(() => choose(false), PATIENCE);
      if (await isLittle) return (await here()).mend(batch);
      const own = owning(batch.bytes);
      return (await pool().run({ ...batch, bytes: own }, { transferList: [own.buffer] })) as Mended;
    },
    noMore: () => choose(true),
    async close() {
      clearTimeout(timer);
      choose(true);
      if (!(await isLittle)) await pool().destroy();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Bytes that own all of their memory, so that it can be handed over. */
function owning(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
