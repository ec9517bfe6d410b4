import type { SourceEvent } from '../sources/source-events.ts';
import type { Load } from './ordered.ts';

/** So many bytes are worked on ahead of their turn for each thread. */
const AHEAD_BYTES = 2 ** 20;
/** What an event takes in memory beside its bytes, more or less. */
const EVENT_BYTES = 2 ** 10;

/** How much of the events of a run is worked on at the same time. */
export function loadOf(jobs: number): Load<SourceEvent> {
  return {
    weigh: (event) =>
      EVENT_BYTES +
      (event.kind === 'batch' ? event.batch.bytes.length : event.kind === 'unread' ? event.bytes.length : 0),
    isWork: (event) => event.kind === 'batch',
    jobs,
    most: jobs * AHEAD_BYTES,
  };
}

/** The same events; calls `atEnd` when there is nothing more to come. */
export async function* before(events: AsyncIterable<SourceEvent>, atEnd: () => void): AsyncGenerator<SourceEvent> {
  yield* events;
  atEnd();
}
