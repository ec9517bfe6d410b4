import { endOfLetters, isLetter } from '../../script/characters.ts';
import { isCapital, isSmall } from '../../script/shape.ts';

const WORD = /\p{L}[\p{L}\p{M}]{0,1000}/gu;
const LONGEST = 1001;
/** With so many words or more, and such a share of them capitalised, capitals tell no word from another. */
const FEWEST_WORDS = 4;
const VAIN = 0.85;
/** A letter, and what parts it from the next word. */
const FEWEST_TO_A_WORD = 2;

/**
 * A text in capitals or title case throughout, in small letters of the same length; any other text as it is. Its capitals
 * say nothing of where sentences start, and casing will take them away.
 */
export function withoutVainCapitals(text: string): string {
  let words = 0;
  let raised = 0;
  let end = 0;
  for (let index = 0; index < text.length; index = Math.max(end, index + 1)) {
    const first = text.codePointAt(index) as number;
    if (!isLetter(first)) continue;
    end = endOfLetters(text, index, LONGEST);
    if (isCapital(first)) raised++;
    else if (!isSmall(first)) continue;
    words++;
    // Even if all that can follow are words with a capital, as most texts soon show.
    const most = words + (text.length - index) / FEWEST_TO_A_WORD;
    if (words - raised > (1 - VAIN) * most + 1) return text;
  }
  if (words < FEWEST_WORDS || raised < VAIN * words) return text;
  return text.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    return lower.length === word.length ? lower : word;
  });
}
