import { decode, type Decoded, type DecodeOptions } from '../../decode.ts';
import { InputError } from './input-error.ts';

const BINARY_PROBE_BYTES = 8192;
/** Shares of zero bytes. */
const FEW = 0.01;
const MANY = 0.1;
/** Bytes that look like text in no encoding are taken for one with less confidence. */
const DOUBTFUL = 0.2;

/**
 * Decodes bytes that should be text.
 *
 * @throws {InputError} if they are not
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const decoded = decode(bytes, options);
  if (isBinary(bytes, decoded)) throw new InputError('is binary, not text; extract its text first');
  return decoded;
}

/**
 * Zero bytes happen in damaged text, one of them in ever so short a one. Many of them, or several beside other controls or bytes
 * that are no text, do not.
 */
function isBinary(bytes: Uint8Array, { encoding, source, confidence, replacementCount }: Decoded): boolean {
  if (encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) return false;
  const probe = bytes.subarray(0, BINARY_PROBE_BYTES);
  const zeros = probe.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 1 && zeros > probe.length * (probe.some(isOddControl) ? FEW : MANY)) return true;
  const guessed = source === 'detected';
  return (zeros > 0 && (replacementCount > 0 || guessed)) || (guessed && confidence < DOUBTFUL);
}

/** No blank, no line end, nothing that terminals are told. */
function isOddControl(byte: number): boolean {
  return byte > 0 && byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b;
}
