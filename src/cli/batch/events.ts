/** What happens in a run, in order: files begin, their parts come, they end. */
import { statSync } from 'node:fs';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { listSources, type Sights } from './list-sources.ts';
import type { Checkpoint } from './journal.ts';
import { comparePlaces, type Place } from './order.ts';
import { readSource, START, type Part, type Position } from './read-source.ts';
import { STANDARD_INPUT, type Source } from './source.ts';

export type Event =
  | { readonly kind: 'begin'; readonly source: Source; readonly from: Checkpoint | undefined; readonly stamp: string }
  | Part
  | { readonly kind: 'end' };

/** Where to go on. */
export interface GoOn {
  /** What is done up to here. */
  readonly after: Place | undefined;
  readonly checkpoint: Checkpoint | undefined;
}

/** The events of a run, read as they are asked for, until `isStopped`. */
export async function* readEvents(
  command: CleanCommand,
  { after, checkpoint }: GoOn,
  sights: Sights,
  isStopped: () => boolean,
): AsyncGenerator<Event> {
  for await (const source of listSources(command, sights)) {
    if (isStopped()) return;
    if (after && comparePlaces(source.place, after) <= 0) continue;
    const from = checkpoint && comparePlaces(source.place, checkpoint.place) === 0 ? checkpoint : undefined;
    const position: Position = from?.position ?? START;
    yield { kind: 'begin', source, from, stamp: stampOf(source) };
    for await (const part of readSource(source, command, position)) {
      yield part;
      if (isStopped()) return;
    }
    yield { kind: 'end' };
  }
}

/** Tells whether a file is still the one that it was: by its size and its time of change. */
export function stampOf({ path }: Pick<Source, 'path'>): string {
  if (path === STANDARD_INPUT) return '';
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}
