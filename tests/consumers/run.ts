/**
 * Tries the packed package in throw-away projects, as Node, CommonJS, TypeScript, test runners, bundlers and other runtimes import it:
 *
 *     npm run build && npm run check:consumers [-- NAME…]
 *
 * Tools come from the npm registry. Deno and Bun are tried where they are installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consumers } from './consumers.ts';
import { hasProgram, pack, withProject } from './project.ts';

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'casemend-pack-'));
let failed = 0;
try {
  const tarball = pack(folder);
  for (const { name, tools = [], program, use } of consumers) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    if (program !== undefined && !hasProgram(program)) {
      console.log(`skipped  ${name}: ${program} is not installed`);
      continue;
    }
    const started = performance.now();
    try {
      withProject(tarball, tools, use);
      console.log(`passed   ${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
    } catch (error) {
      failed++;
      console.log(`FAILED   ${name}\n${String(error).replace(/^/gmu, '    ')}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed > 0) process.exitCode = 1;
