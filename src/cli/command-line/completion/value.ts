import type { Flag, ValueName } from '../flag.ts';

/** What may stand for the value of a flag: some words, the names of files or folders, or what nobody can guess. */
export type Completion = readonly string[] | 'file' | 'folder' | 'nothing';

const PLACES: ReadonlyMap<ValueName, Completion> = new Map<ValueName, Completion>([
  ['FILE', 'file'],
  ['JOURNAL', 'file'],
  ['DIR', 'folder'],
]);

/** How the value of a flag is completed; undefined if it takes none. */
export function completionOf({ value, choices, hints }: Flag): Completion | undefined {
  if (value === undefined) return undefined;
  return choices ?? hints ?? PLACES.get(value) ?? 'nothing';
}

/** All the ways to write a flag. */
export function spellingsOf({ name, short }: Flag): string[] {
  return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`];
}
