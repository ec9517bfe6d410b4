/** Bytes to text. */
import { decodeUtf16, decodeUtf8 } from './decoders.ts';
import { CasemendError } from './errors.ts';

/** An encoding that `decode` can read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodeOptions {
  /**
   * How the bytes are to be read. `auto` goes by the byte order mark; without one it takes UTF-16 where half the bytes
   * are zero in the way of UTF-16, and otherwise UTF-8.
   *
   * @default 'auto'
   */
  readonly encoding?: 'auto' | Encoding;
}

/** Bytes that no text has, and what stands for them. */
export interface BadBytes {
  /** Index of the first bad byte in the bytes that were given. */
  readonly offset: number;
  /** How many bytes are bad. */
  readonly length: number;
  /** UTF-16 index in the text of the U+FFFD that replaces them. */
  readonly at: number;
}

export interface Decoded {
  /** The text, without byte order mark. */
  readonly text: string;
  /** How the bytes were read. */
  readonly encoding: Encoding;
  /** Whether they began with a byte order mark. */
  readonly bom: boolean;
  /** Every run of bad bytes, in order; as many as there are. U+FFFD that the bytes themselves encode is not among them. */
  readonly replacements: readonly BadBytes[];
}

const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be'] as const;

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/**
 * Reads bytes as text. Bad bytes become U+FFFD, as the WHATWG Encoding Standard says, and are reported.
 *
 * @throws {CasemendError} `NOT_BYTES` if `bytes` is not a `Uint8Array`, `UNKNOWN_ENCODING` for any other encoding,
 *   `BAD_OPTION` or `UNKNOWN_OPTION` for options that are no options.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  checkBytes(bytes);
  const wanted = readEncoding(options);
  const encoding = wanted === 'auto' ? detect(bytes) : wanted;
  const mark = MARKS[encoding];
  const bom = startsWith(bytes, mark);
  const from = bom ? mark.length : 0;
  return { encoding, bom, ...(encoding === 'utf-8' ? decodeUtf8(bytes, from) : decodeUtf16(bytes, from, encoding)) };
}

function checkBytes(bytes: unknown): void {
  // Not `instanceof`: the array may come from another realm.
  if (ArrayBuffer.isView(bytes) && bytes[Symbol.toStringTag as never] === 'Uint8Array') return;
  const given =
    bytes === null
      ? 'null'
      : typeof bytes === 'object'
        ? Object.prototype.toString.call(bytes).slice(8, -1)
        : typeof bytes;
  const advice =
    given === 'string' ? 'it is text already: call normalize(text)' : 'wrap other binary data: new Uint8Array(buffer)';
  throw new CasemendError('NOT_BYTES', `decode needs a Uint8Array and was given ${given}; ${advice}.`);
}

function readEncoding(options: unknown): 'auto' | Encoding {
  if (typeof options !== 'object' || options === null) {
    throw new CasemendError('BAD_OPTION', `decode takes its options as an object, such as { encoding: 'utf-8' }.`);
  }
  for (const name of Object.keys(options)) {
    if (name !== 'encoding')
      throw new CasemendError('UNKNOWN_OPTION', `decode has no option '${name}', only 'encoding'.`);
  }
  const given = 'encoding' in options ? (options.encoding ?? 'auto') : 'auto';
  const encoding = ENCODINGS.find((known) => known === given);
  if (encoding) return encoding;
  throw new CasemendError(
    'UNKNOWN_ENCODING',
    `decode does not know the encoding ${typeof given === 'string' ? `'${given}'` : `of type ${typeof given}`}, only ${ENCODINGS.join(', ')}; decode others with TextDecoder and call normalize(text).`,
  );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

const SAMPLE_BYTES = 4096;

/** Latin text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function detect(bytes: Uint8Array): Encoding {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    if (startsWith(bytes, MARKS[encoding])) return encoding;
  }
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) zeroFirst++;
    if (bytes[2 * i + 1] === 0) zeroSecond++;
  }
  if (pairs < 2) return 'utf-8';
  if (zeroSecond > pairs / 2 && zeroFirst < pairs / 20) return 'utf-16le';
  if (zeroFirst > pairs / 2 && zeroSecond < pairs / 20) return 'utf-16be';
  return 'utf-8';
}
