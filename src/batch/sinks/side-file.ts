import { open, type FileHandle } from 'node:fs/promises';
import { toOutputErrorAt } from '../files/output-error.ts';
import { fromPath } from '../files/path-bytes.ts';
import { writeAt } from '../files/write-at.ts';
import type { Sink } from '../plan/sink.ts';
import { LINE_FEED } from '../sources/cut-records.ts';

/** A file that all inputs write to: explanations, bad records. Or what takes their place. */
export class SideFile {
  /** Nothing where it is no file. */
  readonly path: string | undefined;
  readonly #to: FileHandle | Sink;
  #size: number;
  #endsLine = true;

  private constructor(path: string | undefined, to: FileHandle | Sink, size: number) {
    this.path = path;
    this.#to = to;
    this.#size = size;
  }

  /** What goes to a sink: nothing of it can be taken back, so its size counts for nothing. */
  static into(sink: Sink): SideFile {
    return new SideFile(undefined, sink, 0);
  }

  /**
   * Begins a file, or goes on with one that had `size` bytes.
   *
   * @throws {OutputError}
   */
  static async open(path: string, size = 0): Promise<SideFile> {
    try {
      const handle = await open(fromPath(path), size > 0 ? 'r+' : 'w');
      if (size > 0) await handle.truncate(size);
      return new SideFile(path, handle, size);
    } catch (error) {
      throw toOutputErrorAt(path, error);
    }
  }

  /** Whether its last line is whole. */
  get endsLine(): boolean {
    return this.#endsLine;
  }

  /** How many bytes it has. */
  get size(): number {
    return this.#size;
  }

  /** @throws {OutputError} */
  async append(content: string | Uint8Array): Promise<void> {
    if (content.length === 0) return;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#endsLine = bytes.at(-1) === LINE_FEED;
    if (this.path === undefined) {
      await (this.#to as Sink).write(bytes);
      return;
    }
    await this.#attempt((handle) => writeAt(handle, bytes, this.#size));
    this.#size += bytes.length;
  }

  /** Takes back what came after so many bytes. */
  async cutTo(size: number): Promise<void> {
    if (size >= this.#size) return;
    await this.#attempt((handle) => handle.truncate(size));
    this.#size = size;
  }

  /** @throws {OutputError} */
  async save(): Promise<void> {
    await this.#attempt((handle) => handle.datasync());
  }

  async close(): Promise<void> {
    await this.#attempt((handle) => handle.close());
  }

  async #attempt(action: (handle: FileHandle) => Promise<void>): Promise<void> {
    if (this.path === undefined) return;
    try {
      await action(this.#to as FileHandle);
    } catch (error) {
      throw toOutputErrorAt(this.path, error);
    }
  }
}
