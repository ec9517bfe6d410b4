import type { FileHandle } from 'node:fs/promises';

/** Writes all of the bytes at a place of a file; a handle that was truncated would keep its old one. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, place + done);
    done += bytesWritten;
  }
}
