import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { CleanCommand } from '../../cli/command-line/clean-command.ts';
import { OutputError, toOutputError } from '../files/output-error.ts';
import { write } from '../../cli/output.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { STANDARD_STREAM } from '../../cli/standard-stream.ts';
import { FileDestination } from './file-destination.ts';
import type { Pending } from './publish.ts';
import type { Source } from '../sources/source.ts';

/** Where the output of one file goes. */
export interface Destination {
  write(bytes: Uint8Array): Promise<void>;
  /** Where the unfinished file is and how long, on the disk, to go on from there after a kill. */
  save(): Promise<{ readonly part: string; readonly size: number } | undefined>;
  /** Finishes the output, but for what is still to be put in its place. */
  finish(changed: boolean): Promise<Pending | undefined>;
  /** Gives up; what is unfinished is removed unless it is to be gone on with. */
  leave(keep: boolean): Promise<void>;
  /** The same without waiting, for when the process is about to end. */
  drop(keep: boolean): void;
}

const NOWHERE: Destination = {
  write: () => Promise.resolve(),
  save: () => Promise.resolve(undefined),
  finish: () => Promise.resolve(undefined),
  leave: () => Promise.resolve(),
  drop: () => undefined,
};

/** What is known of a file when it is begun. */
export interface Beginning {
  readonly source: Source;
  /** What it was before it was read. */
  readonly stamp: string | undefined;
  /** How much of the output is saved already. */
  readonly size: number;
}

type Where = Pick<CleanCommand, 'inputs' | 'outDir' | 'inPlace' | 'backup' | 'check' | 'diff' | 'explain'>;

/** Opens the destinations of a run. */
export class Destinations {
  readonly #where: Where;
  readonly #id: string;
  /** The real paths of what is read: no output may take its place. */
  readonly #inputs: readonly string[];

  /** @param id tells the unfinished files of this run from those of others */
  constructor(where: Where, id: string) {
    this.#where = where;
    this.#id = id;
    this.#inputs = where.inputs.filter((input) => input !== STANDARD_STREAM).map(realPath);
  }

  /**
   * Opens the destination of a file, or goes on with it.
   *
   * @throws {OutputError}
   */
  open(beginning: Beginning): Destination {
    const { inPlace, outDir, check, diff, explain } = this.#where;
    if ((check && !diff) || (explain === STANDARD_STREAM && !inPlace && outDir === undefined)) return NOWHERE;
    try {
      if (inPlace) return this.#replacement(beginning);
      if (outDir !== undefined) return this.#newFile(beginning, outDir);
    } catch (error) {
      throw toOutputError(error);
    }
    return { ...NOWHERE, write };
  }

  #newFile({ source, size }: Beginning, outDir: string): Destination {
    const file = join(outDir, ...source.target);
    const real = join(realPath(outDir), ...source.target);
    // What is within the folder that is written to is not read, so it may lie in an input.
    const isRead = this.#inputs.some(
      (input) => real === input || (real.startsWith(input + sep) && !isWithin(realPath(outDir), input)),
    );
    if (isRead) throw new OutputError(`would be written to ${file}, which is an input; choose another --out-dir`);
    mkdirSync(fromPath(dirname(file)), { recursive: true });
    return new FileDestination({ file, compression: source.compression, id: this.#id, size, replaced: undefined });
  }

  #replacement({ source, stamp, size }: Beginning): Destination {
    // A link stays one: what it leads to is replaced.
    const file = realPath(source.path);
    if (!statSync(fromPath(file)).isFile())
      throw new OutputError('cannot be replaced: it is not a file; leave out --in-place');
    const replaced = { stamp, suffix: this.#where.backup };
    return new FileDestination({ file, compression: source.compression, id: this.#id, size, replaced });
  }
}

const isWithin = (path: string, folder: string): boolean => path.startsWith(folder + sep);
