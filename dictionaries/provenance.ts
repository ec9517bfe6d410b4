/** Where a group of lists comes from, and whether it may be shipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, tagsOf, textFiles } from './lists.ts';

/** The first code block of a group's README.md. */
export interface Provenance {
  readonly origin: string;
  readonly version: string;
  readonly licence: string;
  /** `sha256:` and 64 hexadecimal digits of what was imported; `none` for lists written by hand. */
  readonly hash: string;
  readonly isByHand: boolean;
  /** File name to the tags that all its lines get. */
  readonly lists: ReadonlyMap<string, number>;
}

/** Licences that go with MIT. Share-alike and copyleft ones do not. */
export const ALLOWED_LICENCES: readonly string[] = [
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PDDL-1.0',
  'Unlicense',
  'WordNet-3.1',
  'public-domain',
];

/** The name of the file that says which neighbours tell the readings of a word apart. */
export const SENSES_FILE = 'senses.txt';

const WITHOUT_NOTICE = new Set(['CC0-1.0', 'PDDL-1.0', 'Unlicense', 'public-domain']);
const BLOCK = /^```text\n([^`]*)^```$/mu;
const SHA256 = /^sha256:[0-9a-f]{64}$/u;
const BY_HAND = 'written for casemend';

/** Reads and checks the provenance of a group. */
export function readProvenance(folder: string, group: string): Provenance {
  const at = `${group}/README.md`;
  if (!existsSync(join(folder, at))) fail(at, 'there is none');
  const block = BLOCK.exec(readFileSync(join(folder, at), 'utf8'))?.[1];
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
  const field = (key: string): string => fields.get(key) || fail(at, `no ${key}`);
  const [origin, version, licence, hash] = [field('origin'), field('version'), field('licence'), field('hash')];
  const isByHand = origin === BY_HAND;
  if (!ALLOWED_LICENCES.includes(licence)) fail(at, `licence ${licence} is not one of ${ALLOWED_LICENCES.join(', ')}`);
  if (!SHA256.test(hash) && !(isByHand && hash === 'none'))
    fail(at, `hash is not sha256:… of what was imported: ${hash}`);
  if (!isByHand && !WITHOUT_NOTICE.has(licence) && !existsSync(join(folder, group, 'LICENSE')))
    fail(at, `${licence} asks for a LICENSE file`);
  for (const file of textFiles(folder, group)) {
    if (file !== SENSES_FILE && !lists.has(file)) fail(at, `${file} is not mentioned`);
  }
  return { origin, version, licence, hash, isByHand, lists };
}
