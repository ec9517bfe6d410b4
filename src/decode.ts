/** Bytes to text. */
import { CasemendError } from './errors.ts';
import { WINDOW_BYTES, type EncodingSource } from './decoding/decide.ts';
import { checkDecodeOptions, type DecodeOptions } from './decoding/options.ts';
import type { BadBytes } from './decoding/output.ts';
import { ByteReading } from './decoding/stream.ts';

export type { BadBytes, DecodeOptions, EncodingSource };

export interface Decoded {
  /** The text, without byte order mark. */
  readonly text: string;
  /** How the bytes were read: the name of the encoding in the WHATWG Encoding Standard, or `utf-32le`, `utf-32be`, `cp437`. */
  readonly encoding: string;
  /**
   * How the encoding was found: by the byte order `mark`, as the `option` said, as it was `declared`, because the bytes are
   * `utf-8`, or `detected` by what the text would be.
   */
  readonly source: EncodingSource;
  /** How sure that is, from 0 to 1; a rough figure. Below 0.5 the bytes are hardly text. */
  readonly confidence: number;
  /** Whether the bytes began with the byte order mark of the encoding. */
  readonly bom: boolean;
  /**
   * The runs of bytes that mean nothing in the encoding, each of which is one U+FFFD in the text, in order; the first
   * 100,000 if there are more. A U+FFFD that the bytes themselves encode is not among them.
   */
  readonly replacements: readonly BadBytes[];
  /** How many such runs there are in all. */
  readonly replacementCount: number;
  /** How many characters of UTF-8 were spelled as two surrogates of three bytes each (CESU-8), and were read all the same. */
  readonly surrogatePairs: number;
  /** The label in the option `declared`, if no encoding has it. */
  readonly ignoredLabel: string | undefined;
}

/**
 * Reads bytes as text. The encoding is, if the options leave it open: that of the byte order mark; else the declared one,
 * unless the bytes contradict it; else UTF-16 where half the bytes are zero in its way; else UTF-8 where more than half of
 * what is beyond ASCII is; else the older encoding in which the text looks most like text. Bytes without meaning
 * become U+FFFD, as the WHATWG Encoding Standard says, and are reported. Takes linear time.
 *
 * @throws {CasemendError} `NOT_BYTES` if `bytes` is not a `Uint8Array`, `UNKNOWN_ENCODING` for a label that no encoding has,
 *   `BAD_OPTION` or `UNKNOWN_OPTION` for options that are no options.
 * @example
 * const { text, encoding } = decode(Uint8Array.of(0xff, 0xfe, 0x48, 0x00, 0x69, 0x00));
 * [text, encoding];
 * // → [ 'Hi', 'utf-16le' ]
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  checkBytes(bytes);
  const reading = new ByteReading(checkDecodeOptions(options), Infinity);
  return finish(reading, bytes);
}

/** Reads the chunks of one text after another. */
export interface ByteDecoder {
  /**
   * Takes the next chunk, cut wherever, and gives the text that is certain by now.
   *
   * @throws {CasemendError} `NOT_BYTES` if `chunk` is not a `Uint8Array`.
   */
  write(chunk: Uint8Array): string;
  /** Ends the text: gives what is left of it as `text`, and what `decode` says about the whole. The next text may follow. */
  end(): Decoded;
  /** The encoding of the text at hand, once that is decided. */
  readonly encoding: string | undefined;
}

/**
 * Reads bytes as text chunk by chunk, in bounded memory. The chunks' text and the text of `end` together are what `decode`
 * gives for all bytes, wherever they are cut, and so is the rest of its result, with one exception: `decode` looks at all bytes
 * before it decides, this at 64 KiB, which begin at the first byte beyond ASCII (ASCII is passed on as it comes). It holds back
 * the first 4 KiB, these 64 KiB, and from then on what is cut off at the end of a chunk, five bytes at most. Positions and
 * offsets count from the beginning of the text.
 *
 * @throws {CasemendError} as `decode` does for its options.
 * @example
 * const decoder = createDecoder({ encoding: 'utf-8' });
 * const texts = [Uint8Array.of(0x63, 0x61, 0x66, 0xc3), Uint8Array.of(0xa9)].map(decoder.write);
 * texts.join('') + decoder.end().text;
 * // → 'café'
 */
export function createDecoder(options: DecodeOptions = {}): ByteDecoder {
  const settings = checkDecodeOptions(options);
  let reading = new ByteReading(settings, WINDOW_BYTES);
  return {
    write(chunk) {
      checkBytes(chunk);
      return reading.read(chunk, false);
    },
    end() {
      const ended = reading;
      reading = new ByteReading(settings, WINDOW_BYTES);
      return finish(ended, new Uint8Array());
    },
    get encoding() {
      return reading.decision?.encoding;
    },
  };
}

function finish(reading: ByteReading, bytes: Uint8Array): Decoded {
  const text = reading.read(bytes, true);
  const { bom, output, ignoredLabel } = reading;
  const { replacements, replacementCount, surrogatePairs } = output;
  return { text, ...reading.decision!, bom, replacements, replacementCount, surrogatePairs, ignoredLabel };
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
