import { expect, it } from 'vitest';
import { createBatchHandler, type Batch, type Message } from '../../examples/kafka.ts';
import { REPAIRED, RECORDS } from './records.ts';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Hands a batch of these values to the handler and notes what happens, in order. */
async function handle(values: readonly (Buffer | null)[], stopAfter = Infinity, failAt = -1): Promise<string[]> {
  const log: string[] = [];
  let beats = 0;
  const messages = values.map((value, at): Message => ({
    key: Buffer.from(`k${at}`),
    value,
    offset: String(at + 40),
  }));
  const batch: Batch = {
    batch: { topic: 'articles', partition: 0, messages },
    resolveOffset: (offset) => log.push(`resolved ${offset}`),
    heartbeat: () => {
      beats++;
      return Promise.resolve();
    },
    isRunning: () => beats < stopAfter,
    isStale: () => false,
  };
  const handler = createBatchHandler({
    send: ({ key, value }) => {
      if (String(key) === `k${failAt}`) return Promise.reject(new Error('the broker is away'));
      log.push(`sent ${String(key)} ${String(value)}`);
      return Promise.resolve();
    },
    setAside: ({ offset }, reason) => {
      log.push(`set aside ${offset}: ${reason}`);
      return Promise.resolve();
    },
  });
  await handler(batch).catch((error: unknown) => log.push((error as Error).message));
  return log;
}

it('sends messages on, repaired, and resolves them in order', async () => {
  expect(await handle([json({ id: 7, text: RECORDS[0], tags: ['a'] }), null, json({ text: '' })])).toEqual([
    `sent k0 ${JSON.stringify({ id: 7, text: REPAIRED[0], tags: ['a'] })}`,
    'resolved 40',
    'sent k1 null',
    'resolved 41',
    'sent k2 {"text":""}',
    'resolved 42',
  ]);
});

it('sets bad messages aside with the reason', async () => {
  const bad = [
    Buffer.from('{"text":'),
    Buffer.from([0x22, 0xff, 0x22]),
    json(7),
    json({ body: 'a' }),
    json({ text: 7 }),
  ];
  const log = await handle([...bad, json({ text: RECORDS[3] })]);
  expect(log.filter((line) => line.startsWith('set aside')).map((line) => line.replace(/^[^:]+: /u, ''))).toEqual([
    expect.stringMatching(/JSON/u),
    expect.stringMatching(/encoded data/u),
    'is not a JSON object',
    'has no field text with a string',
    'has no field text with a string',
  ]);
  expect(log.at(-2)).toBe(`sent k5 ${JSON.stringify({ text: REPAIRED[3] })}`);
  expect(log.filter((line) => line.startsWith('resolved'))).toHaveLength(6);
});

it('stops between messages, and at one that cannot be sent', async () => {
  const values = RECORDS.map((text) => json({ text }));
  expect((await handle(values, 2)).at(-1)).toBe('resolved 41');
  expect((await handle(values, Infinity, 2)).slice(-2)).toEqual(['resolved 41', 'the broker is away']);
});
