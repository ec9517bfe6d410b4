/** How unlike text of one language something is that was read in a single-byte encoding. */
import { languageCount, usersOf } from '../script/alphabets.ts';
import { strangeness } from '../script/strangeness.ts';

const FOREIGN_COST = 0.5;
const C1_COST = 2;
const RARE_LETTER_COST = 0.3;
const THAI_COST = 1;

const C1_CONTROL = /[\x80-\x9f]/gu;
/** Where ISO 8859-2 has the much more frequent ž, Windows-1250 has this one. */
const RARE_LETTER = /ľ/giu;
const RARE_THAI = /[\u0e3a\u0e03\u0e05\u0e06\u0e0c\u0e11\u0e12\u0e24\u0e26\u0e2c\u0e2f\u0e45\u0e4f-\u0e5b]/gu;
/** Thai vowels that are written before a consonant, and are not before one. */
const VOWEL_BEFORE_NOTHING = /[\u0e40-\u0e44](?![\u0e01-\u0e2e])/gu;
/** Thai vowels and marks that have no consonant, nor another mark, to stand on. */
const MARK_ON_NOTHING = /(?<![\u0e31\u0e34-\u0e39\u0e47-\u0e4c\u0e01-\u0e2e])[\u0e30-\u0e39\u0e47-\u0e4c]/gu;

/** In nats, roughly; 0 for good text. */
export function textCost(text: string): number {
  return (
    strangeness(text, 0, text.length) +
    foreignLetters(text) * FOREIGN_COST +
    count(text, C1_CONTROL) * C1_COST +
    count(text, RARE_LETTER) * RARE_LETTER_COST +
    (count(text, RARE_THAI) + count(text, VOWEL_BEFORE_NOTHING) + count(text, MARK_ON_NOTHING)) * THAI_COST
  );
}

/** How many letters are not of the language that has the most of them. */
function foreignLetters(text: string): number {
  const known = new Array<number>(languageCount).fill(0);
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const users = usersOf(text.charCodeAt(i));
    if (users === -1) continue;
    letters++;
    for (let language = 0; language < languageCount; language++) known[language]! += (users >> language) & 1;
  }
  return letters - Math.max(...known);
}

/** How often a pattern, which is global, matches. */
export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
