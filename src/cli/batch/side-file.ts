import { open, type FileHandle } from 'node:fs/promises';
import { toOutputError } from '../output-error.ts';
import { write } from '../output.ts';

/** A file that all inputs write to: explanations, bad records. */
export class SideFile {
  readonly path: string;
  /** Nothing for standard output. */
  readonly #handle: FileHandle | undefined;
  #size: number;

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
    if (path === '-') return new SideFile(path, undefined, 0);
    try {
      const handle = await open(path, size > 0 ? 'r+' : 'w');
      if (size > 0) await handle.truncate(size);
      return new SideFile(path, handle, size);
    } catch (error) {
      throw toOutputError(error);
    }
  }

  /** How many bytes it has. */
  get size(): number {
    return this.#size;
  }

  /** @throws {OutputError} */
  async append(content: string | Uint8Array): Promise<void> {
    if (content.length === 0) return;
    if (!this.#handle) return write(content);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.#size);
        done += bytesWritten;
        this.#size += bytesWritten;
      }
    } catch (error) {
      throw toOutputError(error);
    }
  }

  async save(): Promise<void> {
    await this.#handle?.datasync();
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }
}
