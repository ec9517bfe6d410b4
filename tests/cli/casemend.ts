import { spawn, spawnSync, type ChildProcess, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from '../support/folder.ts';

export const BINARY: string = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A sentence that has lost capitals, and the same with them. */
export const DAMAGED = 'The Foreign minister, asad Qureshi, flew to the Us on monday.';
export const REPAIRED = 'The Foreign Minister, Asad Qureshi, flew to the US on Monday.';

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

/** Runs the built command, with `input` on its standard input, in the folder `cwd`. */
export function run(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
  cwd?: string,
): Result {
  return runNode([BINARY, ...args], { input, env: plainEnvironment(env), cwd });
}

/** Runs it with pipes that it takes for a terminal. */
export function runAtTerminal(
  streams: readonly ('stdin' | 'stdout' | 'stderr')[],
  args: readonly string[],
  input = '',
): Result {
  const pretence = streams.map((name) => `process.${name}.isTTY=true;`).join('');
  const env = plainEnvironment({ NO_COLOR: '1' });
  return runNode(['--import', `data:text/javascript,${pretence}`, BINARY, ...args], { input, env });
}

function runNode(args: readonly string[], options: SpawnSyncOptions): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** Starts the built command, to be watched, stopped or killed. */
export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BINARY, ...args], { env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the end of a run. */
export async function ended(child: ChildProcess): Promise<Result> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

/** Writes files into a new folder that is removed after the test; gives their paths in order. */
export function files(...contents: readonly (string | Uint8Array)[]): string[] {
  const root = folder();
  return contents.map((content, at) => {
    const path = join(root, `${at}.txt`);
    writeFileSync(path, content);
    return path;
  });
}

/** Writes a tree of files, by their paths, into a folder: a new one, unless it is given. */
export function tree(contents: Readonly<Record<string, string | Uint8Array>>, root: string = folder()): string {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The files below a folder and what is in them, hidden ones too. */
export function contentsOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const entries = paths.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), readFileSync(path, 'latin1')] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
