import { damage, loseLetters } from './damage.ts';
import { oneOf } from './layouts/draw.ts';
import { layouts, layOut } from './layouts.ts';
import { choose, type Random } from './random.ts';

/** A stretch of correct text and what damage made of it. */
export interface Example {
  readonly gold: string;
  readonly damaged: string;
}

/** Longest example, in lines; a line is a paragraph or a sentence. */
const MOST_LINES = 14;
const LONGEST_LINE = 4000;
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const PUNCTUATION_BEFORE = /(?<=[\p{L}\p{N}])(?=[.,;:!?”"’)](?:[\s”"’)]|$))/gu;
const PUNCTUATION_AFTER = /(?<=(?:^|\s)[“"(])(?=\p{L})/gu;
const ENDING = /(?<=\p{L})(?=['’](?:[sdm]|re|ve|ll)\b)/gu;

const NEGATION = /(?<=\p{L})(?=n['’]t\b)/gu;

/** Share of examples that begin with a dateline, and what it may look like. */
const DATELINED = 0.05;
const CITIES =
  'ISLAMABAD LONDON WASHINGTON NAIROBI LAGOS PARIS DHAKA COLOMBO KARACHI LAHORE TOKYO SYDNEY CAIRO GENEVA BRUSSELS MOSCOW BEIJING ACCRA'.split(
    ' ',
  );
const DATELINES: readonly ((city: string) => string)[] = [
  (city) => `${city} - `,
  (city) => `${city} — `,
  (city) => `${city} (Reuters) - `,
  (city) => `${city}: `,
  (city) => `${city.charAt(0)}${city.slice(1).toLowerCase()} – `,
];

/** Share of examples in the style of tokenised corpora, with blanks around punctuation. */
const TOKENISED = 0.12;
/** Share of examples of one line alone. */
const SINGLE = 0.25;

/** Share of longer examples that get a headline. */
const HEADED = 0.25;

/** Share of examples that are laid out in some way; the others keep a paragraph a line. */
const LAID_OUT = 0.5;

/**
 * Cuts a document into examples and damages each in a random way.
 *
 * @param headlines put above some of the examples
 */
export function* examplesOf(document: string, random: Random, headlines: readonly string[] = []): Generator<Example> {
  const lines = document.split('\n').filter((line) => line.trim() !== '' && line.length <= LONGEST_LINE);
  for (let from = 0; from < lines.length;) {
    const count = random() < SINGLE ? 1 : 2 + Math.floor(random() * (MOST_LINES - 1));
    const paragraphs = lines.slice(from, from + count);
    from += count;
    if (random() < DATELINED) paragraphs[0] = oneOf(DATELINES, random)(oneOf(CITIES, random)) + paragraphs[0]!;
    const gold = compose(paragraphs, random, headlines);
    const damaged = breakSomehow(gold, random);
    if (damaged.length === gold.length) yield { gold, damaged };
  }
}

function compose(paragraphs: readonly string[], random: Random, headlines: readonly string[]): string {
  if (random() < TOKENISED) return tokenised(paragraphs.join('\n'));
  const text =
    random() < LAID_OUT ? layOut(paragraphs, oneOf(layouts, random), random, headlines).text : paragraphs.join('\n');
  const headed = paragraphs.length > 1 && headlines.length > 0 && random() < HEADED;
  return headed ? `${oneOf(headlines, random)}\n\n${text}` : text;
}

function tokenised(text: string): string {
  return text
    .replace(NEGATION, ' ')
    .replace(ENDING, ' ')
    .replace(PUNCTUATION_BEFORE, ' ')
    .replace(PUNCTUATION_AFTER, ' ');
}

/** Kinds of damage with their shares; what is left over is damaged in letters. */
const SHARES = { none: 0.02, words: 0.24, lower: 0.27, upper: 0.06, title: 0.06, acronyms: 0.03, run: 0.02 } as const;

function breakSomehow(text: string, random: Random): string {
  let draw = random();
  for (const [kind, share] of Object.entries(SHARES)) {
    if (draw < share) {
      if (kind === 'words') return loseWords(text, 0.1 + 0.85 * random(), random);
      return damage(text, kind as Exclude<keyof typeof SHARES, 'words'>, random);
    }
    draw -= share;
  }
  const count = 2 + Math.floor(random() * 23);
  return loseLetters(text, choose(ALPHABET, count, random), random, 0.9 + 0.1 * random());
}

function loseWords(text: string, share: number, random: Random): string {
  return text.replace(WORD, (word) => (random() < share ? damage(word, 'lower', random) : word));
}
