import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/command-line/commands.ts';
import { optionsTable } from '../src/cli/command-line/options-table.ts';
import { plainEnvironment } from './cli/casemend.ts';
import {
  allMarkdown,
  anchorsOf,
  blocksOf,
  mapBlocks,
  pages,
  proseOf,
  readPage,
  ROOT,
  type Block,
} from './docs/pages.ts';
import { runProgram, runSession } from './docs/run.ts';

interface Project {
  readonly scripts: Record<string, string>;
  readonly exports: Record<string, unknown>;
  readonly typedocOptions: { readonly entryPoints: readonly string[] };
}
const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Project;

const COMMAND_LINE = 'docs/command-line.md';
const OPTIONS = /^\| option +\| meaning +\|\n(?:\|.*\n)+/mu;
const LINK = /\]\((?!\w+:)([^)#]*)(?:#([^)]*))?\)/gu;
const NPM_SCRIPT = /npm run (?:--silent )?([\w:]+)/gu;
const INDENTED_CODE = /^\n {4,}\S.*/mu;
const CODE = /`[^`\n]*`/gu;
const SKIPPED = /^skip: \S/u;

/** How the blocks of each language are proven; those that run give what they really print. */
const proofs: Readonly<Record<string, (code: string) => string>> = {
  ts: runProgram,
  js: runProgram,
  console: runSession,
  json: (code) => {
    JSON.parse(code);
    return code;
  },
  sh: (code) => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: code, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(flagsIn(code).filter((flag) => !knownFlags.has(flag))).toEqual([]);
    return code;
  },
  text: (code) => code,
};

const knownFlags = new Set(commands.flatMap(({ flags }) => flags.map(({ name }) => `--${name}`)));

/** The long flags that are given to casemend. */
function flagsIn(code: string): string[] {
  const calls = code.match(/^casemend [^|]*/gmu) ?? [];
  return calls.flatMap((call) => call.match(/(?<= )--[a-z-]+/gu) ?? []);
}

/** The code of a block with what it really prints: from running it, or from the file that it is taken from. */
function prove({ language, note, code }: Block): string {
  if (SKIPPED.test(note)) return code;
  if (note !== '') {
    expect(readFileSync(join(ROOT, note), 'utf8'), `is no excerpt of ${note}`).toContain(code);
    return code;
  }
  const proof = proofs[language];
  if (proof) return proof(code);
  throw new Error(
    `No proof of a block in '${language}'. Name the file that it is an excerpt of (\`\`\`${language} examples/…), or say why it does not run (\`\`\`${language} skip: REASON).`,
  );
}

// After a change that is meant, `npx vitest run tests/docs.test.ts --update` writes the new output into the pages.
describe.each(pages)('%s', (path) => {
  const page = readPage(path);

  test('every example prints what the page says', async () => {
    expect(proseOf(page).match(INDENTED_CODE), 'code that is not fenced').toBeNull();
    const run = mapBlocks(page, prove);
    const whole = path === COMMAND_LINE ? run.replace(OPTIONS, optionsTable) : run;
    await expect(whole).toMatchFileSnapshot(`../${path}`);
  });

  test('every script that is named exists', () => {
    const named = Array.from(page.matchAll(NPM_SCRIPT), (match) => match[1]!);
    expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
  });
});

test('the examples are there, and so are the table of options and every command', () => {
  const languages = pages.flatMap((path) => blocksOf(readPage(path))).map(({ language }) => language);
  for (const language of ['ts', 'console', 'sh']) expect(languages).toContain(language);
  const commandLine = readPage(COMMAND_LINE);
  expect(commandLine).toMatch(OPTIONS);
  for (const { name } of commands) if (name !== 'clean') expect(commandLine).toContain(`\`casemend ${name} `);
});

test('the two commands of the README set up and test, and the first shows the sample article repaired', () => {
  const commands = blocksOf(readPage('README.md')).map(({ code }) => code);
  expect(commands).toEqual(expect.arrayContaining(['npm ci && npm run demo\n', 'npm cit\n']));
  const shown = execFileSync('npm', ['run', 'demo'], { cwd: ROOT, encoding: 'utf8', env: plainEnvironment() });
  expect(shown).toContain('[-Pakistan-Us-]{+Pakistan-US+}');
});

test('the README leads to every page', () => {
  const targets = Array.from(readPage('README.md').matchAll(LINK), ([, target]) => target);
  expect(pages.filter((path) => path !== 'README.md' && !targets.includes(path))).toEqual([]);
});

test('every link within the project leads somewhere', () => {
  expect(allMarkdown).toEqual(expect.arrayContaining([...pages]));
  expect(allMarkdown.flatMap(brokenLinks)).toEqual([]);
});

/** The links of a file that lead to no file, or to no heading in it. */
function brokenLinks(path: string): string[] {
  const links = Array.from(proseOf(readPage(path)).replace(CODE, '').matchAll(LINK));
  return links
    .filter(([, target, anchor]) => {
      const file = target === '' ? path : join(dirname(path), target!);
      return !existsSync(join(ROOT, file)) || (anchor && !anchorsOf(readPage(file)).has(anchor));
    })
    .map(([link]) => `${path}: ${link}`);
}

test('the reference is made from every door of the package', () => {
  const documented = project.typedocOptions.entryPoints.map((source) =>
    source.replace(/^src\/(.*)\.ts$/u, './dist/$1.d.ts'),
  );
  for (const [door, target] of Object.entries(project.exports)) {
    const types = JSON.stringify(target).match(/[^"]+\.d\.ts/gu) ?? [];
    expect(types.length === 0 || types.some((path) => documented.includes(path)), door).toBe(true);
  }
});
