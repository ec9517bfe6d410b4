import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'dist/cli/main.js');

/** Builds the package before the tests that run it, unless nothing changed since the last build. */
export default function build(): void {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const isFresh = existsSync(BUILT) && sources.every((path) => modified(join(ROOT, 'src', path)) <= modified(BUILT));
  if (!isFresh) execSync('npm run --silent build', { cwd: ROOT, stdio: 'inherit' });
}

function modified(path: string): number {
  return statSync(path).mtimeMs;
}
