import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { plainEnvironment, tree } from '../cli/casemend.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
const TSX = fileURLToPath(import.meta.resolve('tsx/cli'));
const programs = PAGE.match(/(?<=^```js\n)[\s\S]*?(?=^```$)/gmu) ?? [];

it('has programs', () => {
  expect(programs).toHaveLength(2);
});

it.each(programs)('a program prints what the page says', (program) => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  expect(printed.replace(/^(?=.)/gmu, '// → ')).toBe((program.match(/^\/\/ → .*\n/gmu) ?? []).join(''));
});

it('names inputs and hooks that there are', () => {
  const [action, hooks] = ['action.yml', '.pre-commit-hooks.yaml'].map((name) =>
    readFileSync(join(ROOT, name), 'utf8'),
  );
  for (const [, input] of PAGE.matchAll(/^\| `(\w+)`/gmu)) expect(action).toContain(`\n  ${input!}:\n`);
  for (const [, hook] of PAGE.matchAll(/- id: (\S+)/gu)) expect(hooks).toContain(`- id: ${hook!}\n`);
});

it('examples/check-markdown.ts checks files', () => {
  const cwd = tree({ 'a.md': 'On monday [the us](us) met `us` in Washington.\n', 'b.md': 'All is well in London.\n' });
  const example = join(ROOT, 'examples/check-markdown.ts');
  const check = (name: string): unknown => {
    const { status, stdout } = spawnSync(process.execPath, [TSX, example, name], { cwd, encoding: 'utf8' });
    return { status, stdout };
  };
  expect(check('a.md')).toEqual({ status: 1, stdout: 'a.md:1:4-1:10: Unexpected `monday`, expected `Monday`\n' });
  expect(check('b.md')).toEqual({ status: 0, stdout: '' });
});
