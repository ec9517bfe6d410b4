import { readFile } from 'node:fs/promises';
import { decode, type Decoded } from '../index.ts';

/** An input that cannot be read. `message` says what is wrong and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const STANDARD_INPUT = '-';
const BINARY_PROBE_BYTES = 8192;
/** Bytes that look like text in no encoding are taken for one with less confidence. */
const DOUBTFUL = 0.2;

/** What is wrong and what to do, by the system's error code. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file; check the path'],
  ['ENOTDIR', 'no such file; a part of its path is not a directory'],
  ['EACCES', 'permission denied; make it readable'],
  ['EPERM', 'permission denied; make it readable'],
  ['EISDIR', 'is a directory; name the files in it'],
  ['ERR_FS_FILE_TOO_LARGE', 'too large to hold in memory; split it'],
  ['ERR_STRING_TOO_LONG', 'too large to hold in memory; split it'],
  ['ERR_BUFFER_TOO_LARGE', 'too large to hold in memory; split it'],
  ['Z_DATA_ERROR', 'is not a sound .gz file; make it again'],
  ['Z_BUF_ERROR', 'is cut off; make it again'],
]);

/**
 * Reads and decodes one file, or standard input for `-`.
 *
 * @throws {InputError} if it cannot be read or is not text
 */
export async function readInput(file: string): Promise<Decoded> {
  try {
    return decodeText(file === STANDARD_INPUT ? await readStandardInput() : await readFile(file));
  } catch (error) {
    throw toInputError(error);
  }
}

/**
 * Decodes bytes that should be text.
 *
 * @throws {InputError} if they are not
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  if (isBinary(bytes, decoded)) throw new InputError('is binary, not text; extract its text first');
  return decoded;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Zero bytes happen in damaged text; many of them, or some beside bytes that are no text, do not. */
function isBinary(bytes: Uint8Array, { encoding, source, confidence, replacementCount }: Decoded): boolean {
  if (encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) return false;
  const probe = bytes.subarray(0, BINARY_PROBE_BYTES);
  const zeros = probe.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > probe.length / 100) return true;
  const guessed = source === 'detected';
  return (zeros > 0 && (replacementCount > 0 || guessed)) || (guessed && confidence < DOUBTFUL);
}

/** What a failed attempt to read a file says to the person who named it. */
export function toInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  return new InputError(PROBLEMS.get(code ?? '') ?? (error instanceof Error ? error.message : String(error)));
}
