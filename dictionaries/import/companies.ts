/** Takes companies and products. */
import { isPhrase, linesOf, packageFile, sighting, writeHash, writeList } from './names.ts';

/** Writes the group `cspell-companies`. */
export function importCompanies(): void {
  const file = packageFile('@cspell/dict-companies/dict/companies.txt');
  const isSpecial = (name: string): boolean =>
    sighting(name).lower < 0.3 && (isPhrase(name) || sighting(name).seen > 0);
  writeList(
    'cspell-companies',
    'companies.txt',
    'Companies and products.',
    linesOf(file)
      .filter((line) => !line.startsWith('#'))
      .filter(isSpecial),
  );
  writeHash('cspell-companies', file);
}
