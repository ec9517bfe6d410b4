import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAdapters, type Adapter } from '../bench/adapters/adapter.ts';
import { Conversation } from '../bench/adapters/conversation.ts';
import { install, type Installed } from '../bench/adapters/install.ts';
import { cpuSeconds, peakMebibytes, tellsUsage } from '../bench/adapters/process.ts';
import { carryCase } from '../bench/peers/carry-case.ts';
import { examine } from '../bench/peers/measure.ts';
import { report } from '../bench/peers/report.ts';
import { formatMarkdown } from '../bench/table.ts';
import { folder as newFolder } from './support/folder.ts';

const BENCH = join(import.meta.dirname, '../bench');

/** An adapter in a folder of its own that answers with what `answer`, JavaScript, makes of `text`. */
function makeAdapter(
  answer: string,
  script = 'echo "loud 1.0"',
  needs = ['node'],
): { adapter: Adapter; workshop: string } {
  const folder = newFolder();
  mkdirSync(join(folder, 'peers', 'loud'), { recursive: true });
  const file = (name: string, content: string): void => writeFileSync(join(folder, 'peers', 'loud', name), content);
  const description = { name: 'Loud', from: 'nowhere', needs, run: ['node', 'adapter.mjs'], adapted: 'nothing' };
  file('adapter.json', JSON.stringify(description));
  file('install.sh', script);
  file('adapter.mjs', `import { serve } from './serve.mjs';\nawait serve((text) => (${answer}));`);
  return { adapter: readAdapters(join(folder, 'peers'))[0]!, workshop: join(folder, 'workshop') };
}

it.each(['peers', 'entities/recognisers'])('every adapter of %s says what it is and has a script', (folder) => {
  for (const adapter of readAdapters(join(BENCH, folder))) {
    for (const said of [adapter.name, adapter.from, adapter.adapted]) expect(said, adapter.id).toMatch(/[^.]$/u);
    expect(adapter.needs.length, adapter.id).toBeGreaterThan(0);
    expect(adapter.run.length, adapter.id).toBeGreaterThan(0);
    const files = readdirSync(adapter.source);
    expect(files, adapter.id).toContain('install.sh');
    const script = readFileSync(join(adapter.source, 'install.sh'), 'utf8');
    expect(script.startsWith('set -e\n'), adapter.id).toBe(true);
    expect(script.includes('$TRAIN'), adapter.id).toBe(adapter.learns === true);
  }
});

it('names the adapters there are where one is not known', () => {
  expect(() => readAdapters(join(BENCH, 'peers'), ['nobody'])).toThrow(
    /Unknown name "nobody"\. Known: cargo-truecase, /u,
  );
});

it('installs an adapter once, starts it, and talks with it', async () => {
  const { adapter, workshop } = makeAdapter('{ text: text.toUpperCase() }', 'echo more >> installed\necho "loud 1.0"');
  const installed = install(adapter, workshop);
  expect(installed).toMatchObject({ version: 'loud 1.0' });
  expect(install(adapter, workshop)).toEqual(installed);
  expect(readFileSync(join(workshop, 'loud', 'installed'), 'utf8')).toBe('more\n');
  const conversation = new Conversation<{ text: string }>(installed as Installed);
  expect(await conversation.ask('a\nb \u{1f600}')).toEqual({ text: 'A\nB \u{1f600}' });
  expect(await conversation.ask('')).toEqual({ text: '' });
  if (tellsUsage) {
    expect(cpuSeconds(conversation.pid)).toBeGreaterThan(0);
    expect(peakMebibytes(conversation.pid)).toBeGreaterThan(1);
  }
  conversation.close();
});

it('installs anew what learnt from another text', () => {
  const { adapter, workshop } = makeAdapter('{ text }', 'wc -c < "$TRAIN"');
  const train = join(newFolder(), 'train.txt');
  const versionAfter = (text: string): string => {
    writeFileSync(train, text);
    return (install({ ...adapter, learns: true }, workshop, train) as Installed).version.trim();
  };
  expect([versionAfter('four'), versionAfter('five!')]).toEqual(['4', '5']);
});

it('leaves out what cannot be had, and says why', () => {
  const without = makeAdapter('{ text }', '', ['no-such-runtime']);
  expect(install(without.adapter, without.workshop)).toMatchObject({ why: 'there is no no-such-runtime here' });
  const failing = makeAdapter('{ text }', 'echo no network >&2; exit 1');
  expect(install(failing.adapter, failing.workshop)).toMatchObject({ why: 'it could not be installed: no network' });
});

it('tells what an adapter died of', async () => {
  const { adapter, workshop } = makeAdapter('text.nothing.length');
  const conversation = new Conversation(install(adapter, workshop) as Installed);
  await expect(conversation.ask('a')).rejects.toThrow(/^Loud gave no answer: TypeError: Cannot read properties/u);
});

it.each([
  ['case alone', 'the us of it', 'The US of it', 'The US of it', 0],
  ['other marks and words cut', "i don't, “us”", 'I do n\'t , "US"', "I don't, “US”", 0],
  ['letters added', 'we met bob in paris', 'We met uncle Bob in Paris', 'We met Bob in Paris', 0],
  ['letters left out', 'an odd xyz word in paris', 'An odd word in Paris', 'An odd xyz word in Paris', 3],
  ['nothing left', 'some text', '', 'some text', 8],
  [
    'a letter of another length',
    'die straße am see \u{10428}',
    'DIE STRASSE AM SEE \u{10400}',
    'DIE STRAßE AM SEE \u{10400}',
    1,
  ],
])('carries capitals over from text with %s', (_, input, output, text, missing) => {
  const carried = carryCase(input, output);
  expect(carried.text).toBe(text);
  expect(carried.missing).toBe(missing);
});

it('examines a peer and reports it', async () => {
  const { adapter, workshop } = makeAdapter(
    String.raw`{ text: text.replace(/^./u, (letter) => letter.toUpperCase()) }`,
  );
  const installed = install(adapter, workshop) as Installed;
  const exam = { articles: ['Anna met Bob.'], zoo: ['iOS', 'Windows'], warmUp: ['warm'] };
  const result = await examine(installed, exam);
  expect(result.articles.get('none')).toMatchObject({ words: 3, harmed: 0 });
  expect(result.articles.get('lower')).toMatchObject({ damaged: 2, repaired: 1 });
  expect(result.zoo).toMatchObject({ words: 2, harmed: 1 });
  expect(result.untouched).toBe(1);
  const text = report([result], [{ adapter: { ...adapter, name: 'Other' }, why: 'there is no java here' }], exam, 'x');
  expect(text).toContain('| Loud |');
  expect(text).toContain('- Loud (loud 1.0, nowhere): nothing.');
  expect(text).toContain('Other was left out: there is no java here.');
});

it('lays a table out in Markdown', () => {
  expect(formatMarkdown(['', 'F1'], [['casemend', '9.5']], 1)).toBe(
    '|          |  F1 |\n| -------- | --: |\n| casemend | 9.5 |',
  );
});
