import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { emptyTally, type Tally } from '../../src/report/tally.ts';
import type { About } from '../../src/report/about.ts';
import { emptyGathered, gatherDocument, gatherTrouble, type Gathered } from '../../src/report/gather.ts';
import { renderReport } from '../../src/report/page.ts';
import { ruleWords } from '../../src/report/parts/rule-words.ts';
import { SCRIPT, STYLE } from '../../src/data/page.ts';
import { ruleNames } from '../../src/casing/rules/names.ts';
import { fixers } from '../../src/characters/index.ts';
import { HOSTILE, sampleDocument, sampleRun } from './sample-texts.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ABOUT: About = {
  version: '1.2.3',
  title: 'Archive',
  typed: ['--check', 'an archive'],
  options: [['check', 'on']],
};

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function elements(node: Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return isElement(node) ? [node, ...inside] : inside;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function byClass(root: Node, name: string): Element[] {
  return elements(root).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

/** Every element with the names of its attributes, but for the signs in place of invisible characters. */
function structure(html: string): string[] {
  return elements(parse(html))
    .filter((element) => attribute(element, 'class') !== 'code')
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));
}

/** A page with `text` in every place where text from outside can stand. */
function pageOf(text: string): string {
  const tally: Tally = { ...emptyTally(), documents: 1, changed: 1, rules: { [text]: 1 }, lostLetters: { [text]: 1 } };
  const gathered = emptyGathered();
  const document = sampleDocument([
    [`a${text}`, `b${text}`, text],
    [text, text],
    ['x'.repeat(25_000), 'x'.repeat(25_000)],
  ]);
  const letters = [{ letter: text, seen: 0, missing: 1, probability: 1, lost: true }];
  const diagnosis = { ...document.explanation.diagnosis, letters };
  const explanation = { diagnosis, ambiguous: [] };
  gatherDocument(gathered, { ...document, file: text, line: 3, field: text, explanation });
  return renderReport(tally, gathered, { version: text, title: text, typed: [text], options: [[text, text]] });
}

const SNIPPETS = [
  '<script>',
  '</script>',
  '</style>',
  '</title>',
  '<!--',
  '-->',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="x',
  "' autofocus onfocus='x",
  '`',
  '&lt;',
  '&#60;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\r',
  '\0',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '👩\u200D🚀',
  'javascript:',
  '__proto__',
  'é',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

test('no text becomes markup, wherever it stands', () => {
  const harmless = structure(pageOf('word'));
  expect(harmless.filter((element) => element.startsWith('script'))).toEqual(['script']);
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(!/^[A-Z]$/u.test(text));
      expect(structure(pageOf(text))).toEqual(harmless);
    }),
    { numRuns: 40 },
  );
});

test('a document full of markup shows as text', () => {
  const root = parse(renderReport(...run(), ABOUT));
  const article = elements(root).find((one) => one.tagName === 'article' && textOf(one).includes('hostile'))!;
  const text = textOf(byClass(article, 'text')[0]!);
  for (const part of [
    '<script>window.pwned = 1</script>',
    '<img src=x onerror="window.pwned = 1">',
    '&lt;script&gt;',
  ]) {
    expect(HOSTILE).toContain(part);
    expect(text).toContain(part);
  }
  expect(textOf(article)).toContain('archive/hostile<script>.ndjson · line 4 · "><img');
  expect(byClass(article, 'code').map(textOf)).toEqual(expect.arrayContaining(['U+202E', 'U+0000', 'U+D800']));
});

test('nothing that reorders or hides text is in the page', () => {
  const html = renderReport(...run(), ABOUT);
  expect(html).not.toMatch(/[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
  expect(html.isWellFormed()).toBe(true);
});

test('the policy allows this script and this style and nothing else', () => {
  const root = parse(renderReport(...run(), ABOUT));
  const content = elements(root)
    .map((element) => attribute(element, 'content') ?? '')
    .find((value) => value.startsWith('default-src'))!;
  const hash = (name: string): string => {
    const [element, ...others] = elements(root).filter(({ tagName }) => tagName === name);
    expect(others).toEqual([]);
    return `'sha256-${createHash('sha256').update(textOf(element!)).digest('base64')}'`;
  };
  expect(content.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash('script')}`,
    `style-src ${hash('style')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
  const names = elements(root).flatMap(({ attrs }) => attrs.map(({ name }) => name));
  expect(names.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
  expect(SCRIPT + STYLE).not.toMatch(/<\/|innerHTML|document\.write|eval\(|url\(|@import|https?:/u);
});

test('ids are unique, references lead somewhere, headings are in order', () => {
  const all = elements(parse(renderReport(...run(), ABOUT)));
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    const references = all.flatMap((element) => attribute(element, name) ?? []);
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  }
  const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : []));
  expect(levels[0]).toBe(1);
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('totals, letters, repairs and reasons say what happened', () => {
  const [tally, gathered] = run();
  tally.errors = 1234;
  tally.lostLetters['Ш'] = 2;
  const root = parse(renderReport(tally, gathered, ABOUT));
  const figures = elements(root).filter(({ tagName }) => tagName === 'dl')[0]!;
  expect(textOf(figures)).toContain(`Repairs${tally.repairs}`);
  expect(textOf(figures)).toContain('Errors1,234');
  const letters = byClass(root, 'letter');
  expect(letters).toHaveLength(27);
  expect(attribute(letters[26]!, 'aria-label')).toBe('Ш: lost in 2 documents (33 %), put back 0 times');
  expect(textOf(byClass(root, 'repairs')[0]!)).toContain('Us → USAcronyms2');
  const at = byClass(root, 'change').findIndex((one) => textOf(one) === 'Us becomes US');
  const change = byClass(root, 'change')[at]!;
  const reason = byClass(root, 'why')[at]!;
  expect(attribute(change, 'aria-describedby')).toBe(attribute(reason, 'id'));
  expect(textOf(reason)).toMatch(/^Acronyms, over 99 % sure.*after “the”, \d+ times likelier/u);
});

test('a run in which nothing happened has a page too', () => {
  const root = parse(renderReport(emptyTally(), emptyGathered(), ABOUT));
  const text = textOf(elements(root).find(({ tagName }) => tagName === 'main')!);
  expect(text).toContain('Nothing was repaired.');
  expect(text).toContain('No document was changed.');
  expect(text).toContain('No letter of the alphabet had lost its capitals.');
  expect(text).not.toMatch(/NaN|undefined|Infinity/u);
});

test('a page stays below 2 MB, whatever is in it', () => {
  const hostile = '\u202E&'.repeat(200);
  const gathered = emptyGathered();
  for (let at = 0; at < 50; at++) {
    const words = Array.from({ length: 300 }, (_, word) => [`${at}${word}${hostile}`, `${word}${hostile}`] as const);
    const one = sampleDocument(words);
    const { edits, explanation } = one;
    const ambiguous = edits.map(({ after, ...edit }) => ({ ...edit, candidate: after }));
    const doubtful = { ...one, file: hostile.repeat(9), field: hostile, lot: at / 50 };
    gatherDocument(gathered, { ...doubtful, explanation: { ...explanation, ambiguous } });
  }
  for (let at = 0; at < 300; at++) gatherTrouble(gathered, { file: hostile, problem: hostile.repeat(9) });
  for (let at = 0; at < 5000; at++) gathered.restored[String.fromCodePoint(0x400 + at)] = at;
  const rules = { acronym: 1 };
  const about = { version: '1', title: hostile.repeat(99), typed: Array(999).fill(hostile) as string[], options: [] };
  const html = renderReport({ ...emptyTally(), changed: 50, errors: 300, rules }, gathered, about);
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
});

test('where there is little room each document shows what it can', () => {
  const gathered = emptyGathered();
  for (let at = 0; at < 100; at++) {
    const words = Array.from({ length: 500 }, (_, word) => [`a${at} ${word}`, `A${at} ${word}`] as const);
    gatherDocument(gathered, { ...sampleDocument(words), file: `${at}.txt`, lot: at / 100 });
  }
  const html = renderReport({ ...emptyTally(), changed: 200 }, gathered, ABOUT);
  const articles = elements(parse(html)).filter(({ tagName }) => tagName === 'article');
  expect(articles.length).toBeGreaterThan(40);
  for (const article of articles) {
    expect(textOf(article)).toMatch(/500 changes · the text up to the first \d+ is shown/u);
    expect(byClass(article, 'change').length).toBeGreaterThan(10);
  }
  expect(html).toContain(`These are ${articles.length} of 200 documents that were changed, drawn by lot.`);
});

test('errors, the command and its options are there to be read', () => {
  const [tally, gathered] = run();
  gatherTrouble(gathered, { file: 'bad.ndjson', line: 7, problem: 'no JSON' });
  tally.errors = 3;
  const text = textOf(parse(renderReport(tally, gathered, ABOUT)));
  expect(text).toContain("casemend --check 'an archive'");
  expect(text).toMatch(/The first 1 of 3 errors[\s\S]*bad\.ndjson · line 7no JSON/u);
});

test('rules have words of their own', () => {
  for (const rule of [...ruleNames, ...fixers.map(({ name }) => name)])
    expect(ruleWords(rule)).toMatch(/^[A-Z][a-z]+\b/u);
  expect(ruleWords('constructor')).toBe('constructor');
});

test.each(['light', 'dark'])('text and marks stand out in %s', (scheme) => {
  const [light, dark] = STYLE.split('prefers-color-scheme: dark');
  const source = scheme === 'light' ? light! : dark!;
  const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`, 'u').exec(source)![1]!;
  for (const ground of ['paper', 'card', 'wash'].map(colour)) {
    for (const text of ['ink', 'accent'].map(colour)) expect(contrast(text, ground)).toBeGreaterThan(4.5);
    if (ground !== colour('wash')) expect(contrast(colour('soft'), ground)).toBeGreaterThan(4.5);
  }
});

const RUN = sampleRun();

function run(): [Tally, Gathered] {
  return structuredClone([RUN.tally, RUN.gathered]);
}

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((first, second) => second - first) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
