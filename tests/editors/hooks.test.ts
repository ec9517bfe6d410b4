import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { DAMAGED, REPAIRED, run, tree } from '../cli/casemend.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
}

const FILE = fileURLToPath(new URL('../../.pre-commit-hooks.yaml', import.meta.url));
const hooks = parse(readFileSync(FILE, 'utf8')) as Hook[];
const SOUND = 'All is well in London.\n';

/** Runs a hook over files, as pre-commit does after it has installed the package. */
function runHook(id: string): { status: number | null; stdout: string; stderr: string; cwd: string } {
  const cwd = tree({ 'a.txt': `${DAMAGED}\n`, 'b.md': `\`asad\` ${DAMAGED}\n`, 'c.txt': SOUND });
  const { entry, language } = hooks.find((hook) => hook.id === id)!;
  expect(language).toBe('node');
  const [command, ...args] = entry.split(' ');
  expect(command).toBe('casemend');
  return { ...run([...args, 'a.txt', 'b.md', 'c.txt'], '', {}, cwd), cwd };
}

it('there are two hooks', () => {
  expect(hooks.map(({ id }) => id)).toEqual(['casemend', 'casemend-check']);
});

it('casemend repairs the files in place', () => {
  const { cwd, ...result } = runHook('casemend');
  expect(result).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(['a.txt', 'b.md', 'c.txt'].map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual([
    `${REPAIRED}\n`,
    `\`asad\` ${REPAIRED}\n`,
    SOUND,
  ]);
});

it('casemend-check lists them', () => {
  const { cwd, ...result } = runHook('casemend-check');
  expect(result).toEqual({ status: 1, stdout: 'a.txt\nb.md\n', stderr: '' });
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(`${DAMAGED}\n`);
});
