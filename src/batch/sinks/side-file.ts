import { open, type FileHandle } from 'node:fs/promises';
import { toOutputErrorAt } from '../files/output-error.ts';
import { write } from '../../cli/output.ts';
import { fromPath } from '../files/path-bytes.ts';
import { STANDARD_STREAM } from '../../cli/standard-stream.ts';
import { LINE_FEED } from '../sources/cut-records.ts';
import { writeAt } from '../files/write-at.ts';

/** A file that all inputs write to: explanations, bad records. */
export class SideFile {
  readonly path: string;
  /** Nothing for standard output. */
  readonly #handle: FileHandle | undefined;
  #size: number;
  #endsLine = true;

  private constructor(path: string, handle: FileHandle | undefined, size: number) {
    this.path = path;
    this.#handle = handle;
    this.#size = size;
  }

  /**
   * Begins a file, or goes on with one that had `size` bytes; `-` is standard output.
   *
   * @throws {OutputError}
   */
  static async open(path: string, size = 0): Promise<SideFile> {
    if (path === STANDARD_STREAM) return new SideFile(path, undefined, 0);
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
    this.#endsLine = content.at(-1) === '\n' || content.at(-1) === LINE_FEED;
    if (!this.#handle) return write(content);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
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
    await this.#handle?.close();
  }

  async #attempt(action: (handle: FileHandle) => Promise<void>): Promise<void> {
    try {
      if (this.#handle) await action(this.#handle);
    } catch (error) {
      throw toOutputErrorAt(this.path, error);
    }
  }
}
