import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, onTestFinished } from 'vitest';
import { BINARY, plainEnvironment } from '../cli/casemend.ts';
import { ROOT } from './pages.ts';

const PRINTED = /(?:^\/\/ → .*\n)+/gmu;
const STEP = /^\$ (.*)\n(?:(?!\$ ).*\n)*/gmu;
const MARK = '=== printed so far ===';

/** A program in TypeScript, with what it really prints in its comments. */
export function runProgram(code: string): string {
  const marked = code.replace(PRINTED, `console.log('${MARK}');\n`);
  const program = transformSync(marked, {
    loader: 'ts',
    tsconfigRaw: '{"compilerOptions":{"verbatimModuleSyntax":true}}',
  });
  const chunks = execFileSync(process.execPath, ['--input-type=module', '--eval', program.code], {
    cwd: ROOT,
    encoding: 'utf8',
    env: plainEnvironment(),
  }).split(`${MARK}\n`);
  expect(chunks.pop(), 'printed without a comment that says so').toBe('');
  return code.replace(PRINTED, () => chunks.shift()!.replace(/^(?=.)/gmu, '// → '));
}

/** A session of a shell, with what its commands really print. */
export function runSession(session: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  symlinkSync(BINARY, join(folder, 'casemend'));
  const env = plainEnvironment({ PATH: `${folder}${delimiter}${process.env['PATH']!}` });
  expect(session, 'a session starts with a command').toMatch(/^\$ /u);
  return session.replace(STEP, (step, command: string) => {
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, env, encoding: 'utf8' });
    return `$ ${command}\n${stdout}${stderr}${step.endsWith('\n\n') ? '\n' : ''}`;
  });
}
