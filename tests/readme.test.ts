import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BINARY, plainEnvironment } from './cli/casemend.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const BLOCK = /^```(\w+)\n(.*?)^```$/gmsu;
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu;
const NPM_SCRIPT = /npm run (?:--silent )?([\w:]+)/gu;
const PROMPT = '$ ';
const RESULT = /^\/\/ → (.*)$/gmu;

function blocks(language: string): string[] {
  return [...README.matchAll(BLOCK)].filter((match) => match[1] === language).map((match) => match[2]!);
}

describe('each program prints what its comments say', () => {
  test.each(blocks('ts'))('%s', (code) => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: ROOT,
      encoding: 'utf8',
      env: plainEnvironment(),
    });
    const promised = [...code.matchAll(RESULT)].map((match) => `${match[1]!}\n`);
    expect(promised).not.toEqual([]);
    expect(printed).toBe(promised.join(''));
  });
});

describe('each command line prints what stands below it', () => {
  test.each(blocks('console'))('%s', (session) => {
    const folder = mkdtempSync(join(tmpdir(), 'casemend-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    symlinkSync(BINARY, join(folder, 'casemend'));
    const env = plainEnvironment({ PATH: `${folder}${delimiter}${process.env['PATH']!}` });
    for (const step of session.split(/^(?=\$ )/mu)) {
      const [command, ...expected] = step.split('\n');
      expect(command).toContain(PROMPT);
      const { stdout, stderr } = spawnSync('sh', ['-c', command!.slice(PROMPT.length)], {
        cwd: ROOT,
        env,
        encoding: 'utf8',
      });
      expect((stdout + stderr).trimEnd()).toBe(expected.join('\n').trimEnd());
    }
  });
});

test('the first command shows the sample article mended', () => {
  expect(blocks('sh')[0]).toBe('npm ci && npm run demo\n');
  const shown = execFileSync('npm', ['run', '--silent', 'demo'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  expect(shown).toMatch(/\[-us-\]\{\+US\+\}|\{\+Pakistan-US\+\}/iu);
});

test('every script that is named exists', () => {
  const named = [...README.matchAll(NPM_SCRIPT)].map((match) => match[1]!);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every link within the project leads somewhere', () => {
  const targets = [...README.matchAll(LINK)].map((match) => match[1]!);
  expect(targets).not.toEqual([]);
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});
