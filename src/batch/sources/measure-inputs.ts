import { stat } from 'node:fs/promises';
import { fromPath } from '../files/path-bytes.ts';
import { listSources, UNSEEN, type Wanted } from './list-sources.ts';
import { isDone, type ResumePoint } from './resume-point.ts';

/** The bytes of all files. */
export interface Sizes {
  readonly total: number;
  /** Those of the files that an earlier try has done. */
  readonly earlier: number;
}

/** How large the inputs are, as far as that is known. */
export interface Measure {
  /** Nothing until all are counted, or where there is a stream among them. */
  readonly sizes: Sizes | undefined;
  stop(): void;
}

/** Adds up the sizes of all files beside whatever else is done. */
export function measureInputs(wanted: Wanted, resumePoint: ResumePoint): Measure {
  let sizes: Sizes | undefined;
  let isStopped = false;
  const add = async (): Promise<void> => {
    let total = 0;
    let earlier = 0;
    for await (const { place, path, stream, size, problem } of listSources(wanted, UNSEEN)) {
      if (isStopped || stream) return;
      if (problem !== undefined) continue;
      const bytes = size ?? (await stat(fromPath(path))).size;
      total += bytes;
      if (isDone(place, resumePoint)) earlier += bytes;
    }
    sizes = { total, earlier };
  };
  // A file that went away meanwhile is told by those who read it.
  add().catch(() => undefined);
  return {
    get sizes() {
      return sizes;
    },
    stop() {
      isStopped = true;
    },
  };
}
