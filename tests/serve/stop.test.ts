import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DAMAGED, REPAIRED } from '../cli/casemend.ts';
import { connectTo, received, startServer } from './server.ts';

const TEXT = `${DAMAGED} `.repeat(200);

test('what has been asked is answered after a signal, and nothing else', async () => {
  const server = await startServer('--port', '0');
  const [idle, late, asking] = [connectTo(server), connectTo(server), connectTo(server)];
  await once(idle, 'connect');
  late.write('POST /normalize HTTP/1.1\r\nHost: a\r\n');
  const head = 'POST /normalize HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain';
  asking.write(`${head}\r\nContent-Length: ${TEXT.length}\r\n\r\n${TEXT.slice(0, 10)}`);
  const all = Promise.all([idle, late, asking].map(received));
  await wait(100);
  const stopped = server.stop('SIGTERM');
  await wait(100);
  asking.write(TEXT.slice(10));
  const [nothing, noMore, answer] = await all;
  expect([nothing, noMore]).toEqual(['', '']);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*connection: close\r\n/iu);
  expect(answer).toContain(`\r\n\r\n${REPAIRED}`);
  expect(await stopped).toBe(0);
  expect(server.told()).toBe('casemend: SIGTERM: answering what is at hand; once more to stop at once\n');
});

test('a second signal ends it there and then', async () => {
  const server = await startServer('--port', '0', '--max-time', '60');
  const socket = connectTo(server);
  socket.write('POST /normalize HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nhalf');
  await wait(100);
  server.child.kill('SIGINT');
  await wait(100);
  expect(server.child.exitCode).toBeNull();
  await server.stop('SIGINT');
  expect(server.child.signalCode).toBe('SIGINT');
});
