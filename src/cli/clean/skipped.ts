import type { SkipReason } from '../../batch/events.ts';
import { counted } from '../../display/figures.ts';
import { IGNORE_FILE } from '../../batch/sources/ignore-rules.ts';
import { visibleLine } from '../../display/visible.ts';

const TEXTS: Readonly<Record<SkipReason, (count: number) => string>> = {
  other: (count) => `${counted(count, 'file')} of other kinds left out of folders; --include takes them`,
  ignored: (count) => `${counted(count, 'file or folder', 'files and folders')} left out, as ${IGNORE_FILE} says`,
  link: (count) => `${counted(count, 'symbolic link')} left out of folders; --follow takes them`,
  loop: (count) => `${counted(count, 'symbolic link')} that lead back to a folder above left out`,
};

/** What was left out, and what takes it. */
export function skippedLines(skipped: ReadonlyMap<SkipReason, number>): string[] {
  return (Object.keys(TEXTS) as SkipReason[])
    .filter((reason) => skipped.has(reason))
    .map((reason) => TEXTS[reason](skipped.get(reason)!));
}

/** What is said where the inputs, folders all of them, hold nothing to work on. */
export function nothingFound(inputs: readonly string[], skipped: ReadonlyMap<SkipReason, number>): string {
  const reasons = skippedLines(skipped);
  const advice = reasons.length > 0 ? reasons.join('; ') : 'name files, or other folders';
  return `casemend: ${inputs.map(visibleLine).join(', ')}: no file to work on is there; ${advice}`;
}
