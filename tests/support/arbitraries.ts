import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { damage, simulations } from '../../src/training/damage.ts';
import { createRandom } from '../../src/training/random.ts';

const CORPUS = new URL('../../bench/corpus/', import.meta.url);

/** The articles of the bench: correct text. */
export const articles: readonly string[] = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(new URL(file, CORPUS), 'utf8'));

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Characters whose case, width or place in a word is peculiar. */
const peculiar = fc.constantFrom(
  ...['a', 'I', 'S', 'z', '7', '.', ',', '-', '’', "'", '“', '”', '"', '(', '/', '@', '#', '_', ':', '…'],
  ...[' ', '\n', '\r', '\t', '\0', '\x85', '\u00a0', '\u00ad', '\u200b', '\u2028', '\u3000', '\ufeff'],
  ...['ß', 'İ', 'ı', 'ŉ', 'ς', 'ǆ', 'ǅ', 'ẞ', 'ﬁ', 'ﬃ', 'ĳ', 'ᾳ', 'ა', 'Ა', 'ꭰ', 'ϴ', 'K', 'Å', 'ſ'],
  ...['J\u030c', 'H\u0331', '\u0301', '\u0345', 'é', 'Ж', 'ж', 'Ω', '第', 'ص', 'क'],
  ...['𝒜', '𐐀', '𐐨', '𞤀', '🙂', '👩\u200d👧', '\ud83d', '\ude42', '\ud801', '\udc28'],
  ...['__proto__', 'constructor', 'toString', 'McDonald', 'U.S.', 'O’Brien', 'don’t', 'https://a.b/C'],
);

/** Any string of code units: all of Unicode, lone surrogates and peculiar characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: codeUnit, maxLength: 60 }),
  fc.string({ unit: peculiar, maxLength: 40 }),
);

const VOCABULARY = [
  ...[
    'the',
    'a',
    'of',
    'in',
    'and',
    'said',
    'told',
    'that',
    'on',
    'with',
    'after',
    'for',
    'by',
    'was',
    'he',
    'it',
    'I',
  ],
  ...['minister', 'president', 'prime', 'foreign', 'ministry', 'court', 'talks', 'vote', 'bank', 'party', 'secretary'],
  ...['state', 'department', 'general', 'assembly', 'nation', 'may', 'march', 'will', 'mark', 'turkey', 'us', 'it’s'],
  ...[
    'Bilawal',
    'Bhutto',
    'Zardari',
    'Antony',
    'Blinken',
    'Maria',
    'van',
    'der',
    'Berg',
    'Mwangi',
    'Okafor',
    'Zorvane',
  ],
  ...['Pakistan', 'London', 'New', 'York', 'Geneva', 'Afghan', 'French', 'Urdu', 'Monday', 'January', 'Ramadan'],
  ...['US', 'UN', 'NATO', 'GDP', 'IMF', 'FM', 'MNAs', 'Pakistan-US', 'US-led', 'U.S.', 'Jan.', 'Dr.', 'J.', 'i.e.'],
  ...[
    'iPhone',
    'McDonald',
    'O’Brien',
    'PhD',
    'YouTube',
    'Reuters',
    'The',
    'Dawn',
    'FiGhtinG',
    'cannot',
    'don’t',
    'Asia’s',
  ],
  ...[
    '2023',
    '20th',
    '3.5',
    'COVID-19',
    'www.example.org',
    '@casemend',
    '#Vote',
    'report.pdf',
    'Straße',
    'İzmir',
    'élan',
  ],
  // Damage to characters, which changing case can make or hide.
  ...['É™n', 'cafÃ©', 'ﬁnns', 'Â£5', 'â€™s', '&mdash;', '&AMP;', 'ЄЂ', 'co\u00adop', 'e\u0301lan', 'Å“', 'ÃŸ'],
];
const recasings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
];
const vocabularyWord = fc.constantFrom(...VOCABULARY);
const anyCasing = fc.tuple(vocabularyWord, fc.constantFrom(...recasings)).map(([word, recase]) => recase(word));
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ', ',
      '. ',
      '. ',
      '.” ',
      ', “',
      '. “',
      '? ',
      ' – ',
      ' - ',
      ' (',
      ') ',
      ': ',
      '; ',
      '-',
      '…',
      // Blanks that are lost, gained or moved.
      '.',
      ',',
      '.”',
      ' .',
      ' , ',
      ' ,',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', '\n\n', '.\n', '.\r\n\r\n', '\u00a0', ' \n', '  ', '/', '’s ', '\u2028'),
  },
);

/** A run of news vocabulary whose casing was tossed word by word, or once for all. */
export const brokenProse: fc.Arbitrary<string> = fc.oneof(
  proseOf(anyCasing),
  proseOf(vocabularyWord).chain((prose) => fc.constantFrom(...recasings).map((recase) => recase(prose))),
  fc.tuple(proseOf(vocabularyWord), fc.constantFrom(...simulations), fc.nat()).map(damaged),
);

function proseOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const pieces = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 });
  return pieces.map((all) => all.flat().join(''));
}

function damaged([text, simulation, seed]: [string, (typeof simulations)[number], number]): string {
  return damage(text, simulation, createRandom(seed));
}

/** A run of whole paragraphs out of one article. */
export const excerpt: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...articles), fc.nat(), fc.integer({ min: 1, max: 6 }))
  .map(([article, from, length]) => {
    const paragraphs = article.split('\n\n');
    const start = from % paragraphs.length;
    return paragraphs.slice(start, start + length).join('\n\n');
  });

/** A run of paragraphs whose capitals were broken in one of the known ways. */
export const brokenExcerpt: fc.Arbitrary<string> = fc
  .tuple(excerpt, fc.constantFrom(...simulations), fc.nat())
  .map(damaged);

/** Everything the library may be given. */
export const anyInput: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: anyText },
  { weight: 4, arbitrary: brokenProse },
  { weight: 1, arbitrary: brokenExcerpt },
);
