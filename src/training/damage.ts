import { english } from '../english/index.ts';
import { Tag } from '../lexicon/tags.ts';
import { choose, type Random } from './random.ts';

/** Ways in which the capitals of a text break, each simulated from correct text. */
export const simulations = [
  /** The text as it is. */
  'none',
  /** A random half of the alphabet loses its capitals. */
  'letters-half',
  /** The capitals A B C D G M N S are lost, as one newspaper's font did. */
  'letters-sample',
  /** Three random letters lose their capitals. */
  'letters-three',
  /** Half of the words with a capital lose theirs, whatever the letter. */
  'words',
  /** Every capital is lost. */
  'lower',
  /** Everything is in capitals. */
  'upper',
  /** Every word starts with a capital and has no other. */
  'title',
  /** Acronyms keep their first capital alone: `US` becomes `Us`. */
  'acronyms',
  /** A random half of the alphabet loses its capitals in one run of lines; the other lines are intact. */
  'run',
  /** One word in 300 slips: a day, a country or `I` loses its capital, an acronym keeps its first alone. */
  'slips',
] as const;

/** The name of one way to break capitals. */
export type Simulation = (typeof simulations)[number];

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** What one newspaper's font lost. */
export const SAMPLE_LETTERS: readonly string[] = [...'ABCDGMNS'];

/** A lost letter still survives now and then, where the page used another font. */
const LETTER_LOSS = 0.95;
const WORD_LOSS = 0.5;

const CAPITAL = /\p{Lu}/gu;
const LETTER = /\p{L}/gu;
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const ACRONYM = /(?<![\p{L}\p{M}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{M}\p{N}])/gu;
const FIRST_LETTER = /\p{L}/u;
const LINE_BREAK = /(?<=\n)/u;

/**
 * Breaks the capitals of `text` in one way. Only the case of letters changes, and no position moves: a letter whose
 * other case has another length or does not lead back (`ß`, `İ`, `ς`) stays as it is.
 */
export function damage(text: string, simulation: Simulation, random: Random): string {
  switch (simulation) {
    case 'none':
      return text;
    case 'letters-half':
      return loseLetters(text, halfTheAlphabet(random), random);
    case 'letters-sample':
      return loseLetters(text, SAMPLE_LETTERS, random);
    case 'letters-three':
      return loseLetters(text, choose(ALPHABET, 3, random), random);
    case 'words':
      return text.replace(WORD, (word) => (random() < WORD_LOSS ? lower(word) : word));
    case 'lower':
      return lower(text);
    case 'upper':
      return upper(text);
    case 'title':
      return text.replace(WORD, (word) => raiseFirst(lower(word)));
    case 'acronyms':
      return text.replace(ACRONYM, (word) => raiseFirst(lower(word)));
    case 'run':
      return damageRun(text, random);
    case 'slips':
      return letSlip(text, random);
  }
}

/** Words inside a sentence that every writer gives a capital. */
const FIXED = Tag.calendar | Tag.demonym | Tag.place | Tag.acronym;
const INSIDE = /(?<=[\p{Ll},] )(?:I|\p{Lu}\p{L}+)(?![\p{L}\p{N}'’.-])/gu;
const WORDS_A_SLIP = 300;

function letSlip(text: string, random: Random): string {
  const able = [...text.matchAll(INSIDE)].filter(({ 0: word }) => {
    const tags = english.lookup(word.toLowerCase())?.tags ?? 0;
    return word === 'I' || ((tags & FIXED) !== 0 && (tags & Tag.common) === 0);
  });
  const wanted = Math.max(1, Math.round((text.match(WORD) ?? []).length / WORDS_A_SLIP));
  const chosen = new Set(choose(able, Math.min(wanted, able.length), random).map(({ index }) => index));
  return text.replace(INSIDE, (word, at: number) => {
    if (!chosen.has(at)) return word;
    const isAcronym = word.length > 1 && word === word.toUpperCase();
    return isAcronym ? raiseFirst(lower(word)) : lower(word);
  });
}

/** Lowers the capitals among `letters` wherever they stand, each occurrence with probability `loss`. */
export function loseLetters(
  text: string,
  letters: Iterable<string>,
  random: Random,
  loss: number = LETTER_LOSS,
): string {
  const lost = new Set(letters);
  return text.replace(CAPITAL, (letter) => (lost.has(letter) && random() < loss ? lower(letter) : letter));
}

function damageRun(text: string, random: Random): string {
  const lines = text.split(LINE_BREAK);
  const length = Math.ceil(lines.length / 2);
  const start = Math.floor(random() * (lines.length - length + 1));
  const run = loseLetters(lines.slice(start, start + length).join(''), halfTheAlphabet(random), random);
  return [...lines.slice(0, start), run, ...lines.slice(start + length)].join('');
}

function halfTheAlphabet(random: Random): string[] {
  return choose(ALPHABET, ALPHABET.length / 2, random);
}

function raiseFirst(word: string): string {
  return word.replace(FIRST_LETTER, raiseLetter);
}

function lower(text: string): string {
  return text.replace(CAPITAL, (letter) => {
    const other = letter.toLowerCase();
    return other.length === letter.length && other.toUpperCase() === letter ? other : letter;
  });
}

function upper(text: string): string {
  return text.replace(LETTER, raiseLetter);
}

function raiseLetter(letter: string): string {
  const other = letter.toUpperCase();
  return other.length === letter.length && other.toLowerCase() === letter ? other : letter;
}
