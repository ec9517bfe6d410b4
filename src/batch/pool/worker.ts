/** A thread that repairs batches. */
import Tinypool from 'tinypool';
import type { Batch } from '../sources/batch.ts';
import { english } from '../../english/index.ts';
import { BatchRepairer } from './batch-repairer.ts';
import type { RepairSettings } from './outcome.ts';

const repairer = new BatchRepairer(Tinypool.workerData as RepairSettings, english);

/** Repairs a batch; the memory of the output is handed over, not copied. */
export default async function repairBatch(batch: Batch): Promise<unknown> {
  const outcome = await repairer.repair(batch);
  const { output } = outcome;
  const isAlone = output.byteLength === output.buffer.byteLength;
  const { transferableSymbol, valueSymbol } = Tinypool;
  const movable = { [transferableSymbol]: isAlone ? [output.buffer] : [], [valueSymbol]: outcome };
  return Tinypool.move(movable as unknown as ArrayBuffer);
}
