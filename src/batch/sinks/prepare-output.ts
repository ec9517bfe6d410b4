import { mkdirSync } from 'node:fs';
import { OutputError, toOutputErrorAt } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { realPath } from '../files/real-path.ts';
import { checkWritable } from '../files/whole-file.ts';
import type { Plan } from '../plan/plan.ts';
import { checkClashes } from './clashes.ts';

/**
 * Makes sure that everything can be written.
 *
 * @param companions the files that a journal has beside it
 * @throws {OutputError}
 */
export function prepareOutput(plan: Plan, companions: readonly string[]): void {
  const { inputs, outDir, dryRun, report } = plan;
  checkClashes(plan, companions);
  if (!dryRun) at(outDir, () => mkdirSync(fromPath(outDir!), { recursive: true }));
  const paths = inputs.filter((input) => typeof input === 'string');
  if (outDir !== undefined && paths.some((input) => realPath(input) === realPath(outDir)))
    throw new OutputError(`${outDir}: is an input, too; repair it in place, or name another folder for the output`);
  at(report, () => checkWritable(report!));
}

/** Does something with a path, if there is one, and puts it before what goes wrong. */
function at(path: string | undefined, action: () => unknown): void {
  if (path === undefined) return;
  try {
    action();
  } catch (error) {
    throw toOutputErrorAt(path, error);
  }
}
