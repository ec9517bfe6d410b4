import { Tinypool } from 'tinypool';
import type { Options } from '../../options.ts';
import type { Answer, Question } from './answerer.ts';

/** Threads that answer. */
export interface Pool {
  /**
   * Answers in the next thread that is free. Once `signal` is aborted, a question that waits is dropped, and one that has been worked on
   * for long is given up together with its thread: another takes its place.
   *
   * @throws what the signal is aborted with, or the fault of a thread that broke down
   */
  answer(question: Question, signal: AbortSignal): Promise<Answer>;
  /** How many questions wait for a thread. */
  readonly queued: number;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** So many milliseconds any work may take: most is done sooner than a thread is replaced. */
const GRACE = 2000;

/** Starts so many threads, and waits until each can answer at once. */
export async function startPool(options: Options, jobs: number): Promise<Pool> {
  const threads = new Tinypool({
    filename: new URL('./serve-worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: options,
  });
  // A thread that breaks down while it has nothing to do is replaced, which is all there is to do.
  threads.on('error', () => undefined);
  const turns = new Turns(jobs);
  const work = async (question: Question, abandoned: AbortSignal): Promise<Answer> => {
    const killer = new AbortController();
    const latest = performance.now() + GRACE;
    let timer: NodeJS.Timeout | undefined;
    const abandon = (): void => {
      timer = setTimeout(() => killer.abort(), latest - performance.now());
    };
    abandoned.addEventListener('abort', abandon);
    const body = new Uint8Array(question.body);
    try {
      const settings = { signal: killer.signal, transferList: [body.buffer] };
      return (await threads.run({ ...question, body }, settings)) as Answer;
    } finally {
      abandoned.removeEventListener('abort', abandon);
      clearTimeout(timer);
      turns.end();
    }
  };
  const answer: Pool['answer'] = async (question, signal) => {
    await turns.begin(signal);
    return unlessAborted(work(question, signal), signal);
  };
  const body = new Uint8Array();
  const nothing = { ask: 'normalize', media: 'text', charset: 'utf-8', options: {}, fields: [], body } as const;
  await Promise.all(Array.from({ length: jobs }, () => answer(nothing, new AbortController().signal)));
  return {
    answer,
    get queued() {
      return turns.waiting;
    },
    close: () => threads.destroy(),
  };
}

/** So many may work at the same time; others wait for their turn. */
class Turns {
  readonly #queue = new Set<() => void>();
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Waits for a turn. @throws what the signal is aborted with before */
  begin(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    let start: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (start = resolve));
    this.#queue.add(start);
    return unlessAborted(turn, signal, () => this.#queue.delete(start));
  }

  end(): void {
    const [next] = this.#queue;
    if (!next) {
      this.#free++;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}

function unlessAborted<Value>(wanted: Promise<Value>, signal: AbortSignal, drop?: () => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      drop?.();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    wanted.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
