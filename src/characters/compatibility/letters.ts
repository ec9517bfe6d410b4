import { characterBefore, type CharacterEdit } from '../fixer.ts';

/** The Latin ligatures of print, two letters in one that Unicode has for old encodings (ĳ, ŉ, ǆ, ǉ, ǌ, ǳ), and words in mathematical alphabets: a single such letter is mathematics. */
const LETTERS = /[\u{fb00}-\u{fb06}\u{132}\u{149}\u{1c4}-\u{1cc}\u{1f1}-\u{1f3}]|[\u{1d400}-\u{1d7ff}]{3,1000}/giu;

/** The letters of U+FB00 to U+FB06, in order. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;
const FIRST_LIGATURE = 0xfb00;

/** What stands beside a ligature that is shown and not used. One that a blank has torn off its word is used. */
const NO_LETTER_BEFORE = /^[^\p{L}\p{M}]?$/u;
const NO_LETTER_AFTER = /^(?:$|[^\p{L}\p{M}\s]|\s(?!\p{Ll}))/u;

const LATIN_WORD = /^[a-z\d]+$/iu;

/** Spells out ligatures and words in mathematical letters; letters in their own right such as æ and œ stay, and ligatures by themselves. */
export function* plainLetters(text: string): Generator<CharacterEdit> {
  for (const { 0: letters, index } of text.matchAll(LETTERS)) {
    if (letters.length === 1 && isShown(text, index)) continue;
    const after = LIGATURES[letters.charCodeAt(0) - FIRST_LIGATURE] ?? letters.normalize('NFKC');
    if (letters.length === 1 || LATIN_WORD.test(after)) yield { start: index, end: index + letters.length, after };
  }
}

function isShown(text: string, index: number): boolean {
  const isWord = text[index] === AFRIKAANS_ARTICLE;
  const after = text.slice(index + 1, index + 4);
  const standsAlone = DIGRAPH.test(text[index]!) ? !STARTS_WITH_LETTER.test(after) : NO_LETTER_AFTER.test(after);
  return !isWord && NO_LETTER_BEFORE.test(characterBefore(text, index)) && standsAlone;
}
const AFRIKAANS_ARTICLE = 'ŉ';
const DIGRAPH = /[\u{132}\u{1c4}-\u{1cc}\u{1f1}-\u{1f3}]/iu;
const STARTS_WITH_LETTER = /^\p{L}/u;
