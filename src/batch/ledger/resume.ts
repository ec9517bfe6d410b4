import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { toOutputErrorAt } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { stampOf } from '../files/stamp.ts';
import type { Plan } from '../plan/plan.ts';
import { publish } from '../sinks/publish.ts';
import { FROM_START, type ResumePoint } from '../sources/resume-point.ts';
import { findDrift } from './drift.ts';
import { Journal } from './journal.ts';
import { JournalError, type Account } from './journal-lines.ts';
import { settingsOf } from './settings.ts';

/** What earlier tries of a run have come to. */
export interface Earlier {
  readonly journal: Journal | undefined;
  readonly resumePoint: ResumePoint;
  /** What they came to, without the file that is gone on with … */
  readonly settled: Account | undefined;
  /** … and in that file. */
  readonly saved: Account | undefined;
  /** Whether nothing is left to do. */
  readonly isOver: boolean;
  /** What became of files that they have done, if anything. */
  readonly drift: string | undefined;
}

/**
 * Opens the journal of a plan, if it has one, and finds out where an earlier try has come to. The file that it was at is finished.
 *
 * @throws {OutputError}
 * @throws {JournalError} also if all was done, and is no longer as it was
 */
export async function takeUp(plan: Plan): Promise<Earlier> {
  const nothing = { resumePoint: FROM_START, settled: undefined, saved: undefined, isOver: false, drift: undefined };
  if (plan.journal === undefined) return { ...nothing, journal: undefined };
  const journal = new Journal(plan.journal, settingsOf(plan));
  try {
    const reached = await reach(journal);
    const { resumePoint } = reached;
    const isOver = journal.reached.finished && resumePoint.failed.length === 0;
    const drift = resumePoint.after && (await findDrift(plan, journal.reached, resumePoint, isOver));
    if (isOver && drift !== undefined)
      throw new JournalError(`${plan.journal}: all was done, but ${drift}; remove the journal to begin anew`);
    return { ...reached, journal, isOver, drift };
  } catch (error) {
    journal.close();
    throw error;
  }
}

/** @throws {OutputError} */
async function reach(journal: Journal): Promise<Pick<Earlier, 'resumePoint' | 'settled' | 'saved'>> {
  const { last, failed, checkpoint, pending, settled, saved } = journal.reached;
  if (pending && existsSync(fromPath(pending.part))) {
    try {
      await publish(pending);
    } catch (error) {
      throw toOutputErrorAt(pending.file, error);
    }
  }
  const resumePoint = { after: last, failed, checkpoint };
  if (!checkpoint) return { resumePoint, settled, saved: undefined };
  const { part, size, stamp, path, place } = checkpoint;
  const isUsable = (statSync(fromPath(part), { throwIfNoEntry: false })?.size ?? -1) >= size && stampOf(path) === stamp;
  if (isUsable) return { resumePoint, settled, saved };
  await rm(fromPath(part), { force: true });
  journal.dropped(place);
  return { resumePoint: { ...resumePoint, checkpoint: undefined }, settled, saved: undefined };
}
