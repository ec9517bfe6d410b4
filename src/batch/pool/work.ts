import type { Limits } from '../../report/gather.ts';
import type { SourceEvent } from '../sources/source-events.ts';
import { before, loadOf } from './event-load.ts';
import { ordered } from './ordered.ts';
import type { BatchOutcome, RepairSettings } from './outcome.ts';
import { createWorkers } from './workers.ts';

/** Something that was read, and of a batch what came of it. */
export interface Worked {
  readonly event: SourceEvent;
  readonly outcome: BatchOutcome | undefined;
}

/**
 * Works on the batches among the events of a run, several at the same time, and gives all in their order.
 *
 * @param taker tells what the report still takes
 * @param stop no more is given once it is settled
 */
export async function* work(
  events: AsyncIterable<SourceEvent>,
  settings: RepairSettings,
  jobs: number,
  taker: { readonly limits: Limits | undefined },
  stop?: Promise<unknown>,
): AsyncGenerator<Worked> {
  const workers = createWorkers(settings, jobs);
  const workOn = async (event: SourceEvent): Promise<Worked> => {
    if (event.kind !== 'batch') return { event, outcome: undefined };
    return { event, outcome: await workers.repair({ ...event.batch, limits: taker.limits }) };
  };
  try {
    yield* ordered(before(events, workers.noMore), workOn, loadOf(jobs), stop);
  } finally {
    await workers.close();
  }
}
