import type { IncomingMessage } from 'node:http';
import { showSize } from '../command-line/size.ts';
import { Problem } from './problem.ts';

/** A client that left before its request had come. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}

/**
 * The body of a request. No more than `most` bytes of it are ever held; what says beforehand that it is larger is not read at all.
 *
 * @throws {Problem} 413, or what `signal` is aborted with
 * @throws {ClientLeft}
 */
export function readBody(incoming: IncomingMessage, most: number, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length']) > most) {
      reject(tooLarge(most));
      return;
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    // What comes afterwards is let go: the answer takes the same connection, so that it must not be cut off here.
    const settle = (conclude: () => void): void => {
      incoming.off('data', take).off('end', end).off('error', fail).off('close', fail);
      signal.removeEventListener('abort', stop);
      conclude();
    };
    const take = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > most) settle(() => reject(tooLarge(most)));
    };
    const end = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const fail = (): void => settle(() => reject(new ClientLeft()));
    const stop = (): void => settle(() => reject(signal.reason as Error));
    incoming.on('data', take).on('end', end).on('error', fail).on('close', fail);
    signal.addEventListener('abort', stop);
  });
}

function tooLarge(most: number): Problem {
  const message = `the body is larger than ${showSize(most)}; send less at a time, or start the server with a larger --max-body`;
  return new Problem(413, 'TOO_LARGE', message);
}
