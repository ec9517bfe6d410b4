import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { createApp, Limits } from './app.ts';
import { MEDIA_TYPES } from './media.ts';
import { Problem, problemJson } from './problem.ts';

/** Heads of requests are short. In milliseconds. */
const HEAD_TIME = 10_000;
/** So long a connection without a request is kept, in milliseconds: longer than proxies in front keep theirs. */
const IDLE_TIME = 65_000;
const CHECK_INTERVAL = 1000;

/** What is told to a client that does not speak HTTP, or not soon enough, by the code of the parser. */
const PROBLEMS: ReadonlyMap<string, Problem> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', new Problem(408, 'TOO_SLOW', 'the request does not come in time; send it faster')],
  ['HPE_HEADER_OVERFLOW', new Problem(431, 'TOO_LARGE', 'the head of the request is too large; send fewer headers')],
]);
const NO_HTTP = new Problem(400, 'BAD_REQUEST', 'this is no request in HTTP/1.1');

/** An HTTP server for the app, not listening yet. */
export function createListener(app: ReturnType<typeof createApp>, { seconds }: Limits): Server {
  const headers = { 'content-type': MEDIA_TYPES.json };
  const errorHandler = (): Response => new Response(problemJson(NO_HTTP), { status: NO_HTTP.status, headers });
  const answer = getRequestListener(app.fetch, { errorHandler });
  const limits = {
    headersTimeout: HEAD_TIME,
    // Bodies that the app reads have a shorter time; this is for the others.
    requestTimeout: seconds * 1000 + HEAD_TIME,
    keepAliveTimeout: IDLE_TIME,
    connectionsCheckingInterval: CHECK_INTERVAL,
  };
  const server = createServer(limits, (incoming, outgoing) => void answer(incoming, outgoing));
  server.on('clientError', refuse);
  return server;
}

/** Node closes such a connection; before that it is said why. */
function refuse(
  error: NodeJS.ErrnoException,
  socket: Socket & { readonly _httpMessage?: ServerResponse | null },
): void {
  if (!socket.writable || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  const problem = PROBLEMS.get(error.code ?? '') ?? NO_HTTP;
  const body = problemJson(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]!}\r\nConnection: close\r\nContent-Type: ${MEDIA_TYPES.json}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
