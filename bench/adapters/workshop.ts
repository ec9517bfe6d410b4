import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Gives `work` a folder to install into: a new one that is removed afterwards, or `kept`, which stays. */
export async function inWorkshop<Result>(
  kept: string | undefined,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    return work(resolve(kept));
  }
  const folder = mkdtempSync(join(tmpdir(), 'casemend-peers-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
