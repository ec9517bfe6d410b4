import { CasemendError } from '../../errors.ts';

/** Statuses of HTTP that tell of a problem. */
export type ProblemStatus = 400 | 404 | 405 | 408 | 413 | 415 | 422 | 431 | 500 | 503;

/** What keeps a request from being answered. `message` says what is wrong and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ProblemStatus;
  readonly code: string;

  constructor(status: ProblemStatus, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What a client is told where anything fails. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Options are all of the library that a request brings along.
  if (error instanceof CasemendError) return new Problem(422, error.code, error.message);
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Problem(413, 'TOO_LARGE', 'the body needs more memory than a thread has; send less at a time');
  return new Problem(500, 'INTERNAL', `cannot be answered (${String(error)}); please report it`);
}

/** The body of an answer that tells of a problem. */
export function problemJson({ code, message }: Problem): string {
  return `${JSON.stringify({ error: { code, message } })}\n`;
}
