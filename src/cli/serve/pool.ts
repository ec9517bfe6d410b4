import { Tinypool } from 'tinypool';
import type { Options } from '../../options.ts';
import type { Answer, Question } from './answerer.ts';

/** Threads that answer. */
export interface Pool {
  /**
   * Answers in the next thread that is free. Once `signal` is aborted the question is dropped, and the thread too that is at it:
   * another takes its place.
   *
   * @throws if it was aborted, or the thread broke down
   */
  answer(question: Question, signal: AbortSignal): Promise<Answer>;
  /** How many questions wait for a thread. */
  readonly queued: number;
  /** Ends the threads. */
  close(): Promise<void>;
}

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
  const answer: Pool['answer'] = (question, signal) => {
    const body = new Uint8Array(question.body);
    return threads.run({ ...question, body }, { signal, transferList: [body.buffer] }) as Promise<Answer>;
  };
  const body = new Uint8Array();
  const nothing = { ask: 'normalize', media: 'text', charset: 'utf-8', options: {}, fields: [], body } as const;
  await Promise.all(Array.from({ length: jobs }, () => answer(nothing, new AbortController().signal)));
  return {
    answer,
    get queued() {
      return threads.queueSize;
    },
    close: () => threads.destroy(),
  };
}
