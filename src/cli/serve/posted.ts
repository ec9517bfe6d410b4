import { documentText, utf8Text } from '../../batch/pool/text-of.ts';
import { describeJsonFault } from '../../formats/json-fault.ts';
import { didYouMean } from '../../nearest.ts';
import type { Options } from '../../options.ts';
import { readBodyOptions } from './options.ts';
import { Problem } from './problem.ts';

/** A text that was posted, and the options that came with it. */
export interface Posted {
  readonly text: string;
  readonly options: Options;
}

const KEYS: readonly string[] = ['text', 'options'];

/**
 * Reads plain text in any encoding.
 *
 * @param charset what the request says of it
 * @throws {Problem}
 */
export function readText(bytes: Uint8Array, charset: string | undefined): Posted {
  const { text, problem } = documentText(bytes, undefined, charset);
  if (text === undefined) throw new Problem(400, 'NOT_TEXT', `the body ${problem!}`);
  return { text, options: {} };
}

/**
 * Reads an object `{ "text": …, "options": … }`.
 *
 * @throws {Problem | CasemendError}
 */
export function readJson(bytes: Uint8Array): Posted {
  const json = utf8Text(bytes);
  if (json === undefined) throw new Problem(400, 'NOT_UTF8', 'the body is not UTF-8; JSON is sent in UTF-8');
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(422, 'BAD_BODY', 'the body must be an object, such as {"text": "on monday."}');
  const strange = Object.keys(value).find((key) => !KEYS.includes(key));
  if (strange !== undefined) {
    const allowed = `allowed are ${KEYS.join(' and ')}`;
    throw new Problem(422, 'BAD_BODY', `unknown key '${strange}' in the body${didYouMean(strange, KEYS)}; ${allowed}`);
  }
  const { text, options } = value as { readonly text?: unknown; readonly options?: unknown };
  if (typeof text !== 'string') throw new Problem(422, 'BAD_BODY', "the body needs the key 'text' with a string");
  return { text, options: readBodyOptions(options) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const { problem, column } = describeJsonFault(json, 'correct the body');
    const place = column === undefined ? '' : ` at character ${column}`;
    throw new Problem(400, 'BAD_JSON', `the body${place} is ${problem}`);
  }
}
