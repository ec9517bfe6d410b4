import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { version } from '../../batch/version.ts';
import { keepHeapsSmall } from '../clean/heaps.ts';
import { listenForStop } from '../clean/stop-signals.ts';
import type { ServeCommand } from '../command-line/read-serve-command.ts';
import { isOpen, listen } from './address.ts';
import { createApp, type ServerState } from './app.ts';
import { createListener } from './listener.ts';
import { Metrics } from './metrics.ts';
import { startPool } from './pool.ts';
import { write } from '../output.ts';

/**
 * `casemend serve`: answers requests until a signal asks it to stop, and then what it has been asked before.
 *
 * @throws {OutputError} if it cannot listen
 */
export async function serve({ address, limits, jobs, options }: ServeCommand): Promise<0> {
  keepHeapsSmall();
  const pool = await startPool(options, jobs);
  const state: ServerState = { inFlight: 0, isStopping: false };
  const metrics = new Metrics(
    () => state.inFlight,
    () => pool.queued,
  );
  const server = createListener(createApp({ answer: pool.answer, metrics, limits, version: version(), state }), limits);
  const unused = watchUnused(server);
  const place = await listen(server, address);
  if (isOpen(address)) console.error('casemend: open to other machines, without a password');
  await write(`listening on ${place}\n`);
  await new Promise<void>((resolve) => {
    const signals = listenForStop(
      (signal) => {
        console.error(`casemend: ${signal}: answering what is at hand; once more to stop at once`);
        state.isStopping = true;
        resolve(stop(server, unused, limits.seconds).finally(signals.close));
      },
      () => server.closeAllConnections(),
    );
  });
  await pool.close();
  return 0;
}

/**
 * Takes no new connections, closes those on which nothing was asked, and waits for the others, but no longer than a request may take.
 */
async function stop(server: Server, unused: ReadonlySet<Socket>, seconds: number): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  const closed = new Promise((resolve) => server.close(resolve));
  // Node takes them for busy.
  for (const socket of unused) socket.destroy();
  await closed;
  clearTimeout(timer);
}

/** The connections on which nothing has been asked yet. */
function watchUnused(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}
