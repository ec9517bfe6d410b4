/** What is read in a run, in order: files begin, their parts come, they end. */
import { stampOf } from '../files/stamp.ts';
import { listSources, type Sights, type Wanted } from './list-sources.ts';
import { comparePlaces } from './place.ts';
import { readSource, START, type ReadPlan, type SourcePart } from './read-source.ts';
import { isDone, type Checkpoint, type ResumePoint } from './resume-point.ts';
import type { Source } from './source.ts';

export type SourceEvent =
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
  | SourcePart
  | { readonly kind: 'end' };

/** The events of a run, read as they are asked for, until `isStopped`. */
export async function* readEvents(
  plan: Wanted & ReadPlan,
  resumePoint: ResumePoint,
  sights: Sights,
  isStopped: () => boolean,
): AsyncGenerator<SourceEvent> {
  for await (const source of listSources(plan, sights)) {
    if (isStopped()) return;
    if (isDone(source.place, resumePoint)) continue;
    if (source.problem !== undefined) {
      yield { kind: 'miss', source, problem: source.problem };
      continue;
    }
    const { checkpoint } = resumePoint;
    const from = checkpoint && comparePlaces(source.place, checkpoint.place) === 0 ? checkpoint : undefined;
    const stamp = source.stream ? undefined : stampOf(source.path);
    yield { kind: 'begin', source, from, stamp };
    for await (const part of readSource(source, plan, from?.position ?? START)) {
      yield part;
      if (isStopped()) return;
    }
    yield { kind: 'end' };
  }
}
