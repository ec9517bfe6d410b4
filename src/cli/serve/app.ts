import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { asks, type Ask } from './answer-record.ts';
import type { Answer, Question } from './answerer.ts';
import { Deadline } from './deadline.ts';
import { headOf, MEDIA_TYPES } from './media.ts';
import type { Metrics } from './metrics.ts';
import { Problem, problemJson, toProblem } from './problem.ts';
import { readQuery } from './query.ts';
import { ClientLeft, readBody } from './read-body.ts';

/** What a request may take. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** Seconds from the head of a request to its answer. */
  readonly seconds: number;
  /** Requests that are held at the same time. */
  readonly requests: number;
}

/** What changes while a server runs. */
export interface ServerState {
  inFlight: number;
  isStopping: boolean;
}

/** What the app works with. */
export interface AppParts {
  /** Answers a question, unless `signal` is aborted before. */
  readonly answer: (question: Question, signal: AbortSignal) => Promise<Answer>;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly version: string;
  readonly state: ServerState;
}

type Bound = { Bindings: HttpBindings };
type Call = Context<Bound>;

const ROUTES: ReadonlyMap<string, string> = new Map([
  ['/health', 'GET'],
  ['/metrics', 'GET'],
  ...asks.map((ask) => [`/${ask}`, 'POST'] as const),
]);
/** What is counted for a client that left before its answer. */
const CLIENT_LEFT = 499;

/** The routes of the server. */
export function createApp(parts: AppParts): Hono<Bound> {
  const { metrics, version, state } = parts;
  const app = new Hono<Bound>();
  app.use(async (call, next) => {
    const start = performance.now();
    state.inFlight++;
    await next();
    state.inFlight--;
    if (state.isStopping) call.res.headers.set('connection', 'close');
    const route = ROUTES.has(call.req.path) ? call.req.path : 'other';
    metrics.count(route, call.res.status, (performance.now() - start) / 1000);
  });
  app.get('/health', (call) =>
    call.json({ status: state.isStopping ? 'stopping' : 'ok', version }, state.isStopping ? 503 : 200),
  );
  app.get('/metrics', async (call) => call.body(await metrics.text(), 200, { 'content-type': metrics.contentType }));
  for (const ask of asks) app.post(`/${ask}`, (call) => respond(call, ask, parts));
  app.notFound(refuseRoute);
  app.onError((error) => tell(toProblem(error)));
  return app;
}

async function respond(call: Call, ask: Ask, { answer, metrics, limits, state }: AppParts): Promise<Response> {
  if (state.isStopping) throw new Problem(503, 'STOPPING', 'the server is stopping; ask another one');
  if (state.inFlight > limits.requests)
    throw new Problem(503, 'BUSY', `as many requests as may be, ${limits.requests}, are being answered; try again`);
  const asked = { ask, ...headOf(call.env.incoming), ...readQuery(new URL(call.req.url).searchParams) };
  const deadline = new Deadline(limits.seconds, call.req.raw.signal);
  try {
    const body = await readBody(call.env.incoming, limits.body, deadline.signal);
    metrics.countBody(body.length);
    deadline.work();
    const { status, media, body: answered, tally } = await answer({ ...asked, body }, deadline.signal);
    metrics.countWork(tally);
    if (deadline.hasLeft) throw new ClientLeft();
    const headers = { 'content-type': MEDIA_TYPES[media] };
    return new Response(answered as Uint8Array<ArrayBuffer>, { status, headers });
  } catch (error) {
    if (error instanceof ClientLeft || deadline.hasLeft) return new Response(null, { status: CLIENT_LEFT });
    throw deadline.signal.aborted ? deadline.signal.reason : error;
  } finally {
    deadline.close();
  }
}

function refuseRoute({ req }: Call): Response {
  const method = ROUTES.get(req.path);
  if (method === undefined) {
    const there = Array.from(ROUTES, ([path, allowed]) => `${allowed} ${path}`).join(', ');
    return tell(new Problem(404, 'NO_ROUTE', `nothing is there; there are ${there}`));
  }
  const problem = new Problem(405, 'BAD_METHOD', `${req.path} takes ${method}, not ${req.method}`);
  return tell(problem, { allow: method === 'GET' ? 'GET, HEAD' : method });
}

function tell(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { status } = problem;
  const retry = status === 503 ? { 'retry-after': '1' } : {};
  return new Response(problemJson(problem), {
    status,
    headers: { 'content-type': MEDIA_TYPES.json, ...retry, ...headers },
  });
}
