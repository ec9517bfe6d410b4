import { counted } from '../display/figures.ts';
import { IGNORE_FILE } from '../batch/sources/ignore-rules.ts';
import { visibleLine } from '../display/visible.ts';

/** Why something in a folder is left out on purpose. */
export type LeftOut = 'link' | 'loop' | 'other' | 'ignored';

const TEXTS: Readonly<Record<LeftOut, (count: number) => string>> = {
  other: (count) => `${counted(count, 'file')} of other kinds left out of folders; --include takes them`,
  ignored: (count) => `${counted(count, 'file or folder', 'files and folders')} left out, as ${IGNORE_FILE} says`,
  link: (count) => `${counted(count, 'symbolic link')} left out of folders; --follow takes them`,
  loop: (count) => `${counted(count, 'symbolic link')} that lead back to a folder above left out`,
};

/** What was left out, and what takes it. */
export function leftOutLines(leftOut: ReadonlyMap<LeftOut, number>): string[] {
  return (Object.keys(TEXTS) as LeftOut[])
    .filter((reason) => leftOut.has(reason))
    .map((reason) => TEXTS[reason](leftOut.get(reason)!));
}

/** What is said where the inputs, folders all of them, hold nothing to work on. */
export function nothingFound(inputs: readonly string[], leftOut: ReadonlyMap<LeftOut, number>): string {
  const reasons = leftOutLines(leftOut);
  const advice = reasons.length > 0 ? reasons.join('; ') : 'name files, or other folders';
  return `casemend: ${inputs.map(visibleLine).join(', ')}: no file to work on is there; ${advice}`;
}
