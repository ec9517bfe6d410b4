import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { optionsTable } from '../src/cli/command-line/options-table.ts';
import { BINARY, plainEnvironment } from './cli/casemend.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const PROGRAM = /(?<=^```ts\n)[^`]*(?=^```$)/gmu;
const SESSION = /(?<=^```console\n)[^`]*(?=^```$)/gmu;
const COMMAND = /(?<=^```sh\n)[^`]*(?=^```$)/gmu;
const PRINTED = /(?:^\/\/ → .*\n)+/gmu;
const STEP = /^\$ (.*)\n(?:(?!\$ ).*\n)*/gmu;
/** Of the command: that of the library has three columns. */
const OPTIONS = /^\| option +\| meaning +\|\n(?:\|.*\n)+/mu;
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu;
const NPM_SCRIPT = /npm run (?:--silent )?([\w:]+)/gu;

const MARK = '=== printed so far ===';

/** The program with what it really prints in its comments. */
function runProgram(code: string): string {
  const marked = code.replace(PRINTED, `console.log('${MARK}');\n`);
  const chunks = execFileSync(process.execPath, ['--input-type=module', '--eval', marked], {
    cwd: ROOT,
    encoding: 'utf8',
    env: plainEnvironment(),
  }).split(`${MARK}\n`);
  expect(chunks.pop()).toBe('');
  return code.replace(PRINTED, () => chunks.shift()!.replace(/^(?=.)/gmu, '// → '));
}

/** The session with what its commands really print. */
function runSession(session: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  symlinkSync(BINARY, join(folder, 'casemend'));
  const env = plainEnvironment({ PATH: `${folder}${delimiter}${process.env['PATH']!}` });
  return session.replace(STEP, (step, command: string) => {
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, env, encoding: 'utf8' });
    return `$ ${command}\n${stdout}${stderr}${step.endsWith('\n\n') ? '\n' : ''}`;
  });
}

// After a change that is meant, `npx vitest run tests/readme.test.ts --update` writes the new output into the file.
test('every example prints what the file says, and the options are those that there are', async () => {
  expect(README.match(PROGRAM)?.length).toBeGreaterThan(1);
  expect(README.match(SESSION)?.length).toBeGreaterThan(1);
  const run = README.replace(PROGRAM, runProgram).replace(SESSION, runSession);
  await expect(run.replace(OPTIONS, optionsTable)).toMatchFileSnapshot('../README.md');
});

test('the first command shows the sample article repaired', () => {
  expect(README.match(COMMAND)).toEqual(['npm ci && npm run demo\n', 'npm cit\n']);
  const shown = execFileSync('npm', ['run', 'demo'], { cwd: ROOT, encoding: 'utf8', env: plainEnvironment() });
  expect(shown).toContain('[-Pakistan-Us-]{+Pakistan-US+}');
});

test('every script that is named exists', () => {
  const named = Array.from(README.matchAll(NPM_SCRIPT), (match) => match[1]!);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every link within the project leads somewhere', () => {
  const targets = Array.from(README.matchAll(LINK), (match) => match[1]!);
  expect(targets).not.toEqual([]);
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});
