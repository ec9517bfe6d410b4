import type { RuleName } from '../../casing/rules/names.ts';
import type { FixerName } from '../../characters/fixer.ts';

/** What is weighed beside the rules. */
type Weighed = 'word-statistics' | 'neighbours' | 'sentence-place' | 'dictionaries' | 'diagnosis' | 'lexicon';

const WORDS: Readonly<Record<RuleName | FixerName | Weighed, string>> = {
  'sentence-start': 'Start of a sentence',
  'quotation-start': 'Start of a quotation',
  dateline: 'Place that opens a report',
  'pronoun-i': 'The word I',
  calendar: 'Days, months, holidays',
  demonym: 'Peoples and languages',
  'place-name': 'Places',
  'person-name': 'People',
  'title-before-name': 'Titles before names',
  institution: 'Institutions',
  newspaper: 'Newspapers',
  acronym: 'Acronyms',
  'mixed-spelling': 'Spellings such as iPhone',
  'multi-word-name': 'Names of several words',
  'capitalised-run': 'Beside words with capitals',
  headline: 'Headlines',
  'ordinary-word': 'Ordinary words',
  'same-document': 'As elsewhere in the document',
  'word-statistics': 'As the word is mostly written',
  neighbours: 'The words around it',
  'sentence-place': 'Its place in the sentence',
  dictionaries: 'Dictionaries',
  diagnosis: 'The damage that was found',
  lexicon: 'Your own lexicon',
  mojibake: 'Badly decoded characters',
  entities: 'Entities of HTML',
  controls: 'Control characters',
  compatibility: 'Ligatures, widths, accents',
  whitespace: 'Blanks',
  punctuation: 'Punctuation',
  lines: 'Words cut at line ends',
  tags: 'Tags of HTML',
  boilerplate: 'Around the article',
};

/** The name of a rule in the words of those who do not know its option. */
export function ruleWords(rule: string): string {
  return Object.hasOwn(WORDS, rule) ? WORDS[rule as keyof typeof WORDS] : rule.replaceAll('-', ' ');
}
