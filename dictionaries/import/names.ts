/** Decides which names are taken, gives every name one spelling, and writes lists and hashes. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareKeys, keyOf } from '../lists.ts';
import { readWordCasing, sightings } from '../word-casing.ts';
import type { WordCasing } from '../word-casing.ts';

/** The folder of the dictionaries. */
export const DICTIONARIES: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** How often running text has a word. */
export interface Sighting {
  readonly seen: number;
  /** Share of the sightings that are in lower case; 0 for an unseen word. */
  readonly lower: number;
}

const casing: ReadonlyMap<string, WordCasing> = readWordCasing(DICTIONARIES);
/** Key to spelling; the first list to bring a name decides for all. */
const settled: Map<string, string> = new Map();

const NAME = /^\p{Lu}[\p{L}\p{M}']*(?:[ -][\p{L}\p{N}&][\p{L}\p{M}\p{N}'&.]*)*$/u;
const PART_BREAK = /[ -]/u;
const REMARK = /[([].*$/u;
const SMALL = new Set(
  'of the and for in on at de del della di da do dos das du des la le les el al y e van der den von zu und et upon under by sur to'.split(
    ' ',
  ),
);
const LENGTH = { least: 3, most: 40 };
const MOST_WORDS = 6;

/** How often running text has a word, and how often in lower case. */
export function sighting(word: string): Sighting {
  const found = casing.get(word.toLowerCase());
  if (found === undefined) return { seen: 0, lower: 0 };
  const seen = sightings(found);
  return { seen, lower: found.lower / seen };
}

/** Whether a name has several words. */
export function isPhrase(name: string): boolean {
  return PART_BREAK.test(name);
}

/** Whether running text has every word of a name this often. */
export function isAttested(name: string, atLeast: number): boolean {
  return name.split(PART_BREAK).every((word) => SMALL.has(word.toLowerCase()) || sighting(word).seen >= atLeast);
}

/** Whether every word of a name is an ordinary word too. */
export function isOrdinary(name: string): boolean {
  return name.split(PART_BREAK).every((word) => sighting(word).lower > 0.3);
}

/** The one spelling of a name; nothing where it is not in the shape of a name, or rather an ordinary word or an acronym. */
function settle(name: string, mayBeOrdinary: boolean): string | undefined {
  const tidy = name.normalize('NFC').replaceAll('’', "'").replace(REMARK, '').trim();
  if (
    tidy.length < LENGTH.least ||
    tidy.length > LENGTH.most ||
    !NAME.test(tidy) ||
    tidy.toLowerCase().length !== tidy.length
  )
    return undefined;
  const key = keyOf(tidy);
  const known = settled.get(key);
  if (known !== undefined) return known;
  const words = tidy.split(PART_BREAK);
  if (words.length > MOST_WORDS || words.some((word) => /^\p{Ll}/u.test(word) && !SMALL.has(word))) return undefined;
  const spelling = words.length === 1 ? settleWord(tidy, mayBeOrdinary) : tidy;
  if (spelling !== undefined) settled.set(key, spelling);
  return spelling;
}

function settleWord(name: string, mayBeOrdinary: boolean): string | undefined {
  const found = casing.get(name.toLowerCase());
  if (found === undefined) return name;
  const raised = found.capitalised + found.mixed;
  if (!mayBeOrdinary && found.lower > raised) return undefined;
  if (found.upper > 2 * raised) return undefined;
  return found.mixed > found.capitalised ? found.spelling : name;
}

/** Writes one list, sorted and without repetitions. With `mayBeOrdinary`, names stay that are mostly ordinary words. */
export function writeList(
  group: string,
  file: string,
  comment: string,
  names: Iterable<string>,
  mayBeOrdinary = false,
): void {
  const spellings = new Set<string>();
  for (const name of names) {
    const spelling = settle(name, mayBeOrdinary);
    if (spelling !== undefined) spellings.add(spelling);
  }
  const sorted = [...spellings].sort(compareKeys);
  writeFileSync(join(DICTIONARIES, group, file), `# ${comment}\n${sorted.join('\n')}\n`);
  console.log(`${group}/${file}: ${sorted.length}`);
}

/** Writes the hash of what was imported into the group's README.md. */
export function writeHash(group: string, ...sources: string[]): void {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  const readme = join(DICTIONARIES, group, 'README.md');
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(/^hash: .*$/mu, `hash: sha256:${hash.digest('hex')}`));
}

/** The path of a file in an installed package. */
export function packageFile(path: string): string {
  return join(DICTIONARIES, 'node_modules', path);
}

/** The lines of a text file. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split(/\r?\n/u);
}
