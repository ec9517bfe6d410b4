import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { repairRecord } from '../../src/formats/index.ts';
import { explain, normalize } from '../../src/index.ts';
import { plainEnvironment, tree, type Result } from '../cli/casemend.ts';
import { folder } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXTLINT = join(ROOT, 'node_modules/textlint/bin/textlint.js');

vi.setConfig({ testTimeout: 120_000 });

const TEXT = 'They met on monday in Oslo.\n\nOn friday the us senate met in washing-\nton , said angela merkel.\n';
const MARKDOWN = [
  '---\ntitle: the us on monday\n---\n# The us senate\n',
  'On monday [the us senate](http://us "us") met \\*obama\\* &amp; `us code` in\nwashington. {{ us }} It ended.\u200b\n',
  '> On friday angela merkel\n> was in berlin, <code>us</code> and ![us](us.png) too.\n',
  '```\nus = 1\n```\n',
].join('\n');
/** As long as before: only capitals are repaired where nothing proves that markup is kept. */
const OTHER = MARKDOWN.replace(/^---.*---\n/su, '').replace('{{ us }} ', '');

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly range: readonly [number, number];
  readonly severity: number;
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
  readonly suggestions?: readonly { readonly fix: { readonly text: string } }[];
}

/** Runs textlint in a folder, where it finds casemend as a package. */
function textlint(cwd: string, ...args: string[]): Result {
  const packages = folder();
  symlinkSync(ROOT, join(packages, 'casemend'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [TEXTLINT, ...args], {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment({ NODE_PATH: packages }),
  });
  return { status, stdout, stderr };
}

/** What it says of each file. */
function messages(cwd: string, ...args: string[]): Message[][] {
  const { stdout, stderr } = textlint(cwd, '--format', 'json', ...args);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { messages: Message[] }[]).map((file) => file.messages);
}

const config = (options: unknown): string =>
  JSON.stringify({
    plugins: { '@textlint/markdown': { extensions: ['.other'] } },
    rules: { 'casemend/textlint': options },
  });

test('a configuration with the rule finds and fixes what the command does', async () => {
  const cwd = tree({ '.textlintrc.json': config(true), 'a.txt': TEXT, 'b.md': MARKDOWN, 'c.other': OTHER });
  const [text, markdown] = messages(cwd, 'a.txt', 'b.md');
  const { edits } = explain(TEXT);
  expect(text!.map(({ range }) => range)).toEqual(edits.map(({ start, end }) => [start, end]));
  expect(text!.map(({ fix }) => fix)).toEqual(
    edits.map(({ start, end, after }) => ({ range: [start, end], text: after })),
  );
  expect(text![0]).toMatchObject({ ruleId: 'casemend/textlint', severity: 2 });
  expect(text![0]!.message).toMatch(/^Unexpected `monday`, expected `Monday` \(Days, months, holidays, .* sure\)$/u);
  expect(markdown!.length).toBeGreaterThan(5);

  expect(textlint(cwd, '--fix', 'a.txt', 'b.md', 'c.other').status).toBe(0);
  const repaired = async (record: string): Promise<string> => (await repairRecord(record, { name: 'markdown' })).text;
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(normalize(TEXT));
  expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(await repaired(MARKDOWN));
  expect(readFileSync(join(cwd, 'c.other'), 'utf8')).toBe(
    (await repairRecord(OTHER, { name: 'markdown' }, { characters: false })).text,
  );
});

test('options, severity and doubts', () => {
  const options = { severity: 'warning', minConfidence: 0.999, ambiguous: true, lexicon: { never: ['obama'] } };
  const text = 'They met on monday in Oslo, and the us senate met obama on friday.\n';
  const cwd = tree({ '.textlintrc.json': config(options), 'a.txt': text });
  const found = messages(cwd, 'a.txt').flat();
  const [sure, doubts] = [
    found.filter(({ severity }) => severity === 1),
    found.filter(({ severity }) => severity === 3),
  ];
  expect(found).toHaveLength(sure.length + doubts.length);
  expect(doubts.length).toBeGreaterThan(0);
  for (const { fix, message, range, suggestions } of doubts) {
    expect(fix).toBeUndefined();
    expect(message).toMatch(/^Unsure of `\w+`, perhaps `\w+` \(/u);
    expect(suggestions?.[0]?.fix.text.toLowerCase()).toBe(text.slice(...range));
  }
  expect(found.some(({ message }) => /obama/iu.test(message))).toBe(false);
});

test('a wrong option is told', () => {
  const cwd = tree({ '.textlintrc.json': config({ minConfidenc: 1 }), 'a.txt': TEXT });
  const { status, stdout, stderr } = textlint(cwd, 'a.txt');
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain("Unknown option: 'minConfidenc' (did you mean minConfidence?)");
});
