import { stat } from 'node:fs/promises';
import { listSources, type Wanted } from './list-sources.ts';
import { STANDARD_STREAM } from '../standard-stream.ts';

/** How large the inputs are, as far as that is known. */
export interface Measure {
  /** The bytes of all files; nothing until they are all counted, or where there is a stream among them. */
  readonly bytes: number | undefined;
  stop(): void;
}

/** Adds up the sizes of all files beside whatever else is done. */
export function measureInputs(command: Wanted): Measure {
  let total: number | undefined;
  let isStopped = false;
  const add = async (): Promise<void> => {
    let bytes = 0;
    for await (const { path, size, problem } of listSources(command, {
      onProblem: () => undefined,
      onLeftOut: () => undefined,
    })) {
      if (isStopped || path === STANDARD_STREAM) return;
      if (problem === undefined) bytes += size ?? (await stat(path)).size;
    }
    total = bytes;
  };
  // A file that went away meanwhile is told by those who read it.
  add().catch(() => undefined);
  return {
    get bytes() {
      return total;
    },
    stop() {
      isStopped = true;
    },
  };
}
