/** What became of files since a run has done them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import { counted } from '../../display/figures.ts';
import { fromPath } from '../files/path-bytes.ts';
import { isDone, type ResumePoint } from '../sources/resume-point.ts';
import { keyOf, type Reached } from './journal-lines.ts';
import { listSources, UNSEEN } from '../sources/list-sources.ts';
import { stampOf } from '../files/stamp.ts';

/**
 * Says what is no longer as it was when the run had done it, in words; nothing if all is.
 *
 * @param isOver whether a file that the run has not seen is also of interest
 */
export async function findDrift(
  plan: Plan,
  { stamps }: Reached,
  resumePoint: ResumePoint,
  isOver: boolean,
): Promise<string | undefined> {
  const changed: string[] = [];
  const gone: string[] = [];
  const unseen: string[] = [];
  for await (const source of listSources(plan, UNSEEN)) {
    const { place, path, target, problem } = source;
    if (problem !== undefined) continue;
    const key = keyOf(place);
    if (!stamps.has(key)) {
      if (isOver) unseen.push(path);
      continue;
    }
    if (!isDone(place, resumePoint)) continue;
    if (stampOf(path) !== stamps.get(key)) changed.push(path);
    else if (plan.outDir !== undefined && !existsSync(fromPath(join(plan.outDir, ...target)))) gone.push(path);
  }
  const { report } = plan;
  const parts = [
    describe(changed, 'changed since it was done', 'changed since they were done'),
    describe(gone, 'lost what was written of it', 'lost what was written of them'),
    describe(unseen, 'is new', 'are new'),
    isOver && report !== undefined && !existsSync(fromPath(report)) ? `${report} is gone` : undefined,
  ];
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? undefined : told.join(', ');
}

/** `3 files changed (the first is a.txt)` */
function describe(paths: readonly string[], one: string, several: string): string | undefined {
  if (paths.length === 0) return undefined;
  if (paths.length === 1) return `${paths[0]!} ${one}`;
  return `${counted(paths.length, 'file')} ${several} (the first is ${paths[0]!})`;
}
