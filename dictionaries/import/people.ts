/** Takes first and family names. */
import { createRequire } from 'node:module';
import { Tag } from '../../src/lexicon/tags.ts';
import { groupsOf, keyOf, readList } from '../lists.ts';
import { readProvenance } from '../provenance.ts';
import { DICTIONARIES, isPhrase, linesOf, packageFile, sighting, writeHash, writeList } from './names.ts';

const load: NodeJS.Require = createRequire(import.meta.url);

const LOCALES = ['en', 'en_GB', 'en_IN', 'en_NG', 'en_GH', 'en_ZA', 'en_AU', 'en_CA', 'en_IE'];
/** Groups of towns, clubs and companies, many of which are called after people. */
const CALLED_AFTER_PEOPLE = new Set([
  'geonames',
  'iso-3166-2',
  'cspell-companies',
  'us-listed-companies',
  'football-clubs',
  'india-state-district',
]);

/** Writes the groups of people's names. */
export function importPeople(): void {
  importFaker();
  const taken = keysOfOtherThings();
  const isName =
    (atLeast: number) =>
    (name: string): boolean =>
      !isPhrase(name) && sighting(name).lower < 0.1 && sighting(name).seen >= atLeast && !taken.has(keyOf(name));
  const comment = 'First and family names that running text has.';
  const cspell = packageFile('@cspell/dict-people-names/dict/people-names.txt');
  writeList('cspell-people-names', 'names.txt', comment, linesOf(cspell).filter(isName(1)));
  writeHash('cspell-people-names', cspell);
  const human = packageFile('humannames/list.txt');
  writeList('humannames', 'names.txt', comment, linesOf(human).filter(isName(6)));
  writeHash('humannames', human);
}

function importFaker(): void {
  const { allLocales } = load('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  const isName = (name: string): boolean => !isPhrase(name) && sighting(name).lower < 0.3;
  const names = (kind: string): string[] =>
    LOCALES.flatMap((locale) => stringsIn(allLocales[locale]?.person?.[kind])).filter(isName);
  writeList('faker', 'given-names.txt', 'First names of English-speaking countries.', names('first_name'));
  writeList('faker', 'surnames.txt', 'Family names of English-speaking countries.', names('last_name'));
  writeHash('faker', packageFile('@faker-js/faker/package.json'));
}

/** Every string at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What other lists know as a place, a people, a month and so on: lists of names of any kind hold such words too. */
function keysOfOtherThings(): Set<string> {
  const keys = new Set<string>();
  for (const group of groupsOf(DICTIONARIES)) {
    if (CALLED_AFTER_PEOPLE.has(group)) continue;
    for (const [file, tags] of readProvenance(DICTIONARIES, group).lists) {
      if ((tags & (Tag.givenName | Tag.surname)) !== 0) continue;
      for (const { spelling } of readList(DICTIONARIES, group, file, tags)) keys.add(keyOf(spelling));
    }
  }
  return keys;
}
