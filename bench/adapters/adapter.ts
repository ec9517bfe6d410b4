import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../entities/entity.ts';

/**
 * Another program, spoken to over its standard streams: for each line `{"text": …}` it answers with one line at once. Its folder
 * has `adapter.json`, `install.sh`, and the program that answers.
 */
export interface Adapter {
  /** The folder it lies in. */
  readonly source: string;
  /** The name of that folder, which is that of the program in commands. */
  readonly id: string;
  /** The name of the program in tables. */
  readonly name: string;
  /** The registry that it comes from. */
  readonly from: string;
  /** The commands that it is installed and run with. */
  readonly needs: readonly string[];
  /** The command that answers, started in the folder where it was installed. */
  readonly run: readonly [command: string, ...parameters: string[]];
  /** Whether it learns from text when it is installed. */
  readonly learns?: boolean;
  /** The types of entities that it can find, of those of CoNLL-2003; all without it. */
  readonly types?: readonly EntityType[];
  /** What stands between the program and the bench. */
  readonly adapted: string;
}

const DESCRIPTION = 'adapter.json';

/** The adapters of a folder by name: those of `ids`, or all. @throws Error that names those there are */
export function readAdapters(folder: string, ids?: readonly string[]): Adapter[] {
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const id of ids ?? []) {
    if (!known.includes(id)) throw new Error(`Unknown name "${id}". Known: ${known.join(', ')}.`);
  }
  return (ids ?? known).map((id) => {
    const source = join(folder, id);
    const read = JSON.parse(readFileSync(join(source, DESCRIPTION), 'utf8')) as Omit<Adapter, 'id' | 'source'>;
    return { ...read, id, source };
  });
}
