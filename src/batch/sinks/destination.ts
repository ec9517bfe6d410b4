import type { Pending } from './publish.ts';

/** Where the output of one file goes. */
export interface Destination {
  /** Takes bytes, at least one. */
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

export const NOWHERE: Destination = {
  write: () => Promise.resolve(),
  save: () => Promise.resolve(undefined),
  finish: () => Promise.resolve(undefined),
  leave: () => Promise.resolve(),
  drop: () => undefined,
};
