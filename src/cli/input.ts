import { readFile } from 'node:fs/promises';
import { decodeText } from '../batch/files/decode-text.ts';
import { toInputError } from '../batch/files/input-error.ts';
import { fromPath } from '../batch/files/path-bytes.ts';
import type { Decoded } from '../decode.ts';
import { STANDARD_STREAM, standardInput } from './standard-stream.ts';

/**
 * Reads and decodes one file, or standard input for `-`.
 *
 * @throws {InputError} if it cannot be read or is not text
 */
export async function readInput(file: string): Promise<Decoded> {
  try {
    return decodeText(file === STANDARD_STREAM ? await readStandardInput() : await readFile(fromPath(file)));
  } catch (error) {
    throw toInputError(error);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of standardInput()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
