import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { OutputError, toOutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { joinsTexts, type Plan } from '../plan/plan.ts';
import type { Source } from '../sources/source.ts';
import { NOWHERE, type Destination } from './destination.ts';
import { FileDestination } from './file-destination.ts';
import { TextStream } from './text-stream.ts';

/** What is known of a file when it is begun. */
export interface Beginning {
  readonly source: Source;
  /** What it was before it was read. */
  readonly stamp: string | undefined;
  /** How much of the output is saved already. */
  readonly size: number;
}

/** Opens the destinations of a run. */
export class Destinations {
  readonly #plan: Plan;
  readonly #id: string;
  /** The real paths of what is read: no output may take its place. */
  readonly #inputs: readonly string[];
  readonly #stream: TextStream | undefined;

  /** @param id tells the unfinished files of this run from those of others */
  constructor(plan: Plan, id: string) {
    const { inputs, output, perLine, diff } = plan;
    this.#plan = plan;
    this.#id = id;
    this.#inputs = inputs.filter((input) => typeof input === 'string').map(realPath);
    if (joinsTexts(plan)) this.#stream = new TextStream(output!, { perLine, isMarked: diff !== undefined });
  }

  /**
   * Opens the destination of a file, or goes on with it.
   *
   * @throws {OutputError}
   */
  open(beginning: Beginning): Destination {
    const { inPlace, outDir, dryRun } = this.#plan;
    if (dryRun) return NOWHERE;
    try {
      if (inPlace) return this.#replacement(beginning);
      if (outDir !== undefined) return this.#newFile(beginning, outDir);
    } catch (error) {
      throw toOutputError(error);
    }
    return this.#stream?.open(beginning.source) ?? NOWHERE;
  }

  #newFile({ source, size }: Beginning, outDir: string): Destination {
    const file = join(outDir, ...source.target);
    const real = join(realPath(outDir), ...source.target);
    // What is within the folder that is written to is not read, so it may lie in an input.
    const isRead = this.#inputs.some(
      (input) => real === input || (real.startsWith(input + sep) && !isWithin(realPath(outDir), input)),
    );
    if (isRead)
      throw new OutputError(`would be written to ${file}, which is an input; name another folder for the output`);
    mkdirSync(fromPath(dirname(file)), { recursive: true });
    return new FileDestination({ file, compression: source.compression, id: this.#id, size, replaced: undefined });
  }

  #replacement({ source, stamp, size }: Beginning): Destination {
    // A link stays one: what it leads to is replaced.
    const file = realPath(source.path);
    if (!statSync(fromPath(file)).isFile())
      throw new OutputError('cannot be replaced: it is not a file; leave out --in-place');
    const replaced = { stamp, suffix: this.#plan.backup };
    return new FileDestination({ file, compression: source.compression, id: this.#id, size, replaced });
  }
}

const isWithin = (path: string, folder: string): boolean => path.startsWith(folder + sep);
