/**
 * A batch handler for Kafka, in the shapes of kafkajs: repairs the field `text` of JSON messages and sends them on.
 *
 * An offset is resolved after its message is sent or set aside, in order, so that a crash repeats messages but loses none.
 * A message that cannot be read is set aside with the reason; a failure to send ends the batch, and Kafka delivers the rest
 * again. Ids should be strings: `JSON.parse` rounds whole numbers beyond 2^53.
 *
 * Use it: consumer.run({ eachBatchAutoResolve: false, eachBatch: createBatchHandler({ send, setAside }) });
 */
import { createNormalizer, type Normalizer, type Options } from 'casemend';

export interface Message {
  readonly key: Buffer | null;
  /** Nothing where the message is a tombstone: it deletes its key. */
  readonly value: Buffer | null;
  readonly offset: string;
}

/** What kafkajs hands to `eachBatch`, as far as it is needed here. */
export interface Batch {
  readonly batch: { readonly topic: string; readonly partition: number; readonly messages: readonly Message[] };
  resolveOffset(offset: string): void;
  heartbeat(): Promise<void>;
  isRunning(): boolean;
  isStale(): boolean;
}

export interface Destinations {
  /** Takes repaired messages and tombstones. */
  send(message: Pick<Message, 'key' | 'value'>): Promise<void>;
  /** Takes messages that cannot be read: the dead letters. */
  setAside(message: Message, reason: string): Promise<void>;
}

export function createBatchHandler(to: Destinations, options?: Options): (batch: Batch) => Promise<void> {
  const normalizer = createNormalizer(options);
  return async ({ batch, resolveOffset, heartbeat, isRunning, isStale }) => {
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) return;
      const result = repairValue(message.value, normalizer);
      if ('reason' in result) await to.setAside(message, result.reason);
      else await to.send({ key: message.key, value: result.value });
      resolveOffset(message.offset);
      await heartbeat();
    }
  };
}

/** The value with its text repaired, or why there is none. */
function repairValue(value: Buffer | null, normalizer: Normalizer): { value: Buffer | null } | { reason: string } {
  if (value === null) return { value };
  try {
    const record: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value));
    if (typeof record !== 'object' || record === null) return { reason: 'is not a JSON object' };
    if (!('text' in record) || typeof record.text !== 'string') return { reason: 'has no field text with a string' };
    return { value: Buffer.from(JSON.stringify({ ...record, text: normalizer.normalize(record.text) })) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
