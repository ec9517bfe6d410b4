import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const BINARY: string = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a run: ours without what colours output. */
export function plainEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env = { ...process.env, ...extra };
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) if (!(name in extra)) Reflect.deleteProperty(env, name);
  return env;
}

/** Runs the built command, with `input` on its standard input. */
export function run(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    input,
    env: plainEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** Writes files into a new folder that is removed after the test; gives their paths in order. */
export function files(...contents: readonly (string | Uint8Array)[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return contents.map((content, at) => {
    const path = join(folder, `${at}.txt`);
    writeFileSync(path, content);
    return path;
  });
}
