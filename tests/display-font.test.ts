import { expect, it } from 'vitest';
import { displayFontOf } from '../src/diagnosis/display-font.ts';
import { english } from '../src/english/index.ts';
import { LETTERS, letterIndex } from '../src/script/letter-index.ts';
import { Profiles } from '../src/tokens/profiles.ts';
import { tokenise } from '../src/tokens/document.ts';
import { loseLetters } from '../src/training/damage.ts';

const LOST = [...'AEINOST'];
/** `FeRRies to ReTURN` and so on. */
const HEADLINE = loseLetters('FERRIES RETURN TO THE ISLANDS AS MINISTERS WARN ABOUT MORE STORMS', LOST, () => 0);

function lettersOf(lost?: readonly string[]): string[] {
  const document = tokenise(HEADLINE, english);
  const losses = new Float64Array(LETTERS);
  for (const letter of lost ?? []) losses[letterIndex(letter.charCodeAt(0))] = 0.9;
  const font = displayFontOf(document, new Profiles(document), 0, document.words.length, lost && losses);
  return [...(font?.letters ?? [])];
}

it('shows letters that are capitals inside of words, wherever they stand', () => {
  expect(lettersOf()).toContain('r');
});

it('shows nothing in capitals if the text lost all letters that are small', () => {
  expect(lettersOf(LOST)).toEqual([]);
});

it('shows all the same where other letters are small as well', () => {
  expect(lettersOf(['A', 'E'])).toContain('r');
});
