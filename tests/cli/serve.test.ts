import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { startServer } from '../serve/server.ts';
import { folder } from '../support/folder.ts';
import { DAMAGED, REPAIRED, run } from './casemend.ts';

async function askSocket(socketPath: string, body: string): Promise<string> {
  const headers = { 'content-type': 'text/plain' };
  const asking = request({ socketPath, path: '/normalize', method: 'POST', headers }).end(body);
  const [response] = (await once(asking, 'response')) as [Readable];
  return text(response);
}

test('--socket listens at a path, also where a server was killed, and not where one listens', async () => {
  const socket = join(folder(), 'casemend.sock');
  const killed = await startServer('--socket', socket);
  expect(killed.address).toBe(`unix:${socket}`);
  expect(await askSocket(socket, DAMAGED)).toBe(REPAIRED);
  await killed.stop('SIGKILL');
  expect(existsSync(socket)).toBe(true);
  const server = await startServer('--socket', socket);
  expect(await askSocket(socket, DAMAGED)).toBe(REPAIRED);
  const problem = `casemend: cannot listen on ${socket}: another server listens there; stop it, or take another place\n`;
  expect(run(['serve', '--jobs', '1', '--socket', socket])).toEqual({ status: 2, stdout: '', stderr: problem });
  expect(await server.stop()).toBe(0);
  expect(existsSync(socket)).toBe(false);
});

test('a file that is no socket stays', () => {
  const file = join(folder(), 'notes.txt');
  writeFileSync(file, 'kept');
  expect(run(['serve', '--jobs', '1', '--socket', file])).toMatchObject({ status: 2, stdout: '' });
  expect(existsSync(file)).toBe(true);
});

test('--host and --port say where; what is open to others is said', async () => {
  const server = await startServer('--host', '0.0.0.0', '--port', '0', '--max-requests', '9');
  expect(server.address).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/u);
  expect(server.told()).toBe('casemend: open to other machines, without a password\n');
  await server.stop('SIGINT');
});

test.each([
  [['--port', '70000'], "option --port needs a whole number from 0 to 65535, not '70000'"],
  [['--max-body', '1'], "option --max-body needs a size from 1KiB to 256MiB, such as 16MiB, not '1'"],
  [['--max-time', '0'], "option --max-time needs a number from 0.1 to 3600, not '0'"],
  [['--max-requests', 'x'], "option --max-requests needs a whole number from 1 to 10000, not 'x'"],
  [['--socket', 'a', '--port', '1'], 'options --socket and --port exclude each other'],
  [['a.txt'], "'a.txt' is too much: texts are sent to the server"],
])('%j is refused in one line', (args, problem) => {
  expect(run(['serve', ...args])).toEqual({
    status: 2,
    stdout: '',
    stderr: `casemend: ${problem}; see casemend serve --help\n`,
  });
});
