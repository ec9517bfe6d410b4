/** Takes what is in no package from a folder of `name TAB type TAB weight` files. */
import { join } from 'node:path';
import { isAttested, isOrdinary, isPhrase, linesOf, sighting, writeHash, writeList } from './names.ts';

const LEGAL_FORM =
  /,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|plc|PLC|N\.V|NV|S\.A|SA|AG|SE|LP|L\.P|Co|LLC|Holdings|Holding|Company)\.?$/u;

/** Writes the groups whose README.md names a file of the folder. */
export function importFolder(folder: string): void {
  const take = (file: string, type: string): string[] =>
    linesOf(join(folder, file))
      .map((line) => line.split('\t'))
      .filter(([, kind = '']) => kind.startsWith(type))
      .map(([name = '']) => name);
  const isName = (name: string): boolean => !isPhrase(name) && sighting(name).lower < 0.5;

  writeList(
    'names-by-country',
    'given-names.txt',
    'Frequent first names of the world.',
    take('names_by_country.tsv', 'forename').filter(isName),
  );
  writeList(
    'names-by-country',
    'surnames.txt',
    'Frequent family names of the world.',
    take('names_by_country.tsv', 'surname').filter(isName),
  );
  writeHash('names-by-country', join(folder, 'names_by_country.tsv'));

  writeList(
    'us-congress',
    'members.txt',
    'Members of the Congress of the United States.',
    take('us_congress.tsv', 'us_legislator').filter(isPhrase),
  );
  writeList(
    'us-congress',
    'surnames.txt',
    'Their family names.',
    take('us_congress.tsv', 'us_legislator_surname').filter(isName),
  );
  writeHash('us-congress', join(folder, 'us_congress.tsv'));

  const clubs = take('football_clubs.tsv', 'football_club').flatMap((line) => line.split(' | '));
  const isClub = (name: string): boolean => isPhrase(name) && isAttested(name, 40) && !isOrdinary(name);
  writeList('football-clubs', 'clubs.txt', 'Football clubs whose words running text has.', clubs.filter(isClub));
  writeHash('football-clubs', join(folder, 'football_clubs.tsv'));

  const companies = take('companies_us_listed.tsv', 'company').map((name) =>
    name.replace(LEGAL_FORM, '').replace(LEGAL_FORM, ''),
  );
  const isCompany = (name: string): boolean =>
    isPhrase(name) ? isAttested(name, 6) && !isOrdinary(name) : sighting(name).seen > 5 && sighting(name).lower < 0.3;
  writeList(
    'us-listed-companies',
    'companies.txt',
    'Companies listed in the United States.',
    companies.filter(isCompany),
  );
  writeHash('us-listed-companies', join(folder, 'companies_us_listed.tsv'));
}
