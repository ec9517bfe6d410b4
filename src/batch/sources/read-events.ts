/** What happens in a run, in order: files begin, their parts come, they end. */
import { STANDARD_STREAM } from '../../cli/standard-stream.ts';
import type { Checkpoint } from '../ledger/journal-lines.ts';
import { listSources, type Sights, type Wanted } from './list-sources.ts';
import { comparePlaces, type Place } from './place.ts';
import { readSource, START, type Part, type Reading } from './read-source.ts';
import type { Source } from './source.ts';
import { stampOf } from '../files/stamp.ts';

export type Event =
  | {
      readonly kind: 'begin';
      readonly source: Source;
      /** Where it is gone on with. */
      readonly from: Checkpoint | undefined;
      /** What the file was before it was read. */
      readonly stamp: string | undefined;
    }
  /** A file that is not begun. */
  | { readonly kind: 'miss'; readonly source: Source; readonly problem: string }
  | Part
  | { readonly kind: 'end' };

/** Where to go on. */
export interface GoOn {
  /** What is done up to here … */
  readonly after: Place | undefined;
  /** … but for these. */
  readonly failed: readonly Place[];
  readonly checkpoint: Checkpoint | undefined;
}

/** Where nothing was done before. */
export const FROM_START: GoOn = { after: undefined, failed: [], checkpoint: undefined };

/** Whether an earlier try has done the file at a place. */
export function isDone(place: Place, { after, failed }: Omit<GoOn, 'checkpoint'>): boolean {
  if (!after || comparePlaces(place, after) > 0) return false;
  return !failed.some((other) => comparePlaces(place, other) === 0);
}

/** The events of a run, read as they are asked for, until `isStopped`. */
export async function* readEvents(
  command: Wanted & Reading,
  goOn: GoOn,
  sights: Sights,
  isStopped: () => boolean,
): AsyncGenerator<Event> {
  for await (const source of listSources(command, sights)) {
    if (isStopped()) return;
    if (isDone(source.place, goOn)) continue;
    if (source.problem !== undefined) {
      yield { kind: 'miss', source, problem: source.problem };
      continue;
    }
    const { checkpoint } = goOn;
    const from = checkpoint && comparePlaces(source.place, checkpoint.place) === 0 ? checkpoint : undefined;
    const stamp = source.path === STANDARD_STREAM ? undefined : stampOf(source.path);
    yield { kind: 'begin', source, from, stamp };
    for await (const part of readSource(source, command, from?.position ?? START)) {
      yield part;
      if (isStopped()) return;
    }
    yield { kind: 'end' };
  }
}
