/**
 * Imports the lists of outside sources from the packages in `package.json` beside this file:
 *
 *     cd dictionaries && npm ci && npx tsx import.ts [FOLDER]
 *
 * FOLDER holds what is in no package; without it those groups stay as they are. `word-statistics/words.tsv` decides what is
 * taken: rare names that are ordinary words are left out.
 */
import { importCompanies } from './import/companies.ts';
import { importFolder } from './import/folder.ts';
import { importPeople } from './import/people.ts';
import { importPlaces } from './import/places.ts';
import { importWordnet } from './import/wordnet.ts';

const folder: string | undefined = process.argv[2];

// In order of trust: the first list to bring a name decides its spelling.
importWordnet();
importPlaces();
importPeople();
importCompanies();
if (folder !== undefined) importFolder(folder);
