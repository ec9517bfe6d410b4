/** A thread that mends batches. */
import Tinypool from 'tinypool';
import type { Batch, Mended, MendSettings } from './batch.ts';
import { BatchMender } from './batch-repairer.ts';

const mender = new BatchMender(Tinypool.workerData as MendSettings);

/** Mends a batch; the memory of the output is handed over, not copied. */
export default async function mendBatch(batch: Batch): Promise<unknown> {
  const mended: Mended = await mender.mend(batch);
  const { output } = mended;
  const isAlone = output.byteLength === output.buffer.byteLength;
  const { transferableSymbol, valueSymbol } = Tinypool;
  const movable = { [transferableSymbol]: isAlone ? [output.buffer] : [], [valueSymbol]: mended };
  return Tinypool.move(movable as unknown as ArrayBuffer);
}
