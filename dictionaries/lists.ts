/** Lists: a folder a source, one spelling a line, sorted, flags in square brackets, remarks after two blanks and a hash. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Tag } from '../src/lexicon/tags.ts';
import type { TagName } from '../src/lexicon/tags.ts';

/** One line of a list. */
export interface Line {
  readonly spelling: string;
  readonly tags: number;
  /** `group/file:line`, for messages. */
  readonly at: string;
}

const FLAGS = / \[([a-z ]+)\]$/iu;
const WORD = String.raw`[\p{L}\p{N}&][\p{L}\p{M}\p{N}'&.+!/]*`;
const SPELLING = new RegExp(`^${WORD}(?:[ -]${WORD})*$`, 'u');
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;
const FINAL_DOT = /\.(?=[ -]|$)/gu;
const REMARK = '  # ';

/** Throws an error that says where to look. */
export function fail(at: string, message: string): never {
  throw new Error(`${at}: ${message}`);
}

/** The folder of the lists that are not of names. */
export const WORD_LISTS = 'word-lists';

/** The folders that hold lists of names. */
export function groupsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== WORD_LISTS)
    .filter((entry) => entry.isDirectory() && textFiles(folder, entry.name).length > 0)
    .map((entry) => entry.name)
    .sort();
}

/** The lists of a group. */
export function textFiles(folder: string, group: string): string[] {
  return readdirSync(join(folder, group)).filter((file) => file.endsWith('.txt'));
}

/** Reads and checks one list, whose lines all get `tags`. */
export function readList(folder: string, group: string, file: string, tags: number): Line[] {
  const lines: Line[] = [];
  for (const [text, at] of contentLines(folder, group, file)) {
    const flags = FLAGS.exec(text);
    const spelling = flags ? text.slice(0, flags.index) : text;
    if (!SPELLING.test(spelling)) fail(at, `not a spelling: ${JSON.stringify(spelling)}`);
    if (spelling !== spelling.normalize('NFC')) fail(at, `not composed (NFC): ${spelling}`);
    if (spelling.toLowerCase().length !== spelling.length) fail(at, `changes length in lower case: ${spelling}`);
    checkOrder(lines.at(-1)?.spelling, spelling, at);
    lines.push({ spelling, tags: tags | tagsOf(flags?.[1] ?? '', at), at });
  }
  return lines;
}

function checkOrder(previous: string | undefined, spelling: string, at: string): void {
  if (previous === undefined) return;
  const order = compareKeys(previous, spelling);
  if (order === 0) fail(at, `${spelling} stands twice`);
  if (order > 0) fail(at, `${spelling} must stand before ${previous}`);
}

/** What a spelling is looked up by: lower case, words without their final dots. */
export function keyOf(spelling: string): string {
  return withoutFinalDots(spelling).toLowerCase();
}

/** A spelling as it is compiled: a final dot belongs to the sentence around the word. */
export function withoutFinalDots(spelling: string): string {
  return spelling.replace(FINAL_DOT, '');
}

/** The order of lists: by key, in code units. Zero for two spellings of one key. */
export function compareKeys(a: string, b: string): number {
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** Lines that are neither empty nor comments, without their remarks, and where each stands. */
export function* contentLines(folder: string, group: string, file: string): Generator<[text: string, at: string]> {
  const lines = readFileSync(join(folder, group, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const at = `${group}/${file}:${index + 1}`;
    if (UNPRINTABLE.test(line)) fail(at, 'a control or formatting character');
    if (line === '' || line.startsWith('#')) continue;
    const remark = line.indexOf(REMARK);
    const text = remark < 0 ? line : line.slice(0, remark);
    if (text !== text.trim()) fail(at, 'a blank at the edge');
    if (text.includes('  ')) fail(at, 'two blanks in a row');
    yield [text, at];
  }
}

/** The sum of tags named in a text such as `title, common`. */
export function tagsOf(names: string, at: string): number {
  let tags = 0;
  for (const name of names.split(/[, ]+/u)) {
    if (name === '') continue;
    if (!Object.hasOwn(Tag, name)) fail(at, `${name} is not a tag: ${Object.keys(Tag).join(', ')}`);
    tags |= Tag[name as TagName];
  }
  return tags;
}
