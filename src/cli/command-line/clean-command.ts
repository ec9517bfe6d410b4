import type { FormatName } from '../../formats/format.ts';
import type { Options } from '../../options.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';

/** What `casemend` is to do with its inputs: the command line and the config file, checked. */
export interface CleanCommand {
  /** The command line, as it was typed. */
  readonly typed: readonly string[];
  /** Files and folders in the order given; `-` is standard input. Never empty. */
  readonly inputs: readonly string[];
  /** Without it the ending of each file tells, and what has none that is known is text. */
  readonly format: FormatName | undefined;
  /** Whether each line of a text is a document of its own. */
  readonly perLine: boolean;
  /** Paths of the fields of NDJSON that hold prose; not empty. */
  readonly fields: readonly string[];
  /** Names or numbers (from 1) of the columns of CSV and TSV that hold prose. */
  readonly columns: readonly string[];
  /** One character that separates cells; without it the format tells. */
  readonly delimiter: string | undefined;
  /** Whether CSV and TSV begin with a row of column names. */
  readonly header: boolean;
  /** Globs of the files to take from folders; where there are none, those whose ending is known. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether symbolic links in folders are followed. */
  readonly follow: boolean;
  /** The encoding of the inputs; without it their bytes tell. */
  readonly encoding: string | undefined;
  /** The name of the file that standard input is the content of. */
  readonly stdinFilepath: string | undefined;
  /** The most bytes that a record may have. */
  readonly maxRecord: number;
  /**
   * At most one of these four tells where the output goes: a folder, the files themselves, nowhere, or marked to standard output; but
   * `check` and `diff` go together.
   */
  readonly outDir: string | undefined;
  readonly inPlace: boolean;
  readonly check: boolean;
  readonly diff: boolean;
  /** Whether `check` is only to tell what would be done, also into a folder or in place. */
  readonly dryRun: boolean;
  /** What to add to the names of the originals that are kept; only with `inPlace`. */
  readonly backup: string | undefined;
  /** Paths; `-` is standard output, which then gets no text. */
  readonly explain: string | undefined;
  readonly report: string | undefined;
  readonly rejects: string | undefined;
  /** Path of the journal. */
  readonly resume: string | undefined;
  /** How trouble, and what `check` finds, is told. */
  readonly outputFormat: 'text' | 'github';
  readonly stats: 'text' | 'json' | undefined;
  /** How many threads repair; at least 1. */
  readonly jobs: number;
  readonly quiet: boolean;
  /** Whether to answer line by line, as a process beside another: only `fields`, `maxRecord` and `options` then count. */
  readonly ndjsonServer: boolean;
  /** Options of the library, with the words of the lexicon and the bytes of the model. */
  readonly options: Options;
}

/** Whether the texts, or what is said in place of them, go to standard output. */
export function isToStandardOutput({ outDir, inPlace, check, diff }: CleanCommand): boolean {
  return outDir === undefined && !inPlace && (!check || diff);
}

/** Whether anything but names of files goes to standard output. */
export function writesToStandardOutput(command: CleanCommand): boolean {
  return isToStandardOutput(command) || [command.explain, command.rejects].includes(STANDARD_STREAM);
}

/** Whether anything is written to a file beside the texts. */
export function writesBeside({ explain, rejects, report, resume }: CleanCommand): boolean {
  return [explain, rejects, report, resume].some((path) => path !== undefined && path !== STANDARD_STREAM);
}
