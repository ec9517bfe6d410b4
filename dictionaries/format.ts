/** Reads and checks the lists: one folder a source, its README.md saying where it comes from, its lists one spelling a line. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Tag } from '../src/casing/tags.ts';
import type { TagName } from '../src/casing/tags.ts';

/** Where a group of lists comes from, as the first code block of its README.md says. */
export interface Provenance {
  readonly origin: string;
  readonly version: string;
  readonly licence: string;
  /** `sha256:` and 64 hexadecimal digits of what was imported; `none` for lists written by hand. */
  readonly hash: string;
  /** File name to the tags that all its lines get. */
  readonly lists: ReadonlyMap<string, number>;
}

/** One line of a list. */
export interface Line {
  readonly spelling: string;
  readonly tags: number;
  /** `file:line`, for messages. */
  readonly at: string;
  readonly byHand: boolean;
}

/** One line of `contexts.txt`. */
export interface ContextLine {
  readonly spelling: string;
  readonly reading: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly at: string;
}

/** Licences that go with MIT when the notice is kept. Share-alike and copyleft ones do not. */
export const ALLOWED_LICENCES: readonly string[] = [
  'Apache-2.0', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'PDDL-1.0', 'SCOWL', 'Unlicense', 'WordNet-3.1', 'public-domain',
];

/** The name of the file that `readContexts` reads. It may stand in any hand-made group. */
export const CONTEXTS_FILE = 'contexts.txt';

/** The packages, and the counts, which are data of another kind. */
const NOT_GROUPS = new Set(['node_modules', 'word-statistics']);
const README_BLOCK = /^```text\n([\s\S]*?)^```$/mu;
const SHA256 = /^sha256:[0-9a-f]{64}$/u;
const FLAGS = / \[([a-zA-Z, ]+)\]$/u;
const SPELLING = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'&.+!/]*(?:[ -][\p{L}\p{N}&][\p{L}\p{M}\p{N}'&.+!/]*)*$/u;
const HAND_MADE = 'written for casemend';

/** Throws an error that says where to look. */
export function fail(at: string, message: string): never {
  throw new Error(`${at}: ${message}`);
}

/** The folders that hold lists. */
export function groupsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_GROUPS.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Reads and checks the first code block of a group's README.md. */
export function readProvenance(folder: string, group: string): Provenance {
  const at = `${group}/README.md`;
  const block = README_BLOCK.exec(readFileSync(join(folder, group, 'README.md'), 'utf8'))?.[1];
  if (block === undefined) fail(at, 'no ```text block with origin, version, licence, hash and lists');
  const fields = new Map<string, string>();
  const lists = new Map<string, number>();
  for (const line of block.trimEnd().split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0) fail(at, `not "key: value": ${line}`);
    const [key, value] = [line.slice(0, colon), line.slice(colon + 2).trim()];
    if (key.endsWith('.txt')) lists.set(key, tagsOf(value, at));
    else fields.set(key, value);
  }
  const [origin, version, licence, hash] = ['origin', 'version', 'licence', 'hash'].map(
    (key) => fields.get(key) || fail(at, `no ${key}`),
  ) as [string, string, string, string];
  if (!ALLOWED_LICENCES.includes(licence)) fail(at, `licence ${licence} is not one of ${ALLOWED_LICENCES.join(', ')}`);
  if (!SHA256.test(hash) && !(hash === 'none' && origin === HAND_MADE)) fail(at, `hash is not sha256:… of what was imported: ${hash}`);
  for (const file of readdirSync(join(folder, group))) {
    if (file.endsWith('.txt') && file !== CONTEXTS_FILE && !lists.has(file)) fail(at, `${file} is not mentioned`);
  }
  return { origin, version, licence, hash, lists };
}

/** Reads and checks one list. */
export function readList(folder: string, group: string, file: string, { lists, origin }: Provenance): Line[] {
  const listTags = lists.get(file) ?? 0;
  const lines: Line[] = [];
  for (const [text, at] of textLines(folder, group, file)) {
    const flags = FLAGS.exec(text);
    const spelling = flags ? text.slice(0, flags.index) : text;
    if (!SPELLING.test(spelling)) fail(at, `not a spelling: ${JSON.stringify(spelling)}`);
    if (spelling !== spelling.normalize('NFC')) fail(at, `not composed (NFC): ${spelling}`);
    if (spelling.toLowerCase().length !== spelling.length) fail(at, `changes length in lower case: ${spelling}`);
    const previous = lines.at(-1);
    if (previous && compareKeys(previous.spelling, spelling) === 0) fail(at, `${spelling} stands twice`);
    if (previous && compareKeys(previous.spelling, spelling) > 0) fail(at, `${spelling} must stand before ${previous.spelling}`);
    lines.push({ spelling, tags: listTags | tagsOf(flags?.[1] ?? '', at), at, byHand: origin === HAND_MADE });
  }
  return lines;
}

/** Reads and checks a group's contexts: `spelling | reading | words before | words after`. */
export function readContexts(folder: string, group: string): ContextLine[] {
  const lines: ContextLine[] = [];
  for (const [text, at] of textLines(folder, group, CONTEXTS_FILE)) {
    const cells = text.split('|').map((cell) => cell.trim());
    const [spelling = '', reading = '', before = '', after = ''] = cells;
    if (cells.length !== 4) fail(at, 'not "spelling | reading | words before | words after"');
    if (!SPELLING.test(spelling) || spelling.includes(' ')) fail(at, `not a one-word spelling: ${spelling}`);
    if (reading === 'word' && spelling !== spelling.toLowerCase()) fail(at, `the reading "word" is spelled in lower case, not ${spelling}`);
    if (before === '' && after === '') fail(at, 'no words before and none after');
    const previous = lines.at(-1);
    if (previous && compareKeys(previous.spelling, spelling) > 0) fail(at, `${spelling} must stand before ${previous.spelling}`);
    lines.push({ spelling, reading: reading === 'word' ? 0 : tagsOf(reading, at), before: neighbours(before, at), after: neighbours(after, at), at });
  }
  return lines;
}

/** What a spelling is looked up by: lower case, words without their final dots. */
export function keyOf(spelling: string): string {
  return withoutFinalDots(spelling).toLowerCase();
}

/** A spelling as it is compiled: words without their final dots, since a dot belongs to the sentence around it. */
export function withoutFinalDots(spelling: string): string {
  return spelling.replace(/\.(?=[ -]|$)/gu, '');
}

/** The order of lists: by key, in code units. Zero for two spellings of one key. */
export function compareKeys(a: string, b: string): number {
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

const NEIGHBOUR = /^(?:#(?:day|year|number|name|start)|[\p{Ll}\p{Lo}\p{M}][\p{Ll}\p{Lo}\p{M}'-]*|[$%&])$/u;

function neighbours(cell: string, at: string): string[] {
  const words = cell === '' ? [] : cell.split(' ');
  for (const word of words) if (!NEIGHBOUR.test(word)) fail(at, `neither a lower-case word nor a class: ${word}`);
  if (new Set(words).size !== words.length) fail(at, 'a neighbour stands twice');
  return words;
}

/** Lines that are neither blank nor comments, without their trailing comments. */
function* textLines(folder: string, group: string, file: string): Generator<[text: string, at: string]> {
  const lines = readFileSync(join(folder, group, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const at = `${group}/${file}:${index + 1}`;
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(line)) fail(at, 'a control character');
    const comment = line.startsWith('#') ? 0 : line.indexOf('  # ');
    const text = comment < 0 ? line : line.slice(0, comment);
    if (text !== text.trim()) fail(at, 'a blank at the edge');
    if (file !== CONTEXTS_FILE && text.includes('  ')) fail(at, 'two blanks in a row');
    if (text !== '') yield [text, at];
  }
}

function tagsOf(names: string, at: string): number {
  let tags = 0;
  for (const name of names.split(/[, ]+/u)) {
    if (name === '') continue;
    tags |= Tag[name as TagName] ?? fail(at, `${name} is not a tag: ${Object.keys(Tag).join(', ')}`);
  }
  return tags;
}

/** How often running text has a word in each casing, from `word-statistics/words.tsv`. */
export interface WordCasing {
  readonly lower: number;
  readonly capitalised: number;
  readonly upper: number;
  readonly mixed: number;
  /** The commonest mixed spelling; empty where there is none. */
  readonly spelling: string;
}

/** Reads the counts that tell names from common words. Keys are in lower case. */
export function readWordCasing(folder: string): Map<string, WordCasing> {
  const casing = new Map<string, WordCasing>();
  for (const line of readFileSync(join(folder, 'word-statistics', 'words.tsv'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', lower, capitalised, upper, mixed, spelling = ''] = line.split('\t');
    casing.set(word, { lower: Number(lower), capitalised: Number(capitalised), upper: Number(upper), mixed: Number(mixed), spelling });
  }
  return casing;
}
