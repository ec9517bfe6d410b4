/** Which files a run takes, and how they are read. */
import { CasemendError } from '../../errors.ts';
import { formatNames, type FormatName } from '../../formats/format.ts';
import { findEncoding } from '../../decoding/encodings.ts';

/** An input that is no file: it is read once, when its turn comes. */
export interface StreamInput {
  /** What it is called in events and explanations. Its ending tells the format, as that of a file does. */
  readonly name: string;
  /** What it is called below `outDir`; without it the last part of `name`. */
  readonly target?: string;
  /** Its bytes, in chunks cut anywhere. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What is read, and how. All but `inputs` is optional. */
export interface InputOptions {
  /** Paths of files and folders, and streams, in the order in which they are to be done. Not empty. */
  readonly inputs: readonly (string | StreamInput)[];
  /** What the inputs are. Without it the ending of each file tells, and what has none that is known is text. */
  readonly format?: FormatName | undefined;
  /** Take each line of a text for a document of its own. @default false */
  readonly perLine?: boolean | undefined;
  /** Paths of the fields of NDJSON that hold prose: `article.body`, `title?` where records may lack it. @default ['text'] */
  readonly fields?: readonly string[] | undefined;
  /** Names, or numbers from 1, of the columns of CSV and TSV that hold prose. Tables cannot be done without. @default [] */
  readonly columns?: readonly string[] | undefined;
  /** The one character between cells. Without it CSV has commas and TSV tabs. */
  readonly delimiter?: string | undefined;
  /** Whether CSV and TSV begin with a row of column names. @default true */
  readonly header?: boolean | undefined;
  /** Globs of the files to take from folders; where there are none, those whose ending is known. @default [] */
  readonly include?: readonly string[] | undefined;
  /** Globs of files and folders that are left out of folders. @default [] */
  readonly exclude?: readonly string[] | undefined;
  /** Follow symbolic links in folders. @default false */
  readonly follow?: boolean | undefined;
  /** The encoding of the inputs, a label of the WHATWG Encoding Standard; without it their bytes tell. */
  readonly encoding?: string | undefined;
  /** The most bytes of one record, from 1024 to 268,435,456: larger ones are left as they are, and told. @default 16,777,216 */
  readonly maxRecord?: number | undefined;
}

/** Options of which these names have a default: those are there, the others may be nothing. */
export type Resolved<Options, Defaulted extends keyof Options> = {
  readonly [Name in keyof Options]-?: Name extends Defaulted
    ? Exclude<Options[Name], undefined>
    : Options[Name] | undefined;
};

/** Input options with every default in its place. */
export type InputPlan = Resolved<InputOptions, Exclude<keyof InputOptions, 'format' | 'delimiter' | 'encoding'>>;

const DEFAULT_MAX_RECORD = 2 ** 24;
const RECORD_BOUNDS = [2 ** 10, 2 ** 28] as const;

/**
 * Puts defaults in their places.
 *
 * @throws {CasemendError} `BAD_OPTION`, `UNKNOWN_ENCODING`
 */
export function resolveInputs(options: InputOptions): InputPlan {
  const { inputs, format, delimiter, encoding, maxRecord = DEFAULT_MAX_RECORD } = options;
  if (!Array.isArray(inputs) || inputs.length === 0) {
    throw new CasemendError('BAD_OPTION', 'A run needs its inputs as an array of paths and streams that is not empty.');
  }
  if (format !== undefined && !formatNames.includes(format)) {
    throw new CasemendError('BAD_OPTION', `Option 'format' must be one of ${formatNames.join(', ')}.`);
  }
  if (delimiter !== undefined && [...delimiter].length !== 1) {
    throw new CasemendError('BAD_OPTION', "Option 'delimiter' must be one character, such as ';'.");
  }
  if (encoding !== undefined && findEncoding(encoding) === undefined) {
    throw new CasemendError(
      'UNKNOWN_ENCODING',
      `No encoding is called '${encoding}'; take a label such as windows-1252.`,
    );
  }
  checkWhole('maxRecord', maxRecord, RECORD_BOUNDS);
  return {
    inputs,
    format,
    perLine: options.perLine ?? false,
    fields: options.fields ?? ['text'],
    columns: options.columns ?? [],
    delimiter,
    header: options.header ?? true,
    include: options.include ?? [],
    exclude: options.exclude ?? [],
    follow: options.follow ?? false,
    encoding,
    maxRecord,
  };
}

/** @throws {CasemendError} `BAD_OPTION` if a number is not whole or not within its bounds */
export function checkWhole(name: string, value: number, [lowest, highest]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return;
  throw new CasemendError('BAD_OPTION', `Option '${name}' must be a whole number from ${lowest} to ${highest}.`);
}
