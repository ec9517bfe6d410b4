import { expect, it } from 'vitest';
import {
  createByteTransform,
  createByteStream,
  createRecordStream,
  createRecordTransform,
} from '../../src/stream/node.ts';
import { utf8 } from './streams.ts';

const CHUNKS = 1000;
const RECORD = 'All is well.';

/** Lets everything run that is ready to. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** How many chunks the web stream takes before anyone reads. */
async function takenUnread<In>(stream: TransformStream<In>, chunk: In): Promise<number> {
  let taken = 0;
  const source = new ReadableStream<In>(
    {
      pull(controller) {
        if (taken++ === CHUNKS) controller.close();
        else controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = source.pipeThrough(stream).getReader();
  await settle();
  const unread = taken;
  let read = 0;
  while (!(await reader.read()).done) read++;
  expect(read).toBeGreaterThanOrEqual(CHUNKS);
  return unread;
}

it('a web stream that nobody reads takes no more than a chunk or two', async () => {
  expect(await takenUnread(createRecordStream(), RECORD)).toBeLessThanOrEqual(3);
  const options = { perLine: true, encoding: 'utf-8' };
  expect(await takenUnread(createByteStream(options), utf8(`${RECORD}\n`))).toBeLessThanOrEqual(3);
});

it.each([
  ['records', createRecordTransform(), RECORD],
  ['bytes', createByteTransform({ perLine: true, encoding: 'utf-8' }), utf8(`${RECORD} `.repeat(200) + '\n')],
])('a node stream of %s takes no more than its buffers hold', async (_, stream, chunk) => {
  let written = 0;
  while (stream.write(chunk)) written++;
  expect(written).toBeLessThan(40);
  for (; written < CHUNKS; written++) stream.write(chunk);
  await settle();
  // What was not waited for lies unworked in front of the stream, not repaired behind it.
  expect(stream.writableLength).toBeGreaterThan(CHUNKS - 50);
  stream.end();
  expect(await stream.toArray()).not.toHaveLength(0);
});
