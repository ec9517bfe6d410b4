import { createHash } from 'node:crypto';
import { rmSync, statSync, type Stats } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toOutputError } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import type { Destination } from './destination.ts';
import type { Compression } from '../sources/endings.ts';
import { PartFile } from './part-file.ts';
import { checkReplaced, type Pending } from './publish.ts';

/** What is to become of a file. */
export interface FilePlan {
  readonly file: string;
  readonly compression: Compression | undefined;
  /** Tells the unfinished files of a run from those of others. */
  readonly id: string;
  /** How much of it is saved already. */
  readonly size: number;
  /** Of a file that is replaced: its stamp when it was read, and what to add to the name under which it is kept. */
  readonly replaced: { readonly stamp: string | undefined; readonly suffix: string | undefined } | undefined;
}

/** So much is held in memory before there is a file, which most small files that stay as they are never need. */
const HELD_BYTES = 2 ** 18;

/** Writes a file beside the place where it belongs, until it is whole. */
export class FileDestination implements Destination {
  readonly #plan: FilePlan;
  readonly #partPath: string;
  /** The rights and the owner of the file that is replaced. */
  readonly #like: Stats | undefined;
  #part: PartFile | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(plan: FilePlan) {
    this.#plan = plan;
    this.#like = plan.replaced && statSync(fromPath(plan.file));
    // The same name in every try of a run, so that one that was killed leaves nothing behind.
    const mark = createHash('sha256').update(`${plan.id}\n`).update(fromPath(plan.file)).digest('hex').slice(0, 12);
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
    const { file, replaced } = this.#plan;
    if (replaced && !changed) {
      await this.leave(false);
      return undefined;
    }
    const pending: Pending = {
      part: this.#partPath,
      file,
      ...(replaced?.stamp !== undefined && { stamp: replaced.stamp }),
      ...(replaced?.suffix !== undefined && { backup: file + replaced.suffix }),
    };
    checkReplaced(pending);
    const part = await this.#flush();
    await attempt(() => part.finish(this.#like));
    return pending;
  }

  async leave(keep: boolean): Promise<void> {
    if (this.#part) await this.#part.leave(keep);
    else if (this.#plan.size > 0 && !keep) await rm(fromPath(this.#partPath), { force: true });
  }

  drop(keep: boolean): void {
    if (this.#part && !keep) rmSync(fromPath(this.#partPath), { force: true });
  }

  async #flush(): Promise<PartFile> {
    const { compression, size, replaced } = this.#plan;
    const options = { size, isPrivate: replaced !== undefined };
    const part = (this.#part ??= await attempt(() => PartFile.open(this.#partPath, compression, options)));
    const held = this.#held.splice(0);
    this.#heldBytes = 0;
    for (const bytes of held) await attempt(() => part.write(bytes));
    return part;
  }
}

async function attempt<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw toOutputError(error);
  }
}
