import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAMAGED, REPAIRED } from '../cli/casemend.ts';
import { connectTo, metricsOf, peakOf, received, startServer, type Served } from './server.ts';

const MAX_BODY = 2 ** 20;
const SECONDS = 2;
/** More than it can do in its time. */
const LONG = `${DAMAGED} `.repeat(MAX_BODY / 64);
const HEAD = 'POST /normalize HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n';

let server: Served;
// A thread takes its time to start where much else is going on.
beforeAll(async () => {
  const limits = ['--max-body', '1MiB', '--max-time', String(SECONDS), '--max-requests', '3'];
  server = await startServer('--port', '0', ...limits);
}, 60_000);
afterAll(async () => {
  await server.stop();
});

async function normalize(body: string): Promise<{ status: number; body: string }> {
  const headers = { 'content-type': 'text/plain' };
  const response = await fetch(`${server.address}/normalize`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

/** The server answers as if nothing had been. */
async function expectSound(): Promise<void> {
  // Where a thread was given up, another one has to start first.
  await expect.poll(() => normalize(DAMAGED), { timeout: 20_000 }).toEqual({ status: 200, body: REPAIRED });
  expect((await metricsOf(server)).get('casemend_http_requests_in_flight')).toBe(1);
}

const countOf = async (status: number): Promise<number> =>
  (await metricsOf(server)).get(`casemend_http_requests_total{route="/normalize",status="${status}"}`) ?? 0;

describe('bodies that are too large', () => {
  test('are refused before they come, if they say so', async () => {
    const socket = connectTo(server);
    socket.write(`${HEAD}Content-Length: 1000000000\r\n\r\nabc`);
    expect(await received(socket)).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*"TOO_LARGE","message":"the body is larger than 1MiB; send less/u,
    );
    await expectSound();
  });

  test('are refused early where they do not, and nothing of them is kept', async () => {
    const before = peakOf(server.child);
    const chunk = Buffer.alloc(2 ** 16, 'a ');
    let sent = 0;
    const sending = request(`${server.address}/normalize`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
    });
    sending.on('error', () => undefined).setMaxListeners(0);
    const answered = once(sending, 'response') as Promise<[{ statusCode: number; resume(): void }]>;
    const closed = once(sending, 'close');
    while (!sending.closed && sent < 1e9) {
      sent += chunk.length;
      if (!sending.write(chunk)) await Promise.race([once(sending, 'drain'), closed]);
    }
    const [response] = await answered;
    response.resume();
    sending.destroy();
    expect(response.statusCode).toBe(413);
    expect(sent).toBeLessThan(1e9);
    if (before !== undefined) expect(peakOf(server.child)! - before).toBeLessThan(64 * 2 ** 20);
    await expectSound();
  });

  test('are none if they are just as large as may be', async () => {
    expect((await normalize(' '.repeat(MAX_BODY))).status).toBe(200);
    expect((await normalize(' '.repeat(MAX_BODY + 1))).status).toBe(413);
  });
});

describe('clients that vanish', () => {
  test('in the middle of a body', async () => {
    const before = await countOf(499);
    const socket = connectTo(server);
    socket.write(`${HEAD}Content-Length: 1000\r\n\r\nhalf of it`);
    await wait(100);
    socket.destroy();
    await wait(100);
    expect(await countOf(499)).toBe(before + 1);
    await expectSound();
  });

  test('before their answer: what they asked for is given up', async () => {
    const before = await countOf(499);
    const socket = connectTo(server);
    socket.write(`${HEAD}Content-Length: ${LONG.length}\r\n\r\n${LONG}`);
    await wait(300);
    socket.destroy();
    while ((await countOf(499)) === before) await wait(100);
    await expectSound();
  });

  test('by the hundred', async () => {
    for (let at = 0; at < 100; at++) {
      const socket = connectTo(server);
      socket.write(HEAD.slice(0, at));
      if (at % 2) socket.destroy();
      else socket.end();
    }
    await wait(100);
    await expectSound();
  });
});

describe('what takes too long', () => {
  test('to come is given up', async () => {
    const socket = connectTo(server);
    socket.write(`${HEAD}Content-Length: 1000\r\n\r\nhalf of it`);
    expect(await received(socket)).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*the body does not come within 2 seconds; send it faster/u,
    );
    await expectSound();
  });

  test('to answer is given up, and others are answered meanwhile', async () => {
    const long = normalize(LONG);
    await wait(200);
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
    const { status, body } = await long;
    expect([status, body]).toEqual([503, expect.stringMatching(/"TOO_SLOW".*longer than 2 seconds; send less/u)]);
    await expectSound();
  });
});

test('more requests than may be are refused, and told to try again', async () => {
  const sockets = Array.from({ length: 3 }, () => connectTo(server));
  for (const socket of sockets) socket.write(`${HEAD}Content-Length: 1000\r\n\r\nhalf of it`);
  await wait(200);
  const headers = { 'content-type': 'text/plain' };
  const response = await fetch(`${server.address}/normalize`, { method: 'POST', headers, body: DAMAGED });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await response.text()).toContain(
    '"BUSY","message":"as many requests as may be, 3, are being answered; try again"',
  );
  for (const socket of sockets) socket.destroy();
  await wait(100);
  await expectSound();
});

test.each([
  ['GET / HTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 [\s\S]*"BAD_REQUEST"/u],
  ['\0\x16\x03\x01', /^HTTP\/1\.1 400 [\s\S]*"BAD_REQUEST"/u],
  [`GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 400 [\s\S]*"BAD_REQUEST"/u],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 [\s\S]*"TOO_LARGE"/u],
  [`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, /^HTTP\/1\.1 400 /u],
])('what is no HTTP is refused, case %#', async (sent, answer) => {
  const socket = connectTo(server);
  socket.write(sent);
  expect(await received(socket)).toMatch(answer);
  await expectSound();
});
