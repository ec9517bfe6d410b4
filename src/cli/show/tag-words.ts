import type { TagName } from '../../lexicon/tags.ts';

/** The tags of the dictionaries in words. */
const TAG_WORDS: Readonly<Record<TagName, string>> = {
  givenName: 'given name',
  surname: 'surname',
  particle: 'particle of names',
  place: 'place',
  demonym: 'people',
  language: 'language or religion',
  organisation: 'organisation',
  newspaper: 'newspaper',
  title: 'title before a name',
  institution: 'head of the names of institutions',
  calendar: 'in the calendar',
  brand: 'spelling of its own',
  acronym: 'acronym',
  abbreviation: 'abbreviation',
  common: 'also an ordinary word',
  nonTerminal: 'its dot ends no sentence',
  event: 'event',
};

/** The classes of neighbours in words. */
const CLASS_WORDS: ReadonlyMap<string, string> = new Map([
  ['#day', '(a day of the month)'],
  ['#year', '(a year)'],
  ['#number', '(a number)'],
  ['#name', '(a name)'],
  ['#start', '(the start of a sentence)'],
]);

export function tagWords(tags: readonly TagName[]): string {
  return tags.map((tag) => TAG_WORDS[tag]).join(', ');
}

export function neighbourWords(words: readonly string[]): string {
  return words.map((word) => CLASS_WORDS.get(word) ?? word).join(', ');
}
