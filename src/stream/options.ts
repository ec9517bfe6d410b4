import type { DecodeOptions } from '../decode.ts';
import { CasemendError } from '../errors.ts';
import { resolveOptions, type Options } from '../options.ts';

/** Options of the streams that take bytes: those of the library, those of `decode`, and where a document ends. */
export interface ByteStreamOptions extends Options, DecodeOptions {
  /**
   * Take each line for a document of its own and give it out as soon as it is complete. There is one line out for each line
   * in, and line ends stay as they are. Otherwise the whole stream is one document and comes out at its end.
   *
   * @default false
   */
  readonly perLine?: boolean;
  /**
   * The most UTF-16 code units of one document, which is held in memory until it is complete, from 1 to 268,435,456. A longer
   * one is an error.
   *
   * @default 16,777,216
   */
  readonly maxRecord?: number;
}

/** Options of a byte stream sorted by who reads them, those of its own checked. */
export interface ByteStreamSettings {
  readonly perLine: boolean;
  readonly maxRecord: number;
  readonly decoding: DecodeOptions;
  readonly repair: Options;
}

const OWN_NAMES = ['perLine', 'maxRecord', 'encoding', 'declared'] as const satisfies (keyof ByteStreamOptions)[];
const DEFAULT_MAX_RECORD = 2 ** 24;
const LARGEST_MAX_RECORD = 2 ** 28;

/** Sorts options. @throws CasemendError `UNKNOWN_OPTION`, `BAD_OPTION` */
export function sortOptions(options: ByteStreamOptions): ByteStreamSettings {
  checkNames(options);
  const { perLine = false, maxRecord = DEFAULT_MAX_RECORD, encoding, declared, ...repair } = options;
  if (typeof perLine !== 'boolean') throw bad('perLine', 'true or false', perLine);
  if (!Number.isInteger(maxRecord) || maxRecord < 1 || maxRecord > LARGEST_MAX_RECORD)
    throw bad('maxRecord', `a whole number from 1 to ${LARGEST_MAX_RECORD}`, maxRecord);
  return { perLine, maxRecord, decoding: { ...(encoding !== undefined && { encoding }), declared }, repair };
}

/** The library would name only its own options to someone who misspelt one of these. */
function checkNames(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new CasemendError('BAD_OPTION', 'A byte stream takes its options as an object, such as { perLine: true }.');
  const allowed = [...OWN_NAMES, ...Object.keys(resolveOptions())];
  const unknown = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw new CasemendError('UNKNOWN_OPTION', `Unknown option: '${unknown}'. Allowed are ${allowed.join(', ')}.`);
}

function bad(name: string, wanted: string, given: unknown): CasemendError {
  const shown = typeof given === 'number' ? String(given) : `of type ${typeof given}`;
  return new CasemendError('BAD_OPTION', `Option '${name}' must be ${wanted}, but it is ${shown}.`);
}
