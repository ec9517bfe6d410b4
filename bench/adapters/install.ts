import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Adapter } from './adapter.ts';

const SHARED = join(import.meta.dirname, 'shared');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MARK = 'installed.json';
const LIMIT_MILLISECONDS = 20 * 60_000;
const LINES_OF_ERROR = 3;

/** An adapter that can be started. */
export interface Installed {
  readonly adapter: Adapter;
  readonly folder: string;
  /** What was installed: package and version. */
  readonly version: string;
}

/** An adapter that takes no part. */
export interface Skipped {
  readonly adapter: Adapter;
  readonly why: string;
}

interface Mark {
  readonly version: string;
  /** The hash of the text that it learnt from. */
  readonly train?: string;
}

/**
 * Installs an adapter into a folder of its own below `workshop`, or finds it there from an earlier run with the same text. `install.sh`
 * runs in that folder and knows CASEMEND, the path of this repository, and TRAIN, that of a file of correct text, a paragraph a line.
 * The last line that it prints is what was installed.
 */
export function install(adapter: Adapter, workshop: string, train?: string): Installed | Skipped {
  const missing = ['sh', ...adapter.needs].find((command) => !isThere(command));
  if (missing !== undefined) return { adapter, why: `there is no ${missing} here` };
  const folder = join(workshop, adapter.id);
  const hash = adapter.learns && train !== undefined ? { train: hashOf(train) } : {};
  const earlier = readMark(folder);
  if (earlier && earlier.train === hash.train) return { adapter, folder, version: earlier.version };
  rmSync(folder, { recursive: true, force: true });
  for (const source of [SHARED, adapter.source]) cpSync(source, folder, { recursive: true });
  const { status, stdout, stderr, error } = spawnSync('sh', ['install.sh'], {
    cwd: folder,
    env: { ...process.env, CASEMEND: ROOT, TRAIN: train ?? '' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: LIMIT_MILLISECONDS,
  });
  if (status !== 0)
    return { adapter, why: `it could not be installed: ${error?.message ?? lastLines(stderr, stdout)}` };
  const version = stdout.trim().split('\n').at(-1)!;
  writeFileSync(join(folder, MARK), JSON.stringify({ version, ...hash } satisfies Mark));
  return { adapter, folder, version };
}

function isThere(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command], { stdio: 'ignore' }).status === 0;
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function readMark(folder: string): Mark | undefined {
  const file = join(folder, MARK);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : undefined;
}

function lastLines(...outputs: readonly string[]): string {
  const output = outputs.find((text) => text.trim() !== '') ?? 'it said nothing';
  return output.trim().split('\n').slice(-LINES_OF_ERROR).join(' / ');
}
