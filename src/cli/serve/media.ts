import type { IncomingMessage } from 'node:http';
import type { Media, Question } from './answerer.ts';
import { Problem } from './problem.ts';

/** What an answer is sent as. */
export const MEDIA_TYPES: Readonly<Record<Media, string>> = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

const KNOWN: ReadonlyMap<string, Media> = new Map([
  ['text/plain', 'text'],
  ['application/json', 'json'],
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
  ['application/jsonl', 'ndjson'],
]);
const CHARSET = /;\s*charset="?([^\s";]+)/iu;

/**
 * What the head of a request says of its body.
 *
 * @throws {Problem} 415
 */
export function headOf({ headers }: IncomingMessage): Pick<Question, 'media' | 'charset'> {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new Problem(415, 'UNKNOWN_ENCODING', 'the body is compressed; send it as it is, without Content-Encoding');
  const type = headers['content-type'] ?? '';
  const media = KNOWN.get(type.split(';', 1)[0]!.trim().toLowerCase());
  if (!media) {
    const wanted = 'send it with Content-Type: text/plain, application/json or application/x-ndjson';
    throw new Problem(415, 'UNKNOWN_MEDIA', `the body is ${type === '' ? 'of no type' : `'${type}'`}; ${wanted}`);
  }
  return { media, charset: CHARSET.exec(type)?.[1] };
}
