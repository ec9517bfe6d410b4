import { open, rm, type FileHandle } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Duplex } from 'node:stream';
import { fromPath } from '../files/path-bytes.ts';
import { compress } from '../sources/compression.ts';
import type { Compression } from '../sources/endings.ts';
import { writeAt } from '../files/write-at.ts';

/** An unfinished file beside the one that it will be. */
export class PartFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #compression: Compression | undefined;
  #compressor: Compressor | undefined;
  #size: number;

  private constructor(path: string, handle: FileHandle, compression: Compression | undefined, size: number) {
    this.path = path;
    this.#handle = handle;
    this.#compression = compression;
    this.#size = size;
  }

  /**
   * Begins the file, or goes on where it had `size` bytes. If it is private, nobody else may read it before it has the rights
   * of the one that it replaces.
   */
  static async open(
    path: string,
    compression: Compression | undefined,
    { size = 0, isPrivate = false }: { readonly size?: number; readonly isPrivate?: boolean } = {},
  ): Promise<PartFile> {
    const handle = await open(fromPath(path), size > 0 ? 'r+' : 'w', isPrivate ? 0o600 : 0o666);
    try {
      if (size > 0) await handle.truncate(size);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new PartFile(path, handle, compression, size);
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    if (!this.#compression) return this.#append(bytes);
    this.#compressor ??= new Compressor(this.#compression);
    for (const chunk of await this.#compressor.take(bytes)) await this.#append(chunk);
  }

  /** Brings everything to the disk, and gives the size from which the file can go on. */
  async save(): Promise<number> {
    await this.#endMember();
    await this.#handle.datasync();
    return this.#size;
  }

  /** Ends the file, with the rights and the owner of the one that it replaces. */
  async finish(like: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined): Promise<void> {
    if (this.#compression && this.#size === 0) this.#compressor ??= new Compressor(this.#compression);
    await this.#endMember();
    if (like) await this.#handle.chmod(like.mode & 0o7777);
    // Only root may give files away; whoever may not keeps the file for himself.
    if (like && userInfo().uid === 0) await this.#handle.chown(like.uid, like.gid);
    await this.#handle.sync();
    await this.#handle.close();
  }

  /** Closes the file, and removes it unless it is to be gone on with. */
  async leave(keep: boolean): Promise<void> {
    this.#compressor?.destroy();
    await this.#handle.close().catch(() => undefined);
    if (!keep) await rm(fromPath(this.path), { force: true });
  }

  async #endMember(): Promise<void> {
    if (!this.#compressor) return;
    for (const chunk of await this.#compressor.end()) await this.#append(chunk);
    this.#compressor = undefined;
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await writeAt(this.#handle, bytes, this.#size);
    this.#size += bytes.length;
  }
}

/** One member of gzip or frame of Zstandard; files may have several, one after the other. */
class Compressor {
  readonly #stream: Duplex;
  #ready: Uint8Array[] = [];

  constructor(compression: Compression) {
    this.#stream = compress(compression);
    this.#stream.on('data', (chunk: Uint8Array) => this.#ready.push(chunk));
  }

  async take(bytes: Uint8Array): Promise<Uint8Array[]> {
    await new Promise<void>((resolve, reject) =>
      this.#stream.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
    return this.#ready.splice(0);
  }

  async end(): Promise<Uint8Array[]> {
    await new Promise<void>((resolve, reject) => {
      this.#stream.once('end', resolve).once('error', reject);
      this.#stream.end();
    });
    return this.#ready.splice(0);
  }

  destroy(): void {
    this.#stream.destroy();
  }
}
