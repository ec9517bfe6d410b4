import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, statSync, type Stats } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CleanCommand } from '../command-line/clean-command.ts';
import { OutputError, toOutputError } from '../output-error.ts';
import { write } from '../output.ts';
import { PartFile } from './part-file.ts';
import { checkBackup, type Pending } from './publish.ts';
import { STANDARD_INPUT, type Source } from './source.ts';

/** Where the output of one file goes. */
export interface Destination {
  write(bytes: Uint8Array): Promise<void>;
  /** Where the unfinished file is and how long, on the disk, to go on from there after a kill. */
  save(): Promise<{ readonly part: string; readonly size: number } | undefined>;
  /** Finishes the output, but for what is still to be put in its place. */
  finish(changed: boolean): Promise<Pending | undefined>;
  /** Gives up; what is unfinished is removed unless it is to be gone on with. */
  leave(keep: boolean): Promise<void>;
  /** The same without waiting, for when the process is about to end. */
  drop(keep: boolean): void;
}

type Where = Pick<CleanCommand, 'outDir' | 'inPlace' | 'backup' | 'check' | 'explain'>;

const NOWHERE: Destination = {
  write: () => Promise.resolve(),
  save: () => Promise.resolve(undefined),
  finish: () => Promise.resolve(undefined),
  leave: () => Promise.resolve(),
  drop: () => undefined,
};

/**
 * Opens the destination of a file, or goes on with one of which `size` bytes are saved.
 *
 * @param id tells the unfinished files of this run from those of others
 * @throws {OutputError}
 */
export function openDestination(source: Source, where: Where, id: string, size = 0): Destination {
  try {
    if (where.inPlace) return replacement(source, where.backup, id, size);
    if (where.outDir !== undefined) return newFile(source, where.outDir, id, size);
  } catch (error) {
    throw toOutputError(error);
  }
  if (where.check || where.explain === '-') return NOWHERE;
  return { ...NOWHERE, write };
}

function newFile(source: Source, outDir: string, id: string, size: number): Destination {
  const file = join(outDir, ...(source.target.length > 0 ? source.target : ['stdin']));
  if (source.path !== STANDARD_INPUT && realPathOf(file) === realPathOf(source.path)) {
    throw new OutputError('would be written over itself; use --in-place for that, or another --out-dir');
  }
  mkdirSync(dirname(file), { recursive: true });
  return new FileDestination({ file, source, id, size, replaced: undefined, backup: undefined });
}

function replacement(source: Source, backup: string | undefined, id: string, size: number): Destination {
  // A link stays one: what it leads to is replaced.
  const file = realpathSync(source.path);
  const replaced = statSync(file);
  if (!replaced.isFile()) throw new OutputError('cannot be replaced: it is not a file; leave out --in-place');
  return new FileDestination({ file, source, id, size, replaced, backup });
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

interface FilePlan {
  readonly file: string;
  readonly source: Source;
  readonly id: string;
  readonly size: number;
  /** What was known of the file that is replaced when it was opened; nothing for a new one. */
  readonly replaced: Stats | undefined;
  readonly backup: string | undefined;
}

/** So much is held in memory before there is a file, which most small files that stay as they are never need. */
const HELD_BYTES = 2 ** 18;

class FileDestination implements Destination {
  readonly #plan: FilePlan;
  readonly #partPath: string;
  #part: PartFile | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(plan: FilePlan) {
    this.#plan = plan;
    // The same name in every try of a run, so that one that was killed leaves nothing behind.
    const mark = createHash('sha256').update(`${plan.id}\n${plan.file}`).digest('hex').slice(0, 12);
    this.#partPath = join(dirname(plan.file), `.casemend-${mark}.part`);
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > HELD_BYTES || this.#part) await this.#flush();
  }

  async save(): Promise<{ part: string; size: number }> {
    const part = await this.#flush();
    return { part: part.path, size: await attempt(() => part.save()) };
  }

  async finish(changed: boolean): Promise<Pending | undefined> {
    const { file, replaced, backup: suffix } = this.#plan;
    if (replaced && !changed) {
      await this.leave(false);
      return undefined;
    }
    const backup = replaced && suffix !== undefined ? file + suffix : undefined;
    if (replaced) checkUntouched(file, replaced);
    if (backup !== undefined) checkBackup(file, backup);
    const part = await this.#flush();
    await attempt(() => part.finish(replaced));
    return { part: part.path, file, ...(backup !== undefined && { backup }) };
  }

  async leave(keep: boolean): Promise<void> {
    if (this.#part) await this.#part.leave(keep);
    else if (this.#plan.size > 0 && !keep) await rm(this.#partPath, { force: true });
  }

  drop(keep: boolean): void {
    if (this.#part && !keep) rmSync(this.#partPath, { force: true });
  }

  async #flush(): Promise<PartFile> {
    const { source, size, replaced } = this.#plan;
    this.#part ??= await attempt(() =>
      PartFile.open(this.#partPath, source.compression, { size, isPrivate: replaced !== undefined }),
    );
    const held = this.#held.splice(0);
    this.#heldBytes = 0;
    for (const bytes of held) await attempt(() => this.#part!.write(bytes));
    return this.#part;
  }
}

/** What somebody else wrote meanwhile must not be lost. */
function checkUntouched(file: string, { mtimeMs, size, ino }: Stats): void {
  const now = statSync(file, { throwIfNoEntry: false });
  if (now && now.mtimeMs === mtimeMs && now.size === size && now.ino === ino) return;
  throw new OutputError('was changed by another program while it was mended; left as it is now, run again');
}

async function attempt<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw toOutputError(error);
  }
}
