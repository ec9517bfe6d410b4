import type { CharacterEdit } from '../fixer.ts';

/** The Latin ligatures of print, and words in mathematical alphabets: a single such letter is mathematics. */
const LETTERS = /[\u{fb00}-\u{fb06}]|(?:[\u{1d400}-\u{1d7ff}]){3,}/gu;

/** The letters of U+FB00 to U+FB06, in order. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;
const FIRST_LIGATURE = 0xfb00;

const LATIN_WORD = /^[a-z\d]+$/iu;

/** Spells out ligatures and words in mathematical letters; letters in their own right such as æ and œ stay. */
export function* plainLetters(text: string): Generator<CharacterEdit> {
  for (const { 0: letters, index } of text.matchAll(LETTERS)) {
    const after = LIGATURES[letters.charCodeAt(0) - FIRST_LIGATURE] ?? letters.normalize('NFKC');
    if (LATIN_WORD.test(after)) yield { start: index, end: index + letters.length, after };
  }
}
