import { comparePlaces, type Place } from './place.ts';
import type { Position } from './read-source.ts';

/** Where to go on within a large file. */
export interface Checkpoint {
  readonly place: Place;
  readonly path: string;
  readonly position: Position;
  /** The unfinished output. */
  readonly part: string;
  readonly size: number;
  readonly changed: boolean;
  /** What the file was when it was read. */
  readonly stamp: string | undefined;
}

/** Where a run goes on that was broken off. */
export interface ResumePoint {
  /** What is done up to here … */
  readonly after: Place | undefined;
  /** … but for these. */
  readonly failed: readonly Place[];
  readonly checkpoint: Checkpoint | undefined;
}

/** Where nothing was done before. */
export const FROM_START: ResumePoint = { after: undefined, failed: [], checkpoint: undefined };

/** Whether an earlier try has done the file at a place. */
export function isDone(place: Place, { after, failed }: Omit<ResumePoint, 'checkpoint'>): boolean {
  if (!after || comparePlaces(place, after) > 0) return false;
  return !failed.some((other) => comparePlaces(place, other) === 0);
}
